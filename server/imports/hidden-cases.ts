import type { Loaded, StoredCase } from "#server/store/port.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { maySee } from "#shared/domain/visibility.ts";

/**
 * Whether what a list tells must not let this person notice the case (PR4). A leader's list is of the own teams. An
 * administrator's is of all, and sees no case: a restricted one is brought up to date, and counts as unchanged.
 */
export function isHiddenFrom(viewer: Viewer, state: CaseState): boolean {
  if (viewer.role === "leader") return !maySee(viewer, state);
  return state.gone !== undefined || state.restrictedTo !== null;
}

/** The cases that a list may name; one that is gone is none. */
export const knownByNumber = ({ cases }: Pick<Loaded, "cases">): ReadonlyMap<string, StoredCase> =>
  new Map([...cases.values()].filter(({ state }) => !state.gone).map((stored) => [stored.tag.number, stored]));

/** Citizens who have a case that this person doesn't see: a leader's list does not put their names right. */
export function citizensElsewhere({ cases }: Pick<Loaded, "cases">, viewer: Viewer): ReadonlySet<CitizenId> {
  if (viewer.role !== "leader") return new Set();
  const hidden = [...cases.values()].filter(({ state }) => !state.gone && isHiddenFrom(viewer, state));
  return new Set(hidden.flatMap(({ state }) => state.citizen ?? []));
}

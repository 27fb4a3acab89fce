import type { Loaded, StoredCase } from "#server/store/port.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { maySee } from "#shared/domain/visibility.ts";

/** A leader's list is of the own teams: a case that the leader doesn't see is none of it (PR4). */
export const isForeignTo = (viewer: Viewer, state: CaseState): boolean =>
  viewer.role === "leader" && !maySee(viewer, state);

/**
 * An administrator's list is of all teams, and an administrator sees no case. A restricted one is brought up to date,
 * and told of as lists alone know it, so that it looks like any other (PR4).
 */
export const isKnownByListsAlone = (viewer: Viewer, { restrictedTo }: CaseState): boolean =>
  viewer.role !== "leader" && restrictedTo !== null;

/** The cases that a list may name; one that is gone is none. */
export const knownByNumber = ({ cases }: Pick<Loaded, "cases">): ReadonlyMap<string, StoredCase> =>
  new Map([...cases.values()].filter(({ state }) => !state.gone).map((stored) => [stored.tag.number, stored]));

/** Citizens who have a case that this person doesn't see: a leader's list does not put their names right. */
export function citizensElsewhere({ cases }: Pick<Loaded, "cases">, viewer: Viewer): ReadonlySet<CitizenId> {
  const foreign = [...cases.values()].filter(({ state }) => !state.gone && isForeignTo(viewer, state));
  return new Set(foreign.flatMap(({ state }) => state.citizen ?? []));
}

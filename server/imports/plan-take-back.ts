import { writesOf } from "#server/cases/writes.ts";
import type { CaseTag, Loaded, StoredCase, VaultRow, Writes } from "#server/store/port.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { Happening, Recording } from "#shared/domain/events.ts";
import type { CaseId, CitizenId } from "#shared/domain/ids.ts";
import { takenBack } from "#shared/domain/take-back.ts";
import { must } from "#shared/lib/must.ts";
import type { ListUndo } from "./list-undo.ts";
import { mergeWrites } from "./merge-writes.ts";
import type { Later } from "./picture.ts";
import { placesBefore } from "./places-before.ts";
import { SLICE } from "./table.ts";

/** What taking a list back needs to know beside the cases as they are. */
export interface TakingListBack {
  readonly undo: ListUndo;
  /** The cases that the list changed, as they were. */
  readonly before: ReadonlyMap<CaseId, CaseState>;
  readonly recorded: Omit<Recording, "backfill">;
  /** The label that a case had, as the vault tells it; `now` where it tells none. */
  readonly labelOf: (was: CaseState, labels: "initials" | "own", now: string | null) => string | null;
}

export interface PlannedTakeBack {
  /** Cases that somebody has worked on since; where there are any, nothing is written. */
  readonly builtOn: number;
  readonly writes: Writes | null;
}

/** How many of the cases that a list touched have gone on since. */
export const builtOnSince = (
  { created, changed }: ListUndo,
  versionOf: (id: CaseId) => number | undefined,
  isNoted: (id: CaseId) => boolean,
): number => [...created, ...changed].filter(([id, left]) => versionOf(id) !== left || isNoted(id)).length;

/** Whether what has changed meanwhile is nothing to a list that is taken back: neither its cases, nor places, nor whom it brought. */
export function isUntouchedBy({ pictured, changed }: Later, { undo }: TakingListBack): boolean {
  if (changed.size === 0) return pictured.noted.size === 0;
  const touched = new Set([...undo.created, ...undo.changed].map(([id]) => id));
  const citizens = new Set(undo.citizens.map(([id]) => id));
  const isElsewhere = ({ state: { id, rank, citizen } }: StoredCase) =>
    !touched.has(id) && rank === null && (citizen === null || !citizens.has(citizen));
  return pictured.noted.size === 0 && [...changed.values()].every(isElsewhere);
}

/**
 * A list taken back, as one command (CA1): what it brought is withdrawn, what it changed is as before, event by event.
 * Teams and people that came with it stay. Pure; stops after every slice of cases.
 */
export function* planTakeBack(loaded: Loaded, taking: TakingListBack): Generator<number, PlannedTakeBack> {
  const { undo, before } = taking;
  const builtOn = builtOnSince(
    undo,
    (id) => loaded.cases.get(id)?.state.version,
    (id) => loaded.noted.has(id),
  );
  if (builtOn > 0) return { builtOn, writes: null };
  const recording: Recording = { ...taking.recorded, backfill: false };
  const by = yardstickOf(loaded.organisation);
  const placeOf = placesBefore(loaded, [...before.values()], new Set(undo.created.map(([id]) => id)));
  const backOf = (id: CaseId): readonly Happening[] => {
    const { state } = storedIn(loaded, id);
    const was = before.get(id);
    if (!was)
      return [
        { caseId: id, unit: state.unit, occurredOn: recording.recordedAt, event: { type: "registrationUndone" } },
      ];
    const unit = must(loaded.organisation.units.get(was.unit), `unit ${was.unit}`);
    return takenBack(was, state, { place: placeOf(unit, was), by, recorded: recording });
  };
  const touched = [...undo.created, ...undo.changed].map(([id]) => id);
  const parts: Partial<Writes>[] = [];
  for (let at = 0; at < touched.length; at += SLICE) {
    const happenings = touched.slice(at, at + SLICE).flatMap(backOf);
    parts.push(writesOf(loaded, { happenings }, recording));
    yield at;
  }
  return { builtOn: 0, writes: mergeWrites([...parts, besideEvents(loaded, taking)]) };
}

const storedIn = ({ cases }: Loaded, id: CaseId): StoredCase => must(cases.get(id), `case ${id}`);

/** Numbers, labels, what lists said and what the vault held: as before. */
function besideEvents(loaded: Loaded, taking: TakingListBack): Partial<Writes> {
  const { created, said, citizens } = taking.undo;
  const withdrawn = created.map(([id]) => id);
  const known = said.map(([id, values]) => ({ ...storedIn(loaded, id), values })).filter(({ state }) => !state.gone);
  return {
    droppedTags: withdrawn,
    droppedListRows: [...withdrawn, ...known.flatMap(({ state, values }) => (values === null ? state.id : []))],
    listRows: known.flatMap(({ tag, values }) =>
      values === null ? [] : { caseId: tag.caseId, number: tag.number, values },
    ),
    tags: labelsBefore(loaded, taking),
    vault: citizens.flatMap(([, row]): readonly VaultRow[] => (row ? [row] : [])),
    droppedCitizens: broughtAlone(loaded, taking),
  };
}

/** Citizens whom the list brought, and whom no other case is about. */
function broughtAlone({ cases }: Loaded, { undo, before }: TakingListBack): readonly CitizenId[] {
  const withdrawn = new Set(undo.created.map(([id]) => id));
  const others = new Set<CitizenId>();
  for (const { state } of cases.values()) {
    const citizen = (before.get(state.id) ?? state).citizen;
    if (citizen !== null && !withdrawn.has(state.id) && !state.gone) others.add(citizen);
  }
  return undo.citizens.flatMap(([id, row]) => (row === null && !others.has(id) ? [id] : []));
}

function labelsBefore(loaded: Loaded, { undo, before, labelOf }: TakingListBack): readonly CaseTag[] {
  return undo.changed.flatMap(([id]): readonly CaseTag[] => {
    const { tag } = storedIn(loaded, id);
    const was = must(before.get(id), `case ${id} as it was`);
    const labels = loaded.organisation.units.get(was.unit)?.labels ?? "off";
    const label = labels === "off" || was.isProtected ? null : labelOf(was, labels, tag.label);
    return label === tag.label ? [] : [{ ...tag, label }];
  });
}

import { applyEvent } from "./apply-event.ts";
import { columnOf, columnOfStage, type Unit } from "./board.ts";
import type { Yardstick } from "./card-of.ts";
import type { CaseState } from "./case.ts";
import { compensations } from "./compensations.ts";
import { correctedClocks } from "./corrections.ts";
import type { CaseEvent, Happening, Recording } from "./events.ts";
import type { ColumnId } from "./ids.ts";

/** Where a case goes that a list had moved: its place of before, or the nearest there now is. */
export interface PlaceBefore {
  readonly column: ColumnId;
  readonly rank: string | null;
}

export interface TakingBack {
  readonly place: PlaceBefore;
  readonly by: Yardstick;
  readonly recorded: Recording;
}

/** The column where a case stood, or, where that one is gone since, the first of its stage. */
export function columnBefore(unit: Unit, { column, stage }: CaseState): ColumnId {
  return (columnOf(unit, column) ?? columnOfStage(unit, stage))?.id ?? column;
}

/**
 * What a list changed in a case, taken back event by event: applied to `after` they give `before` again, in all but the
 * count of events and who moved it last. Nobody has worked on it in between.
 */
export function takenBack(before: CaseState, after: CaseState, taking: TakingBack): readonly Happening[] {
  const told: Happening[] = [];
  let state = after;
  const tell = (event: CaseEvent, unit = state.unit) => {
    const happening: Happening = { caseId: after.id, unit, occurredOn: taking.recorded.recordedAt, event };
    told.push(happening);
    state = applyEvent(state, happening, taking.recorded);
  };
  const { column, rank } = taking.place;
  const isElsewhere = before.unit !== after.unit;
  const isMoved = isElsewhere || before.column !== after.column;
  for (const event of compensations(standing(before, after), after, null)) tell(event);
  if (differs(before.stop, after.stop)) tell({ type: "stopDateSet", stop: before.stop });
  if (before.citizen !== after.citizen) tell({ type: "citizenSet", citizen: before.citizen });
  takeFactsBack(before, state, tell, taking.by);
  if (isElsewhere) {
    tell({ type: "caseLeft", toUnit: before.unit });
    tell({ type: "entryUndone", fromUnit: after.unit, column, stage: before.stage, rank }, before.unit);
  } else if (isMoved) tell(moveBack(before, after, taking.place));
  return told;
}

/** The case as if it stood where the other stands, so that its place is no difference. */
const standing = (state: CaseState, { column, rank }: CaseState): CaseState => ({ ...state, column, rank });

function moveBack(before: CaseState, { column: from, stage: fromStage }: CaseState, to: PlaceBefore): CaseEvent {
  const move = { from, fromStage, to: to.column, toStage: before.stage, rank: to.rank };
  return to.column === before.column ? { type: "moveUndone", ...move } : { type: "caseMoved", ...move, reason: null };
}

/** Corrections from the last to the first, each clock with both its dates (DL7). */
function takeFactsBack(before: CaseState, after: CaseState, tell: (event: CaseEvent) => void, by: Yardstick): void {
  if (after.earlier.length <= before.earlier.length) return;
  const restored: CaseState = {
    ...after,
    provision: before.provision,
    kind: before.kind,
    subType: before.subType,
    receivedOn: before.receivedOn,
    earlier: before.earlier,
  };
  for (let count = after.earlier.length; count > before.earlier.length; count -= 1)
    tell({ type: "correctionUndone", written: before.written });
  for (const corrected of correctedClocks({ state: after, by }, { state: restored, by }, "facts")) tell(corrected);
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

import type { ChangedSince } from "#server/store/board-pictures.ts";
import type { Store } from "#server/store/port.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { MOST_BEHIND, type Position, type Standing } from "./step-log.ts";
import { couldSee, type UnitBoard } from "./unit-board.ts";

/** Where a client says it stands; without the organisation's number everything since the oldest remembered is drawn again. */
export interface Since {
  readonly seq: number;
  readonly organisation: number | undefined;
}

export const positionOf = (board: UnitBoard, { seq, organisation }: Since): Position => ({
  seq,
  organisation: organisation ?? board.log.base().organisation,
});

/** What the journal says since a client's number, where the board's own memory does not reach back that far. */
export async function askJournal(
  store: Store,
  unit: UnitId,
  board: UnitBoard,
  position: Position,
): Promise<ChangedSince | null> {
  if (board.log.find(position) !== null) return null;
  const isOlder = position.seq < board.log.base().seq && position.organisation === board.log.base().organisation;
  return isOlder ? store.changesSince(unit, position.seq, MOST_BEHIND) : null;
}

/**
 * The cases that changed after a client's position, with how they had stood; null where the client must take the board
 * anew: too much is missing, or it cannot be told whether this viewer has ever seen a case that is hidden now (SY2, PR4).
 */
export function changedSince(
  board: UnitBoard,
  viewer: Viewer,
  position: Position,
  asked: ChangedSince | null,
): ReadonlyMap<CaseId, Standing> | null {
  const mark = board.log.find(position);
  const before = mark === null ? fromJournal(board, viewer, position, asked) : board.log.since(mark);
  return before && before.size <= MOST_BEHIND ? before : null;
}

function fromJournal(
  board: UnitBoard,
  viewer: Viewer,
  position: Position,
  asked: ChangedSince | null,
): ReadonlyMap<CaseId, Standing> | null {
  const base = board.log.base();
  if (!asked || asked.to < base.seq || position.organisation !== base.organisation) return null;
  const before = new Map(board.log.since(0));
  for (const id of [...asked.cases.map(({ state }) => state.id), ...asked.gone]) {
    const isThere = board.cardFor(viewer, id) !== null;
    // Hidden now, and hidden where the memory begins: whether it was shown before that, nobody can tell.
    if (!isThere && !couldSee(viewer, before.get(id) ?? null)) return null;
    if (!before.has(id)) before.set(id, board.standing(id));
  }
  return before;
}

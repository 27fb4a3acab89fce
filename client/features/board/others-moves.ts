import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import type { CaseId, ColumnId, PersonId } from "#shared/domain/ids.ts";

/** Somebody else has moved a card from one column of the board to another. */
export interface OthersMove {
  readonly card: CaseId;
  readonly number: string;
  readonly by: PersonId;
  readonly from: ColumnId;
  readonly to: ColumnId;
}

/** What others moved between two pictures of one board; one's own moves, and cards that came or went, are none. */
export function othersMoves(before: BoardPicture, after: BoardPicture, me: PersonId): readonly OthersMove[] {
  if (before.inColumn === after.inColumn || before.unit === null || before.unit.id !== after.unit?.id) return [];
  const moves: OthersMove[] = [];
  for (const [to, ids] of after.inColumn) {
    const had = before.inColumn.get(to);
    if (had === ids) continue;
    for (const id of ids) {
      const move = had?.has(id) ? null : moveBetween(before.cards.get(id), after.cards.get(id), me);
      if (move) moves.push(move);
    }
  }
  return moves;
}

function moveBetween(was: ShownCard | undefined, is: ShownCard | undefined, me: PersonId): OthersMove | null {
  if (!was || !is?.lastMove) return null;
  const { by, at } = is.lastMove;
  if (by === me || (was.lastMove?.by === by && was.lastMove.at === at)) return null;
  return { card: is.id, number: is.number, by, from: was.column, to: is.column };
}

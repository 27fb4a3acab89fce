import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { Undoable } from "#client/sync/undo-stack.ts";
import type { Column } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { ColumnId, PersonId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { columnTitle } from "./column-title.ts";

interface Change {
  readonly before: Card;
  readonly now: Card;
}

type Board = Pick<BoardPicture, "cards" | "columns" | "people">;

/** What one's own last action came to, in words; null where nothing of it is to be seen. */
export function doneText({ before, type }: Undoable, board: Board, t: Translate): string | null {
  const changes = [...before.values()].flatMap((card): readonly Change[] => {
    const now = board.cards.get(card.id);
    return now && now.version !== card.version ? [{ before: card, now }] : [];
  });
  const [first] = changes;
  if (!first) return null;
  return changes.length === 1 && type !== "changeCases" ? oneText(first, board, t) : manyText(changes, board, t);
}

function oneText({ before, now }: Change, board: Board, t: Translate): string {
  const { number, caseworker, hold } = now;
  if (now.column !== before.column) return t("done.moved", { number, column: titleOf(board.columns, now.column, t) });
  if (now.rank !== before.rank) return t("done.ranked", { number, column: titleOf(board.columns, now.column, t) });
  if (caseworker !== before.caseworker) {
    return caseworker
      ? t("done.assigned", { number, who: nameOf(board, caseworker, t) })
      : t("done.unassigned", { number });
  }
  if (hold && (hold.reason !== before.hold?.reason || hold.chaseOn !== before.hold.chaseOn))
    return t("done.held", { number, hold: t(`hold.${hold.reason}`) });
  return before.hold && !hold ? t("done.unheld", { number }) : t("done.changed", { number });
}

/** Where all of them came to the same, that is said; else that they were changed. */
function manyText(changes: readonly Change[], board: Board, t: Translate): string {
  const count = changes.length;
  const [first] = changes;
  const column = sameIn(changes, ({ column: id }) => id);
  if (column && column !== first?.before.column)
    return t("done.movedMany", { count, column: titleOf(board.columns, column, t) });
  const who = sameIn(changes, ({ caseworker }) => caseworker);
  const isGiven = changes.some(({ before, now }) => before.caseworker !== now.caseworker);
  if (who && isGiven) return t("done.assignedMany", { count, who: nameOf(board, who, t) });
  return t("done.changedMany", { count });
}

function sameIn<T>(changes: readonly Change[], read: (card: Card) => T): T | null {
  const values = new Set(changes.map(({ now }) => read(now)));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function titleOf(columns: readonly Column[], id: ColumnId, t: Translate): string {
  const column = columns.find((each) => each.id === id);
  return column ? columnTitle(column, t) : t("column.another");
}

const nameOf = ({ people }: Board, id: PersonId, t: Translate): string => people.get(id)?.name ?? t("case.someone");

import type { ColumnId } from "#shared/domain/ids.ts";
import type { Rect } from "./arrivals.ts";
import type { OthersMove } from "./others-moves.ts";

/** From where to where a moved card slides over the screen. */
export interface FlightPath {
  readonly start: Rect;
  readonly end: Rect;
}

/** Where a card is in sight now; null where it is not mounted, or scrolled away. */
export function inSight(move: Pick<OthersMove, "card">, column: ColumnId): Rect | null {
  const section = sectionOf(column);
  const card = section?.querySelector(`article[data-case="${move.card}"]`);
  if (!section || !card) return null;
  const rect = card.getBoundingClientRect();
  return isInside(rect, section.getBoundingClientRect()) && isInside(rect, screen()) ? rect : null;
}

/** Null where neither end is in sight: then there is nothing to explain. */
export function pathOf(move: OthersMove, start: Rect | null): FlightPath | null {
  const end = inSight(move, move.to);
  if (end) return { start: start ?? headOf(move.from, end) ?? end, end };
  const head = start && headOf(move.to, start);
  return start && head ? { start, end: head } : null;
}

/** What is out of sight goes to, or comes from, the head of its column, where the count says it too. */
function headOf(column: ColumnId, like: Rect): Rect | null {
  const head = sectionOf(column)?.getBoundingClientRect();
  return head ? { left: head.left, top: head.top, width: like.width, height: like.height } : null;
}

const sectionOf = (column: ColumnId): Element | null => document.querySelector(`section[data-column="${column}"]`);
const screen = (): Rect => ({ left: 0, top: 0, width: window.innerWidth, height: window.innerHeight });

/** The middle of it. */
function isInside({ left, top, width, height }: Rect, around: Rect): boolean {
  const [x, y] = [left + width / 2, top + height / 2];
  const isWithin = x >= around.left && x <= around.left + around.width;
  return isWithin && y >= around.top && y <= around.top + around.height;
}

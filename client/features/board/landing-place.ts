import type { Landing } from "#client/drag/drag-store.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { type ColumnView, orderOf } from "./derive-board.ts";
import type { Judged } from "./judge.ts";

/** The dragged card, judged as it stands now. */
export type FindCard = (card: CaseId) => Judged | null;

export interface Pointer {
  /** The element that scrolls the column's cards, once there is one. */
  readonly scroller: {
    readonly scrollTop: number;
    readonly getBoundingClientRect: () => { readonly top: number };
  } | null;
  /** Pixels from one card to the next. */
  readonly row: number;
  readonly clientY: number;
}

/**
 * Where a card lands in a column: where its urgency puts it, or, in a column sorted by hand, between the cards that the
 * pointer is between. Only there is a neighbour named (MV1, MV3).
 */
export function landingIn(view: ColumnView, dragged: Judged | null, pointer: Pointer): Landing {
  const others = view.cards.filter(({ card }) => card.id !== dragged?.card.id);
  if (view.column.sorting === "urgency" || view.column.stage === "closed") {
    return { index: dragged ? urgentPlace(view, others, dragged) : others.length, before: null };
  }
  const index = handPlace(view.cards.length, pointer);
  const before = view.cards.slice(index).find(({ card }) => card.id !== dragged?.card.id);
  return { index, before: before?.card.id ?? null };
}

function urgentPlace({ column }: ColumnView, others: readonly Judged[], dragged: Judged): number {
  if (column.stage === "closed") return 0;
  const compare = orderOf(column);
  const found = others.findIndex((other) => compare(dragged, other) < 0);
  return found < 0 ? others.length : found;
}

/** The gap nearest to the pointer. */
function handPlace(count: number, { scroller, row, clientY }: Pointer): number {
  if (!scroller) return count;
  const within = clientY - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return Math.max(0, Math.min(count, Math.round(within / row)));
}

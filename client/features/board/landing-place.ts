import type { Landing } from "#client/drag/drag-store.ts";
import type { Column } from "#shared/domain/board.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { type ColumnView, orderOf } from "./derive-board.ts";
import type { Judged } from "./judge.ts";

/** The dragged card, judged as it stood when it was lifted. */
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

/** Only here does one choose the place; closed cases have an order of their own. */
export const isByHand = ({ sorting, stage }: Column): boolean => sorting === "hand" && stage !== "closed";

/**
 * Where a card lands in a column: where its urgency puts it, or, in a column sorted by hand, between the cards that the
 * pointer is between. Only there is a neighbour named (MV1, MV3).
 */
export function landingIn(view: ColumnView, dragged: Judged | null, pointer: Pointer): Landing {
  if (!isByHand(view.column)) return urgentLanding(view, dragged);
  const index = handPlace(view.cards.length, pointer);
  const before = view.cards.slice(index).find(({ card }) => card.id !== dragged?.card.id);
  return { index, before: before?.card.id ?? null };
}

/** Where its urgency puts a card; among closed cases the newest comes first. */
export function urgentLanding({ column, cards }: ColumnView, dragged: Judged | null): Landing {
  if (column.stage === "closed" && dragged) return { index: 0, before: null };
  const others = cards.filter(({ card }) => card.id !== dragged?.card.id);
  const compare = orderOf(column);
  const found = dragged ? others.findIndex((other) => compare(dragged, other) < 0) : -1;
  return { index: found < 0 ? others.length : found, before: null };
}

/** A place counted among the column's other cards, in a column sorted by hand. */
export function landingAtPlace({ cards }: ColumnView, dragged: Judged, place: number): Landing {
  const own = cards.findIndex(({ card }) => card.id === dragged.card.id);
  const index = own >= 0 && place >= own ? place + 1 : place;
  return { index, before: cards[index]?.card.id ?? null };
}

/** The gap nearest to the pointer. */
function handPlace(count: number, { scroller, row, clientY }: Pointer): number {
  if (!scroller) return count;
  const within = clientY - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return Math.max(0, Math.min(count, Math.round(within / row)));
}

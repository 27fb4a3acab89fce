import type { DragState, Landing } from "#client/drag/drag-store.ts";
import type { ColumnId } from "#shared/domain/ids.ts";
import type { ColumnView } from "./derive-board.ts";
import type { Judged } from "./judge.ts";
import { isByHand, landingAtPlace, urgentLanding } from "./landing-place.ts";

/** A card lifted by keys: moved on the board's data, so that it reaches what is not mounted or in sight (MV8). */
export interface Carried {
  readonly card: Judged;
  readonly from: ColumnId;
  readonly over: ColumnId;
  /** Null: back where it was lifted from. */
  readonly landing: Landing | null;
}

/** So many places at a time, as when walking through the cards. */
const PAGE = 8;

export const lifted = (card: Judged, { column }: ColumnView): Carried => ({
  card,
  from: column.id,
  over: column.id,
  landing: null,
});

export const asDrag = ({ card, from, over, landing }: Carried): DragState => ({
  card: card.card.id,
  from,
  over,
  landing,
  by: "keys",
});

/** Where a key takes the card: left and right to a column, the others to a place in one sorted by hand. The same object where it goes nowhere. */
export function carry(carried: Carried, key: string, views: readonly ColumnView[]): Carried {
  const at = views.findIndex(({ column }) => column.id === carried.over);
  const view = views[at];
  if (!view) return carried;
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  const beside = step === 0 ? undefined : views[at + step];
  if (beside) return placed(carried, beside, placeIn(carried, view));
  const place = isByHand(view.column) ? placeAfter(key, placeIn(carried, view), view) : null;
  return place === null ? carried : placed(carried, view, place);
}

/** Counted among the column's other cards, from 0. */
export function placeIn({ card, landing }: Carried, { cards }: ColumnView): number {
  const own = cards.findIndex((other) => other.card.id === card.card.id);
  if (!landing) return Math.max(0, own);
  return own >= 0 && own < landing.index ? landing.index - 1 : landing.index;
}

function placeAfter(key: string, place: number, { cards }: ColumnView): number | null {
  const to = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    PageUp: place - PAGE,
    PageDown: place + PAGE,
    Home: 0,
    End: cards.length,
  }[key];
  return to ?? null;
}

function placed(carried: Carried, view: ColumnView, wanted: number): Carried {
  const { card } = carried;
  const own = view.cards.findIndex((other) => other.card.id === card.card.id);
  const isOwn = view.column.id === carried.from;
  if (!isByHand(view.column)) {
    const landing = isOwn ? null : urgentLanding(view, card);
    return { ...carried, over: view.column.id, landing };
  }
  const others = own < 0 ? view.cards.length : view.cards.length - 1;
  const place = Math.max(0, Math.min(others, wanted));
  const landing = isOwn && place === own ? null : landingAtPlace(view, card, place);
  const isSame = view.column.id === carried.over && landing?.index === carried.landing?.index;
  return isSame ? carried : { ...carried, over: view.column.id, landing };
}

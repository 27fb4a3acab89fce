import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import { SHORTCUTS } from "#client/casework/shortcuts.ts";
import type { Drop } from "#client/drag/drag-area.tsx";
import { type DragStore, RESTING } from "#client/drag/drag-store.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { asDrag, type Carried, carry, lifted, placeIn } from "./carry.ts";
import type { ColumnView } from "./derive-board.ts";
import type { Hold } from "./holding.ts";
import { isByHand } from "./landing-place.ts";

export interface CarryParts {
  readonly drag: DragStore;
  readonly hold: Hold;
  /** Every column, *Afsluttet* too. */
  readonly columns: readonly ColumnView[];
  readonly mayMove: boolean;
  readonly onDrop: (drop: Drop) => void;
}

const { liftCard, carryAcross, carryPlace, dropCard, putBackCard } = SHORTCUTS;
const isOneOf = (keys: readonly string[], key: string): boolean => keys.includes(key);

/** Moving a card by keys alone: space lifts it, arrows carry it, space drops it, Escape puts it back (MV8). */
export function useCarry({ drag, hold, columns, mayMove, onDrop }: CarryParts) {
  const t = useTexts();
  const { announce } = useNotices();
  const carried = useRef<Carried | null>(null);

  const take = (next: Carried) => {
    carried.current = next;
    drag.write(asDrag(next));
  };
  const putBack = ({ card }: Carried) => {
    carried.current = null;
    drag.write(RESTING);
    announce(t("drag.cancelled", { number: card.card.number }));
  };
  const drop = (now: Carried) => {
    const { card, from, over, landing } = now;
    if (!landing) return putBack(now);
    carried.current = null;
    onDrop({ card: card.card.id, from, to: over, landing });
    drag.write(RESTING);
  };
  const lift = (id: string | undefined): boolean => {
    const view = columns.map(hold).find(({ cards }) => cards.some(({ card }) => card.id === id));
    const card = view?.cards.find((judged) => judged.card.id === id);
    if (!view || !card || !mayMove) return false;
    take(lifted(card, view));
    const words = { number: card.card.number, column: columnTitle(view.column, t) };
    announce(`${t("drag.lifted", words)}. ${t("carry.how")}`);
    return true;
  };
  const move = (now: Carried, key: string) => {
    const views = columns.map(hold);
    const next = carry(now, key, views);
    if (next !== now) take(next);
    const view = views.find(({ column }) => column.id === next.over);
    if (view) announce(whereWords(next, view, isChoosingPlace(key), t));
  };

  /** Whether the key was meant for the lifted card, or lifted one. */
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const now = carried.current;
    const isMeant = now && drag.read().by === "keys" ? act(now, event.key) : liftsFrom(event) && lift(caseUnder(event));
    if (isMeant) event.preventDefault();
    return isMeant;
  };
  const act = (now: Carried, key: string): boolean => {
    if (isOneOf(dropCard.keys, key)) drop(now);
    else if (isOneOf(putBackCard.keys, key)) putBack(now);
    else if (key === "Tab") return false;
    else if (isChoosingPlace(key) || isOneOf(carryAcross.keys, key)) move(now, key);
    return true;
  };
  /** The focus went elsewhere: the card is put back. Not when the window lost it. */
  const onBlur = ({ target }: FocusEvent) => {
    const now = carried.current;
    if (now && target.isConnected && document.hasFocus()) putBack(now);
  };
  return { onKey, onBlur };
}

const isChoosingPlace = (key: string): boolean => isOneOf(carryPlace.keys, key);

const liftsFrom = ({ key, target }: KeyboardEvent): boolean =>
  isOneOf(liftCard.keys, key) && target instanceof HTMLElement && target.matches("article[data-case]");
const caseUnder = ({ target }: KeyboardEvent): CaseId | undefined =>
  target instanceof HTMLElement ? (target.dataset.case as CaseId | undefined) : undefined;

/** Where the card would land, as a screen reader says it. */
function whereWords(carried: Carried, view: ColumnView, isChoosing: boolean, t: Translate): string {
  const column = columnTitle(view.column, t);
  const isHome = carried.landing === null;
  if (view.column.stage === "closed") return isHome ? t("carry.home", { column }) : column;
  const others = view.cards.filter(({ card }) => card.id !== carried.card.card.id).length;
  const place = { column, place: placeIn(carried, view) + 1, count: others + 1 };
  if (isByHand(view.column)) return t("carry.toPlace", place);
  if (isChoosing) return t("carry.noPlace", { column });
  return isHome ? t("carry.home", { column }) : t("carry.toUrgency", place);
}

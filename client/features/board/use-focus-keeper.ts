import { type FocusEvent, useCallback, useEffect, useRef } from "react";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { CardFocus } from "./card-focus.ts";
import type { ColumnView } from "./derive-board.ts";

interface Place {
  readonly column: ColumnId;
  readonly index: number;
}

/**
 * The focus is never lost (MV8): it follows its card to where that has gone, or stays in the place that it left.
 * `views` are the columns that are open.
 */
export function useFocusKeeper(focus: CardFocus, views: readonly ColumnView[]) {
  const lastPlace = useRef<Place | null>(null);

  const keep = useCallback(() => {
    const { current } = focus.read();
    if (!current) return;
    const place = placeOf(current, views);
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    if (!hasFocus && document.hasFocus()) {
      if (place) focus.want(current);
      else giveToNeighbour(focus, views, lastPlace.current);
    }
    if (place) lastPlace.current = place;
  }, [focus, views]);

  const latest = useRef(keep);
  latest.current = keep;
  /** Menus and dialogs give the focus back themselves, a moment after they close. */
  const keepSoon = useCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => latest.current())), []);
  useEffect(() => {
    keepSoon();
  });
  return { keepSoon, onBlur: (event: FocusEvent) => noticeLeaving(event, focus) };
}

function placeOf(card: CaseId, views: readonly ColumnView[]): Place | null {
  for (const { column, cards } of views) {
    const index = cards.findIndex((judged) => judged.card.id === card);
    if (index >= 0) return { column: column.id, index };
  }
  return null;
}

function giveToNeighbour(focus: CardFocus, views: readonly ColumnView[], last: Place | null): void {
  const view = views.find(({ column }) => column.id === last?.column) ?? views[0];
  const next = view?.cards[Math.min(last?.index ?? 0, view.cards.length - 1)];
  if (next) focus.want(next.card.id);
  else document.querySelector<HTMLElement>(`[data-column="${view?.column.id}"] h2`)?.focus();
}

const OVERLAYS = "[role=menu],[role=dialog],[role=alertdialog],[data-notices]";

/** The person took the focus elsewhere; a menu or dialog of the card is not elsewhere, nor is another window. */
function noticeLeaving({ relatedTarget, target }: FocusEvent, focus: CardFocus): void {
  if (!target.isConnected || !document.hasFocus()) return;
  const to = relatedTarget instanceof Element ? relatedTarget : null;
  if (to?.closest(`article,${OVERLAYS}`)) return;
  focus.left();
}

import type { KeyboardEvent, MouseEvent } from "react";
import { isKey } from "#client/casework/shortcuts.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { CardFocus } from "./card-focus.ts";
import type { ColumnView } from "./derive-board.ts";

export interface CardKeyParts {
  readonly focus: CardFocus;
  /** The open columns. */
  readonly views: readonly ColumnView[];
  readonly open: (number: string) => void;
  readonly menu: (card: CaseId, anchor: HTMLElement) => void;
}

/** Keys on a card: arrows walk the board's data, so that they reach cards that are not mounted; Enter opens, M moves. */
export function onCardKey(event: KeyboardEvent<HTMLElement>, { focus, views, open, menu }: CardKeyParts): void {
  const { target } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!(target instanceof HTMLElement) || !target.matches("article[data-case]") || !isPlain) return;
  const at = find(views, target.dataset.case);
  if (!at) return;
  const { view, index } = at;
  const done = () => event.preventDefault();
  if (isKey("openCard", event)) {
    done();
    open(view.cards[index]?.card.number ?? "");
  } else if (isKey("moveCard", event)) {
    done();
    const button = target.querySelector<HTMLElement>("button[aria-haspopup]");
    const id = view.cards[index]?.card.id;
    if (button && id) menu(id, button);
  } else {
    const next = withinColumn(event.key, view, index) ?? beside(event.key, views, view, target);
    if (!next) return;
    done();
    focus.want(next);
  }
}

/** A press anywhere on a card opens it, also on what stands above its link to tell on hovering what it is short for. */
export function onCardPress({ target }: MouseEvent<HTMLElement>): void {
  if (!(target instanceof Element) || target.closest("a,button")) return;
  target.closest("article[data-case]")?.querySelector("a")?.click();
}

function find(views: readonly ColumnView[], id: string | undefined) {
  for (const view of views) {
    const index = view.cards.findIndex(({ card }) => card.id === id);
    if (index >= 0) return { view, index };
  }
  return null;
}

function withinColumn(key: string, { cards }: ColumnView, index: number): CaseId | null {
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: cards.length - 1,
    PageDown: index + 8,
    PageUp: index - 8,
  }[key];
  if (to === undefined) return null;
  return cards[Math.max(0, Math.min(cards.length - 1, to))]?.card.id ?? null;
}

/** The card at the same height in the next column that has any. */
function beside(key: string, views: readonly ColumnView[], from: ColumnView, card: HTMLElement): CaseId | null {
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return null;
  for (let at = views.indexOf(from) + step; at >= 0 && at < views.length; at += step) {
    const view = views[at];
    if (view && view.cards.length > 0) return nearest(view, card.getBoundingClientRect().top);
  }
  return null;
}

function nearest(view: ColumnView, top: number): CaseId | null {
  const mounted = [...document.querySelectorAll<HTMLElement>(`[data-column="${view.column.id}"] article[data-case]`)];
  const heights = mounted.map((element) => ({
    id: element.dataset.case,
    off: Math.abs(element.getBoundingClientRect().top - top),
  }));
  const found = heights.sort((a, b) => a.off - b.off)[0]?.id;
  return view.cards.find(({ card }) => card.id === found)?.card.id ?? view.cards[0]?.card.id ?? null;
}

import { createContext, useContext, useSyncExternalStore } from "react";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";

interface FocusState {
  /** The card that has, or last had, the focus. */
  readonly current: CaseId | null;
  /** The card that shall get it as soon as it is on the page. */
  readonly wanted: CaseId | null;
  /** Where one was in each column: that card is the column's stop for the Tab key. */
  readonly remembered: ReadonlyMap<ColumnId, CaseId>;
}

export interface CardFocus {
  read(): FocusState;
  subscribe(listener: () => void): () => void;
  /** A card got the focus. */
  arrived(card: CaseId, column: ColumnId): void;
  /** The focus left the cards for something else, by the person's own wish. */
  left(): void;
  /** Gives a card the focus, also one that is not mounted yet. */
  want(card: CaseId): void;
}

/** Which card has the focus, outside React and outside the DOM: cards come and go while one moves through a long column. */
export function makeCardFocus(): CardFocus {
  let state: FocusState = { current: null, wanted: null, remembered: new Map() };
  const listeners = new Set<() => void>();
  const write = (next: FocusState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    arrived(card, column) {
      if (state.current === card && state.wanted === null && state.remembered.get(column) === card) return;
      write({ current: card, wanted: null, remembered: new Map(state.remembered).set(column, card) });
    },
    left() {
      if (state.current !== null || state.wanted !== null) write({ ...state, current: null, wanted: null });
    },
    want: (card) => write({ ...state, current: card, wanted: card }),
  };
}

export const CardFocusContext = createContext(makeCardFocus());
export const useCardFocus = (): CardFocus => useContext(CardFocusContext);

/** A part of the focus' state; the component renders again only when that part changes. */
export function useFocusState<T>(select: (state: FocusState) => T): T {
  const focus = useCardFocus();
  return useSyncExternalStore(focus.subscribe, () => select(focus.read()));
}

import { createContext, useContext, useSyncExternalStore } from "react";
import type { CaseId } from "#shared/domain/ids.ts";

/** As many as one command may be about. */
const MOST_CHOSEN = 200;

export interface SelectionState {
  readonly chosen: ReadonlySet<CaseId>;
  /** The card last chosen by itself: where a range begins. */
  readonly anchor: CaseId | null;
  /** A press on a card chooses it instead of opening it. */
  readonly isChoosing: boolean;
}

export interface Selection {
  read(): SelectionState;
  subscribe(listener: () => void): () => void;
  toggle(card: CaseId): void;
  /** From the card last chosen to this one, in the column as shown; false where the two are not in one column. */
  extend(card: CaseId, column: readonly CaseId[]): boolean;
  choosing(isOn: boolean): void;
  /** These alone stay chosen. */
  keep(cards: readonly CaseId[]): void;
  clear(): void;
}

const NOTHING: SelectionState = { chosen: new Set(), anchor: null, isChoosing: false };

/** Which cards are chosen, outside React: a board of ten thousand draws no more than the cards whose tick changes. */
export function makeSelection(): Selection {
  let state = NOTHING;
  const listeners = new Set<() => void>();
  const write = (next: Partial<SelectionState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    toggle(card) {
      const chosen = new Set(state.chosen);
      if (!chosen.delete(card) && chosen.size < MOST_CHOSEN) chosen.add(card);
      write({ chosen, anchor: card });
    },
    extend(card, column) {
      const from = state.anchor === null ? -1 : column.indexOf(state.anchor);
      const to = column.indexOf(card);
      if (from < 0 || to < 0) return false;
      const range = column.slice(Math.min(from, to), Math.max(from, to) + 1);
      write({ chosen: new Set([...new Set([...state.chosen, ...range])].slice(0, MOST_CHOSEN)) });
      return true;
    },
    choosing: (isChoosing) => write(isChoosing ? { isChoosing } : NOTHING),
    keep: (cards) => write({ chosen: new Set(cards) }),
    clear: () => write(NOTHING),
  };
}

export const SelectionContext = createContext(makeSelection());

/** A part of the selection's state; the component renders again only when that part changes. */
export function useSelection<T>(select: (state: SelectionState) => T): T {
  const selection = useContext(SelectionContext);
  return useSyncExternalStore(selection.subscribe, () => select(selection.read()));
}

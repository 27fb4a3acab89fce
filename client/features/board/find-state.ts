import { createContext, useContext, useSyncExternalStore } from "react";
import type { CaseId } from "#shared/domain/ids.ts";

interface FindState {
  /** As typed; stays here: not in the address, not in the history, not in any log (PR1). */
  readonly text: string;
  readonly hits: ReadonlySet<CaseId>;
  /** The hit that one went to last. */
  readonly at: CaseId | null;
}

export interface Find {
  read(): FindState;
  subscribe(listener: () => void): () => void;
  type(text: string): void;
  mark(hits: readonly CaseId[]): void;
  visit(card: CaseId): void;
}

const NONE: ReadonlySet<CaseId> = new Set();

/** What is looked for on a board, outside React: cards ask only whether they are found themselves. */
export function makeFind(): Find {
  let state: FindState = { text: "", hits: NONE, at: null };
  const listeners = new Set<() => void>();
  const write = (part: Partial<FindState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (text) => write({ text, at: null }),
    mark(hits) {
      if (hits.length > 0 || state.hits.size > 0) write({ hits: hits.length === 0 ? NONE : new Set(hits) });
    },
    visit: (at) => write({ at }),
  };
}

const kept = new WeakMap<object, Find>();

/** The find of an open board: still there when one comes back from a case, gone with the board. */
export function findOf(board: object): Find {
  const find = kept.get(board) ?? makeFind();
  kept.set(board, find);
  return find;
}

export const FindContext = createContext(makeFind());

/** A part of the find's state; the component renders again only when that part changes. */
export function useFindState<T>(select: (state: FindState) => T): T {
  const find = useContext(FindContext);
  return useSyncExternalStore(find.subscribe, () => select(find.read()));
}

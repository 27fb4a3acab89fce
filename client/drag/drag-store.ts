import type { CaseId, ColumnId } from "#shared/domain/ids.ts";

/** Where a dragged card would land: before which neighbour (null: last), and at which place of the shown list. */
export interface Landing {
  readonly index: number;
  readonly before: CaseId | null;
}

export interface DragState {
  readonly card: CaseId | null;
  readonly from: ColumnId | null;
  readonly over: ColumnId | null;
  /** Null: over no column, or back where it was lifted from. */
  readonly landing: Landing | null;
  /** A card lifted by keys hangs from nothing: its place has to be brought into sight. */
  readonly by: "pointer" | "keys" | null;
}

export interface DragStore {
  read(): DragState;
  write(next: DragState): void;
  subscribe(listener: () => void): () => void;
}

export const RESTING: DragState = { card: null, from: null, over: null, landing: null, by: null };

/** The drag's own state, outside React: moving the pointer re-renders nothing but the column it is over. */
export function makeDragStore(): DragStore {
  let state = RESTING;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    write(next) {
      if (isSame(state, next)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(a: DragState, b: DragState): boolean {
  const isSameLanding = a.landing?.index === b.landing?.index && a.landing?.before === b.landing?.before;
  return a.card === b.card && a.from === b.from && a.over === b.over && a.by === b.by && isSameLanding;
}

import type { Writes } from "#server/store/port.ts";

/** Whoever takes a list in has thought better of it; nothing was written. */
export class ListCancelled extends Error {}

export interface Watching {
  /** Told now and then how many of all rows are through. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Asked until the commit: aborted, all is undone. */
  readonly signal?: AbortSignal;
}

export interface Steps {
  /** Throws where it has been cancelled. */
  readonly goOn: () => void;
  readonly planned: (rows: number) => void;
  readonly writing: (writes: Writes) => void;
  readonly written: (dbRows: number) => void;
}

/** The share of the way that deciding takes; writing takes the rest. */
const DECIDING = 0.4;

/** How far a list is, in its own rows, told by what has been decided and then by what has been written. */
export function steps(all: number, { onProgress, signal }: Watching): Steps {
  let toWrite = 1;
  const tell = (share: number) => onProgress?.(Math.min(all, Math.floor(all * share)), all);
  const goOn = () => {
    if (signal?.aborted) throw new ListCancelled("a list was cancelled");
  };
  return {
    goOn,
    planned(rows) {
      goOn();
      tell((rows / Math.max(all, 1)) * DECIDING);
    },
    writing(writes) {
      toWrite = Math.max(1, rowsOf(writes));
      tell(DECIDING);
    },
    written(dbRows) {
      goOn();
      tell(DECIDING + (dbRows / toWrite) * (1 - DECIDING));
    },
  };
}

const rowsOf = (writes: Writes): number =>
  [writes.entries, writes.states, writes.tags, writes.stays, writes.clocks, writes.vault, writes.listRows].reduce(
    (sum, rows) => sum + (rows?.length ?? 0),
    0,
  );

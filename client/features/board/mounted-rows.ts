/** So many cards are mounted on a whole board at most, however many it has. */
export const MOST_MOUNTED = 120;
/** Beside the rows in sight a column keeps the card with the focus and the one being dragged. */
const PINNED = 2;

export interface Window {
  /** The first and last row in sight. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** How many rows a column may mount when so many columns are open. */
export const allowanceFor = (openColumns: number): number =>
  Math.floor(MOST_MOUNTED / Math.max(1, openColumns)) - PINNED;

/** The rows to mount: those in sight, a few beyond as far as the allowance goes, and the pinned ones wherever they are. */
export function mountedRows(window: Window, pinned: readonly number[], allowance: number): number[] {
  const inSight = window.last - window.first + 1;
  const beyond = Math.max(0, Math.min(3, Math.floor((allowance - inSight) / 2)));
  const from = Math.max(0, window.first - beyond);
  const to = Math.min(window.count - 1, window.last + beyond);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const extra = pinned.filter((row) => row >= 0 && row < window.count && (row < from || row > to));
  return [...new Set([...rows, ...extra])].sort((a, b) => a - b);
}

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next try, in milliseconds: doubling up to 15 s, and spread by chance (0–1) over the
 * upper half, so that three hundred screens do not come back in the same instant.
 */
export function backoffMs(failures: number, chance: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(most * (0.5 + chance / 2));
}

/** From fewer than so many cases nothing is said of their spread (FL4). */
export const ENOUGH = 10;

/**
 * The smallest value that so many percent of all are at most (nearest rank): always one that occurs. Null from fewer than
 * ten, as FL4 says.
 */
export function percentile(values: readonly number[], percent: 50 | 80 | 90): number | null {
  if (values.length < ENOUGH) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null;
}

/** Whole percent of all; null from fewer than ten (FL4). */
export const shareOf = (part: number, all: number): number | null =>
  all < ENOUGH ? null : Math.round((100 * part) / all);

import type { WallCell } from "#shared/domain/wall.ts";

export type Heat = 0 | 1 | 2 | 3;

/** How large a part of a cell is past its deadline, 0–1; null where the cell does not tell: nothing is guessed. */
export function overdueShare({ open, overdue }: WallCell): number | null {
  if (typeof open !== "number" || typeof overdue !== "number") return null;
  return open > 0 ? Math.min(1, overdue / open) : null;
}

/** How strongly a cell is coloured. */
export function heatOf(cell: WallCell): Heat {
  const share = overdueShare(cell) ?? 0;
  if (share > 0.45) return 3;
  if (share > 0.28) return 2;
  return share > 0.12 ? 1 : 0;
}

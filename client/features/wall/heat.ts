import type { WallCell } from "#shared/domain/wall.ts";

export type Heat = 0 | 1 | 2 | 3;

/** A count of one to four, where only that is known, is taken for the middle. */
const FEW = 2;

/** How large a part of a cell is past its deadline, 0–1; null where the cell does not tell. */
export function overdueShare({ open, overdue }: WallCell): number | null {
  if (typeof open !== "number" || overdue === "hidden") return null;
  const late = overdue === "few" ? Math.min(FEW, open) : overdue;
  return open > 0 ? late / open : null;
}

/** How strongly a cell is coloured. */
export function heatOf(cell: WallCell): Heat {
  const share = overdueShare(cell) ?? 0;
  if (share > 0.45) return 3;
  if (share > 0.28) return 2;
  return share > 0.12 ? 1 : 0;
}

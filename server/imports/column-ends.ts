import type { StoredCase } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import { byRank, placeBefore, type Ranked } from "#shared/domain/ranks.ts";

/** A place that has been given at the end of a column. */
export interface Placed extends Ranked {
  readonly column: ColumnId;
}

/**
 * Gives ranks at the end of columns, after cases and places `given` before; null in those sorted by urgency, which have
 * none (MV3).
 */
export function columnEnds(
  cases: Iterable<StoredCase>,
  given: readonly Placed[] = [],
): (unit: Unit, column: ColumnId, caseId: CaseId) => string | null {
  const last = new Map<ColumnId, Ranked>();
  const enter = (column: ColumnId, ranked: Ranked) => {
    const before = last.get(column);
    if (!before || byRank(before, ranked) < 0) last.set(column, ranked);
  };
  for (const { state } of cases) if (state.rank !== null) enter(state.column, { caseId: state.id, rank: state.rank });
  for (const placed of given) enter(placed.column, placed);
  return (unit, column, caseId) => {
    if (!unit.columns.some(({ id, sorting }) => id === column && sorting === "hand")) return null;
    const before = last.get(column);
    const { rank } = placeBefore(before ? [before] : [], caseId, null);
    enter(column, { caseId, rank });
    return rank;
  };
}

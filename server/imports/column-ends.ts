import type { StoredCase } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import { byRank, placeBefore, type Ranked } from "#shared/domain/ranks.ts";

/** Gives ranks at the end of columns, one after the other; null in those sorted by urgency, which have none (MV3). */
export function columnEnds(
  cases: Iterable<StoredCase>,
): (unit: Unit, column: ColumnId, caseId: CaseId) => string | null {
  const last = new Map<ColumnId, Ranked>();
  const enter = (column: ColumnId, ranked: Ranked) => {
    const before = last.get(column);
    if (!before || byRank(before, ranked) < 0) last.set(column, ranked);
  };
  for (const { state } of cases) if (state.rank !== null) enter(state.column, { caseId: state.id, rank: state.rank });
  return (unit, column, caseId) => {
    if (!unit.columns.some(({ id, sorting }) => id === column && sorting === "hand")) return null;
    const before = last.get(column);
    const { rank } = placeBefore(before ? [before] : [], caseId, null);
    enter(column, { caseId, rank });
    return rank;
  };
}

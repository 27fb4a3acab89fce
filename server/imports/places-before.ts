import type { Loaded } from "#server/store/port.ts";
import { columnOf, type Unit } from "#shared/domain/board.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import { placeBefore, type Ranked } from "#shared/domain/ranks.ts";
import { columnBefore, type PlaceBefore } from "#shared/domain/take-back.ts";

/**
 * Gives cases their places of before a list: the same rank, or, where somebody has taken it since, the one just before
 * (MV2); none in columns sorted by urgency (MV3).
 */
export function placesBefore(
  { cases }: Loaded,
  returning: readonly CaseState[],
  withdrawn: ReadonlySet<CaseId>,
): (unit: Unit, was: CaseState) => PlaceBefore {
  const moved = new Set(
    returning.filter(({ id, column }) => cases.get(id)?.state.column !== column).map(({ id }) => id),
  );
  const ranked = new Map<ColumnId, Ranked[]>();
  const enter = (column: ColumnId, caseId: CaseId, rank: string) => {
    const there = ranked.get(column);
    if (there) there.push({ caseId, rank });
    else ranked.set(column, [{ caseId, rank }]);
  };
  for (const { state } of cases.values())
    if (state.rank !== null && !moved.has(state.id) && !withdrawn.has(state.id))
      enter(state.column, state.id, state.rank);
  return (unit, was) => {
    const column = columnBefore(unit, was);
    if (columnOf(unit, column)?.sorting !== "hand") return { column, rank: null };
    const others = (ranked.get(column) ?? []).filter(({ caseId }) => caseId !== was.id);
    const taken = others.find(({ rank }) => rank === was.rank);
    const rank = was.rank !== null && !taken ? was.rank : placeBefore(others, was.id, taken?.caseId ?? null).rank;
    enter(column, was.id, rank);
    return { column, rank };
  };
}

import type { ListRow } from "#server/store/list-keeping.ts";
import type { StoredCase } from "#server/store/port.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { ListReport, RowRefusal, RowWarning } from "#shared/protocol/lists.ts";
import { titleOf } from "./columns.ts";
import { isForeignTo } from "./hidden-cases.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import { fromValues } from "./listed-case.ts";
import type { ListStaff } from "./staff-of-list.ts";
import type { TakenRow } from "./take-row.ts";

/** A team named on the command line that has no board: no earlier list was of it. */
const NO_UNIT = "none";

export const NOBODY_IN: ListReport["byStage"] = { intake: 0, investigation: 0, decision: 0, followUp: 0, closed: 0 };

/** Of a list that was refused: nothing was written. */
export const refusedReport = (rows: number, refused: readonly RowRefusal[]): ListReport => ({
  rows,
  created: 0,
  updated: 0,
  unchanged: 0,
  missing: 0,
  kept: 0,
  refused,
  byStage: NOBODY_IN,
  warnings: [],
});

export function reportOf(
  list: ListToPlan,
  taken: readonly TakenRow[],
  refused: readonly RowRefusal[],
  missing: number,
): ListReport {
  const counts: Record<TakenRow["verdict"], number> = { created: 0, updated: 0, kept: 0, unchanged: 0 };
  const byStage: Record<Stage, number> = { ...NOBODY_IN };
  for (const { row, verdict } of taken) {
    counts[verdict] += 1;
    byStage[row.facts.stage] += 1;
  }
  const warnings = taken.flatMap((row) => warningsOf(list, row));
  return { rows: list.rows, ...counts, missing, refused, byStage, warnings };
}

function warningsOf({ columns, citizens }: ListToPlan, { row, doubts }: TakenRow): readonly RowWarning[] {
  const differs = citizens.differing.has(row.row) ? [["name", "name-differs"] as const] : [];
  return [
    ...row.warnings,
    ...[...doubts, ...differs].map(([field, code]) => ({ row: row.row, field: titleOf(columns, field), code })),
  ];
}

/** Cases of earlier lists that this one no longer has, as far as its bringer may notice them. */
export function missingFrom(
  list: ListToPlan,
  known: ReadonlyMap<string, StoredCase>,
  staff: ListStaff,
): readonly ListRow[] {
  const only: UnitId | typeof NO_UNIT | null =
    list.onlyUnit === null ? null : (staff.findUnit(list.onlyUnit)?.id ?? NO_UNIT);
  return [...list.earlier.values()].filter(({ number, values }) => {
    if (list.numbers.has(number) || (only !== null && fromValues(values)?.unit !== only)) return false;
    const stored = known.get(number);
    return stored !== undefined && !isForeignTo(list.actor, stored.state);
  });
}

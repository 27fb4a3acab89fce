import { writesOf } from "#server/cases/writes.ts";
import type { ListRow } from "#server/store/list-keeping.ts";
import type { Loaded, StoredCase, Writes } from "#server/store/port.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { Recording } from "#shared/domain/events.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { ListReport, RowRefusal, RowWarning } from "#shared/protocol/lists.ts";
import { titleOf } from "./columns.ts";
import { withoutForeign } from "./foreign-rows.ts";
import { isForeignTo, knownByNumber } from "./hidden-cases.ts";
import { NOBODY_IN, refusedReport } from "./list-report.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import { fromValues } from "./listed-case.ts";
import { mergeWrites } from "./merge-writes.ts";
import { type ListStaff, staffOf } from "./staff-of-list.ts";
import { SLICE } from "./table.ts";
import { rowTaker, type TakenRow } from "./take-row.ts";

/** A team named on the command line that has no board: no earlier list was of it. */
const NO_UNIT = "none";

export interface PlannedList {
  /** Null where the list changes nothing at all, or is refused. */
  readonly writes: Writes | null;
  /** Rows were refused, and the others are not to go in without them. */
  readonly isRefused: boolean;
  readonly report: ListReport;
  readonly taken: readonly TakenRow[];
  readonly staff: ListStaff | null;
  /** Cases of earlier lists that this one no longer has, as far as its bringer may notice them. */
  readonly missing: readonly ListRow[];
}

/**
 * What a list changes on the board as loaded, as one command (CA1). Pure; stops after every slice of rows, so that
 * the board goes on meanwhile. Backfill is a case's first load only (CA6).
 */
export function* planImport(loaded: Loaded, list: ListToPlan): Generator<number, PlannedList> {
  const known = knownByNumber(loaded);
  const { listed, refused } = withoutForeign(loaded, list, known);
  if (refused.length > 0 && !list.validOnly) {
    const report = refusedReport(list.rows, refused);
    return { writes: null, isRefused: true, report, taken: [], staff: null, missing: [] };
  }
  const staff = staffOf(listed, loaded.organisation, list.idFor);
  const takeIn = rowTaker(loaded, list, staff);
  const recording = (backfill: boolean): Recording => ({ ...list.recorded, backfill });
  const { organisation, names } = staff;
  const parts: Partial<Writes>[] = [writesOf(loaded, { happenings: [], organisation, names }, recording(false))];
  const taken: TakenRow[] = [];
  for (let at = 0; at < listed.length; at += SLICE) {
    const slice = listed.slice(at, at + SLICE).map(takeIn);
    const happenings = (isNew: boolean) =>
      slice.filter(({ before }) => (before === null) === isNew).flatMap((row) => row.happenings);
    parts.push(
      writesOf(loaded, { happenings: happenings(true) }, recording(true)),
      writesOf(loaded, { happenings: happenings(false) }, recording(false)),
    );
    taken.push(...slice);
    yield taken.length;
  }
  const missing = missingFrom(list, known, staff);
  const report = reportOf(list, taken, refused, missing.length);
  return { writes: mergeWrites([...parts, besideEvents(taken)]), isRefused: false, report, taken, staff, missing };
}

const besideEvents = (rows: readonly TakenRow[]): Partial<Writes> => ({
  tags: rows.flatMap(({ tag }) => tag ?? []),
  vault: [...new Set(rows.flatMap(({ sealed }) => sealed ?? []))],
  listRows: rows.flatMap(({ listRow }) => listRow ?? []),
});

function missingFrom(list: ListToPlan, known: ReadonlyMap<string, StoredCase>, staff: ListStaff): readonly ListRow[] {
  const only: UnitId | typeof NO_UNIT | null =
    list.onlyUnit === null ? null : (staff.findUnit(list.onlyUnit)?.id ?? NO_UNIT);
  return [...list.earlier.values()].filter(({ number, values }) => {
    if (list.numbers.has(number) || (only !== null && fromValues(values)?.unit !== only)) return false;
    const stored = known.get(number);
    return stored !== undefined && !isForeignTo(list.actor, stored.state);
  });
}

function reportOf(
  list: ListToPlan,
  taken: readonly TakenRow[],
  refused: readonly RowRefusal[],
  missing: number,
): ListReport {
  const count = (verdict: TakenRow["verdict"]) => taken.filter((row) => row.verdict === verdict).length;
  const byStage: Record<Stage, number> = { ...NOBODY_IN };
  for (const { row } of taken) byStage[row.facts.stage] += 1;
  return {
    rows: list.rows,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    missing,
    kept: count("kept"),
    refused,
    byStage,
    warnings: taken.flatMap((row) => warningsOf(list, row)),
  };
}

function warningsOf({ columns, citizens }: ListToPlan, { row, doubts }: TakenRow): readonly RowWarning[] {
  const differs = citizens.differing.has(row.row) ? [["name", "name-differs"] as const] : [];
  return [
    ...row.warnings,
    ...[...doubts, ...differs].map(([field, code]) => ({ row: row.row, field: titleOf(columns, field), code })),
  ];
}

import { writesOf } from "#server/cases/writes.ts";
import type { ListRow } from "#server/store/list-keeping.ts";
import type { Loaded, Writes } from "#server/store/port.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { Recording } from "#shared/domain/events.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { ListReport, RowWarning } from "#shared/protocol/lists.ts";
import { titleOf } from "./columns.ts";
import { NOBODY_IN } from "./list-report.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import { fromValues } from "./listed-case.ts";
import { mergeWrites } from "./merge-writes.ts";
import { staffOf } from "./staff-of-list.ts";
import { SLICE } from "./table.ts";
import { rowTaker, type TakenRow } from "./take-row.ts";

/** A team named on the command line that has no board: no earlier list was of it. */
const NO_UNIT = "none";

export interface PlannedList {
  /** Null where the list changes nothing at all. */
  readonly writes: Writes | null;
  readonly report: ListReport;
}

/**
 * What a list changes on the board as loaded, as one command (CA1). Pure; stops after every slice of rows, so that
 * the board goes on meanwhile. Backfill is a case's first load only (CA6).
 */
export function* planImport(loaded: Loaded, list: ListToPlan): Generator<undefined, PlannedList> {
  const staff = staffOf(list.listed, loaded.organisation, list.idFor);
  const takeIn = rowTaker(loaded, list, staff);
  const recording = (backfill: boolean): Recording => ({ ...list.recorded, backfill });
  const { organisation, names } = staff;
  const parts: Partial<Writes>[] = [writesOf(loaded, { happenings: [], organisation, names }, recording(false))];
  const taken: TakenRow[] = [];
  for (let at = 0; at < list.listed.length; at += SLICE) {
    const slice = list.listed.slice(at, at + SLICE).map(takeIn);
    const happenings = (isNew: boolean) =>
      slice.filter(({ verdict }) => (verdict === "created") === isNew).flatMap((row) => row.happenings);
    parts.push(
      writesOf(loaded, { happenings: happenings(true) }, recording(true)),
      writesOf(loaded, { happenings: happenings(false) }, recording(false)),
    );
    taken.push(...slice);
    yield;
  }
  const only = list.onlyUnit === null ? null : (staff.findUnit(list.onlyUnit)?.id ?? NO_UNIT);
  return { writes: mergeWrites([...parts, besideEvents(taken)]), report: reportOf(list, taken, only) };
}

const besideEvents = (rows: readonly TakenRow[]): Partial<Writes> => ({
  tags: rows.flatMap(({ tag }) => tag ?? []),
  vault: [...new Set(rows.flatMap(({ sealed }) => sealed ?? []))],
  listRows: rows.flatMap(({ listRow }) => listRow ?? []),
});

function reportOf(list: ListToPlan, taken: readonly TakenRow[], only: UnitId | typeof NO_UNIT | null): ListReport {
  const count = (verdict: TakenRow["verdict"]) => taken.filter((row) => row.verdict === verdict).length;
  const isMissing = ({ number, values }: ListRow) =>
    !list.numbers.has(number) && (only === null || fromValues(values)?.unit === only);
  const byStage: Record<Stage, number> = { ...NOBODY_IN };
  for (const { row } of taken) byStage[row.facts.stage] += 1;
  return {
    rows: list.rows,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    missing: [...list.earlier.values()].filter(isMissing).length,
    kept: count("kept"),
    refused: list.refused,
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

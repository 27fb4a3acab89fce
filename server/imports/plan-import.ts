import { writesOf } from "#server/cases/writes.ts";
import type { ListRow } from "#server/store/list-keeping.ts";
import type { Loaded, StoredCase, Writes } from "#server/store/port.ts";
import type { Recording } from "#shared/domain/events.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ListReport } from "#shared/protocol/lists.ts";
import { withoutForeign } from "./foreign-rows.ts";
import { knownByNumber } from "./hidden-cases.ts";
import { missingFrom, refusedReport, reportOf } from "./list-report.ts";
import type { ListToPlan } from "./list-to-plan.ts";
import { mergeWrites } from "./merge-writes.ts";
import type { ListedRow } from "./read-row.ts";
import { type ListStaff, staffOf } from "./staff-of-list.ts";
import { SLICE } from "./table.ts";
import { rowTaker, type TakenRow } from "./take-row.ts";

/** Some rows that were taken in together, with all that is to be written for them. */
export interface TakenSlice {
  readonly rows: readonly TakenRow[];
  readonly writes: readonly Partial<Writes>[];
}

export interface PlannedList {
  /** Null where the list changes nothing at all, or is refused. */
  readonly writes: Writes | null;
  /** Rows were refused, and the others are not to go in without them. */
  readonly isRefused: boolean;
  readonly report: ListReport;
  readonly slices: readonly TakenSlice[];
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
  const { listed, refused } = withoutForeign(loaded, list, knownByNumber(loaded));
  if (refused.length > 0 && !list.validOnly) {
    const report = refusedReport(list.rows, refused);
    return { writes: null, isRefused: true, report, slices: [], taken: [], staff: null, missing: [] };
  }
  const staff = staffOf(listed, loaded.organisation, list.idFor);
  const takeIn = rowTaker(loaded, list, staff);
  const slices: TakenSlice[] = [];
  for (let at = 0; at < listed.length; at += SLICE) {
    slices.push(sliceOf(loaded, list, listed.slice(at, at + SLICE).map(takeIn)));
    yield Math.min(at + SLICE, listed.length);
  }
  return plannedOf(loaded, list, staff, slices, refused);
}

/**
 * The same after some cases have changed, the organisation not: rows about others stand as they were decided, but for
 * their places in columns where somebody else has put a case meanwhile.
 */
export function* planAgain(
  loaded: Loaded,
  list: ListToPlan,
  before: PlannedList,
  changed: ReadonlyMap<CaseId, StoredCase>,
): Generator<number, PlannedList> {
  if (changed.size === 0) return before;
  const { listed, refused } = withoutForeign(loaded, list, knownByNumber(loaded));
  const { staff } = before;
  if (staff === null || listed.length !== before.taken.length || isOtherwise(listed, before.taken))
    return yield* planImport(loaded, list);
  const isToJudge = judgedAgain(changed);
  const placed = before.taken.flatMap((row) => (row.placed && !isToJudge(row) ? row.placed : []));
  const takeIn = rowTaker(loaded, list, staff, placed);
  const slices: TakenSlice[] = [];
  for (const slice of before.slices) {
    if (!slice.rows.some(isToJudge)) slices.push(slice);
    else {
      const rows = slice.rows.map((taken) => (isToJudge(taken) ? takeIn(taken.row) : taken));
      slices.push(sliceOf(loaded, list, rows));
      yield slices.length * SLICE;
    }
  }
  return plannedOf(loaded, list, staff, slices, refused);
}

const isOtherwise = (listed: readonly ListedRow[], taken: readonly TakenRow[]): boolean =>
  listed.some((row, index) => taken[index]?.row !== row);

function judgedAgain(changed: ReadonlyMap<CaseId, StoredCase>): (taken: TakenRow) => boolean {
  const cases = [...changed.values()];
  const numbers = new Set(cases.map(({ tag }) => tag.number));
  const columns = new Set(cases.flatMap(({ state }) => (state.rank === null ? [] : state.column)));
  return ({ row, placed }) => numbers.has(row.number) || (placed !== null && columns.has(placed.column));
}

function sliceOf(loaded: Loaded, list: ListToPlan, rows: readonly TakenRow[]): TakenSlice {
  const happenings = (isNew: boolean) =>
    rows.filter(({ before }) => (before === null) === isNew).flatMap((row) => row.happenings);
  const writes = [
    writesOf(loaded, { happenings: happenings(true) }, recordingOf(list, true)),
    writesOf(loaded, { happenings: happenings(false) }, recordingOf(list, false)),
    besideEvents(rows),
  ];
  return { rows, writes };
}

const recordingOf = ({ recorded }: ListToPlan, backfill: boolean): Recording => ({ ...recorded, backfill });

const besideEvents = (rows: readonly TakenRow[]): Partial<Writes> => ({
  tags: rows.flatMap(({ tag }) => tag ?? []),
  vault: rows.flatMap(({ sealed }) => sealed ?? []),
  listRows: rows.flatMap(({ listRow }) => listRow ?? []),
});

function plannedOf(
  loaded: Loaded,
  list: ListToPlan,
  staff: ListStaff,
  slices: readonly TakenSlice[],
  refused: ListReport["refused"],
): PlannedList {
  const { organisation, names } = staff;
  const first = writesOf(loaded, { happenings: [], organisation, names }, recordingOf(list, false));
  const taken = slices.flatMap(({ rows }) => rows);
  const missing = missingFrom(list, knownByNumber(loaded), staff);
  const report = reportOf(list, taken, refused, missing.length);
  const writes = mergeWrites([first, ...slices.flatMap((slice) => slice.writes)]);
  return { writes, isRefused: false, report, slices, taken, staff, missing };
}

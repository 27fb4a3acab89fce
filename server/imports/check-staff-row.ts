import type { StaffField } from "#shared/domain/list-fields.ts";
import type { Absence, Employment } from "#shared/domain/staff.ts";
import { must } from "#shared/lib/must.ts";
import type { RefusalCode, RowRefusal } from "#shared/protocol/lists.ts";
import { looksLikeCpr, readDate } from "./cell-values.ts";
import { type FoundColumns, plain, titleOf } from "./columns.ts";
import { readAbsenceKind, readMinutesAWeek } from "./staff-cells.ts";
import type { Table, TableRow } from "./table.ts";
import { typedText } from "./typed-text.ts";

/** What a row is judged by, beside itself. */
export interface StaffJudging {
  readonly columns: FoundColumns<StaffField>;
  /** From which year a spreadsheet counts its days; null in a text file. */
  readonly daysFrom: Table["daysFrom"];
  /** The team of every row, where the list doesn't tell it. */
  readonly unit: string | null;
  /** Teams whose staff the asker looks after, as `plain` has them; null for all, new ones too. */
  readonly ownTeams: ReadonlySet<string> | null;
  /** The row where each thing that a row may tell stands first; the same once more is refused. */
  readonly firstRowOf: ReadonlyMap<string, number>;
  /** The row where each name stands first: that one tells the employment, further ones needn't. */
  readonly firstRowOfName: ReadonlyMap<string, number>;
}

/** A row that can be taken in. Absent: the list has no such column. Null: it has, and the cell says nothing. */
export interface StaffRow {
  readonly row: number;
  readonly name: string;
  readonly team: string;
  readonly employment?: Employment | null;
  readonly absence?: Absence | null;
}

type Cells = (field: StaffField) => string;

function cellsOf({ cells }: TableRow, { columns, daysFrom }: Pick<StaffJudging, "columns" | "daysFrom">): Cells {
  const texts = new Map(
    columns.map(({ field, index }) => [field, typedText((cells[index] ?? "").trim(), field, daysFrom)]),
  );
  return (field) => texts.get(field) ?? "";
}

/** What a row tells, in one text: equal for two rows of which the second tells nothing more. */
export function tellingOf(record: TableRow, judging: Pick<StaffJudging, "columns" | "daysFrom" | "unit">) {
  const cells = cellsOf(record, judging);
  const name = plain(cells("staffName"));
  const parts = [name, judging.unit ?? plain(cells("team")), cells("employedFrom"), cells("absentFrom")];
  return { name, telling: parts.join("\u0000") };
}

/** The first field, in the list's column order, for which the row can't be taken in; null where there is none. */
export function checkStaffRow(record: TableRow, judging: StaffJudging): RowRefusal | null {
  const cells = cellsOf(record, judging);
  for (const { field, title } of judging.columns) {
    const code = CHECKS[field](cells(field), cells, judging, record);
    if (code) return { row: record.row, field: title, code };
  }
  const { unit, ownTeams, columns } = judging;
  const isElsewhere = unit !== null && ownTeams !== null && !ownTeams.has(plain(unit));
  return isElsewhere ? { row: record.row, field: titleOf<StaffField>(columns, "team"), code: "unit-not-yours" } : null;
}

type Check = (text: string, cells: Cells, judging: StaffJudging, record: TableRow) => RefusalCode | null;

const dateFrom: Check = (text) => (text === "" || readDate(text) ? null : "invalid-date");

const dateTo =
  (from: StaffField): Check =>
  (text, cells) => {
    const [start, end] = [readDate(cells(from)), readDate(text)];
    if (text === "") return null;
    if (!end) return "invalid-date";
    return start && end < start ? "ends-before-start" : null;
  };

const CHECKS: Readonly<Record<StaffField, Check>> = {
  staffName(text, _cells, judging, record) {
    if (text === "") return "missing";
    if (looksLikeCpr(text)) return "invalid-cpr";
    return (judging.firstRowOf.get(tellingOf(record, judging).telling) ?? record.row) < record.row
      ? "duplicate-name"
      : null;
  },
  team(text, _cells, { unit, ownTeams }) {
    if (unit !== null) return null;
    if (text === "") return "missing";
    if (looksLikeCpr(text)) return "invalid-cpr";
    return ownTeams && !ownTeams.has(plain(text)) ? "unit-not-yours" : null;
  },
  employedFrom(text, cells, judging, { row }) {
    const isFirst = (judging.firstRowOfName.get(plain(cells("staffName"))) ?? row) === row;
    if (text === "") return isFirst || cells("employedTo") !== "" ? "missing" : null;
    return dateFrom(text, cells, judging, { row, cells: [] });
  },
  employedTo: dateTo("employedFrom"),
  hours: (text) => (text === "" || readMinutesAWeek(text) !== null ? null : "invalid-hours"),
  absentFrom(text, cells, ...rest) {
    if (text === "" && (cells("absentTo") !== "" || cells("absence") !== "")) return "missing";
    return dateFrom(text, cells, ...rest);
  },
  absentTo: dateTo("absentFrom"),
  absence: (text) => (text === "" || readAbsenceKind(text) ? null : "unknown-absence"),
};

const nameOf = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Reads a row that `checkStaffRow` lets pass. */
export function readStaffRow(record: TableRow, judging: StaffJudging): StaffRow {
  const { columns, unit } = judging;
  const cells = cellsOf(record, judging);
  const has = (field: StaffField) => columns.some((column) => column.field === field);
  return {
    row: record.row,
    name: nameOf(cells("staffName")),
    team: nameOf(unit ?? cells("team")),
    ...(has("employedFrom") ? { employment: employmentOf(cells) } : {}),
    ...(has("absentFrom") ? { absence: absenceOf(cells) } : {}),
  };
}

function employmentOf(cells: Cells): Employment | null {
  const from = readDate(cells("employedFrom"));
  return from && { from, to: readDate(cells("employedTo")), minutesAWeek: readMinutesAWeek(cells("hours")) };
}

/** An absence whose kind the list doesn't tell is one all the same. */
function absenceOf(cells: Cells): Absence | null {
  const from = readDate(cells("absentFrom"));
  const kind = cells("absence") === "" ? "other" : must(readAbsenceKind(cells("absence")), "a kind of absence");
  return from && { from, to: readDate(cells("absentTo")), kind };
}

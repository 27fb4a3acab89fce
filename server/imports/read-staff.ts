import type { StaffField } from "#shared/domain/list-fields.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal, RowRefusal, SourceProfile } from "#shared/protocol/lists.ts";
import { checkStaffRow, readStaffRow, type StaffJudging, type StaffRow, tellingOf } from "./check-staff-row.ts";
import { chosenTwice, type FoundColumns, findStaffColumns } from "./columns.ts";
import { refusalSentence } from "./report-text.ts";
import type { Table, TableRow } from "./table.ts";

export interface StaffInput {
  readonly table: Table;
  /** What the list's columns mean; what it leaves out is guessed. */
  readonly profile?: Partial<SourceProfile> | undefined;
  /** The team of every row, whatever list and profile say. */
  readonly unit?: string | undefined;
  readonly ownTeams: ReadonlySet<string> | null;
}

/** A staff list that could be read: its good rows, and the others with the reason. */
export interface ReadStaff {
  readonly columns: FoundColumns<StaffField>;
  readonly rows: number;
  readonly listed: readonly StaffRow[];
  readonly refused: readonly RowRefusal[];
  /** The refusals in words. */
  readonly sentences: readonly string[];
}

/** Rows of texts to checked rows; a staff list is short, so they are judged at once. */
export function readStaff({ table, profile, unit, ownTeams }: StaffInput): Result<ReadStaff, ListRefusal> {
  const chosen = profile?.columns ?? {};
  const twice = chosenTwice(table.header, chosen);
  if (twice) return refuse(twice);
  const unitForAll = unit ?? profile?.unit ?? null;
  const columns = findStaffColumns(table.header, chosen);
  const missing = missingOf(columns, unitForAll !== null);
  if (columns.length === 0) return refuse({ code: "header-unknown", data: { row: table.headerRow } });
  if (missing.length > 0) return refuse({ code: "columns-missing", data: { fields: missing } });
  const { daysFrom } = table;
  const judging = { columns, unit: unitForAll, ownTeams, daysFrom };
  return ok(judge(table.rows, { ...judging, ...firstRows(table.rows, judging) }));
}

/** Without a name nobody can be told from anybody; the team may be given for all rows. */
function missingOf(found: FoundColumns<StaffField>, unitGiven: boolean): readonly StaffField[] {
  const needed: readonly StaffField[] = unitGiven ? ["staffName"] : ["staffName", "team"];
  return needed.filter((field) => !found.some((column) => column.field === field));
}

function judge(rows: readonly TableRow[], judging: StaffJudging): ReadStaff {
  const listed: StaffRow[] = [];
  const refused: RowRefusal[] = [];
  const sentences: string[] = [];
  for (const record of rows) {
    const refusedFor = checkStaffRow(record, judging);
    if (!refusedFor) listed.push(readStaffRow(record, judging));
    else {
      refused.push(refusedFor);
      sentences.push(refusalSentence(refusedFor, textOf(record, judging, refusedFor.field)));
    }
  }
  return { columns: judging.columns, rows: rows.length, listed, refused, sentences };
}

function firstRows(rows: readonly TableRow[], judging: Parameters<typeof tellingOf>[1]) {
  const firstRowOf = new Map<string, number>();
  const firstRowOfName = new Map<string, number>();
  for (const record of rows) {
    const { name, telling } = tellingOf(record, judging);
    if (!firstRowOf.has(telling)) firstRowOf.set(telling, record.row);
    if (!firstRowOfName.has(name)) firstRowOfName.set(name, record.row);
  }
  return { firstRowOf, firstRowOfName };
}

const textOf = ({ cells }: TableRow, { columns }: StaffJudging, title: string): string =>
  (cells[columns.find((column) => column.title === title)?.index ?? -1] ?? "").trim();

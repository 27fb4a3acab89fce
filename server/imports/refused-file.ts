import { setImmediate as turn } from "node:timers/promises";
import writeXlsxFile from "write-excel-file/node";
import { csvLine, UTF8_MARK } from "#server/csv.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { reasonText } from "#shared/i18n/list-text.ts";
import type { Locale } from "#shared/i18n/locale.ts";
import type { RowRefusal } from "#shared/protocol/lists.ts";
import { SLICE, type Table, type TableRow } from "./table.ts";

export interface WrittenFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly fileName: string;
}

const CSV = "text/csv; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NAME = "afviste-raekker";
/** A spreadsheet is written in one go; more rows than this would hold the board up, and are given as CSV. */
const MOST_IN_SPREADSHEET = 5000;
/** What one cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

/**
 * The refused rows of a list, as the list has them, with a last column that says why: to be corrected and taken in again,
 * when that column is no column of ours. In the list's own format.
 */
export async function refusedFile(
  table: Table,
  refusals: readonly RowRefusal[],
  locale: Locale = "da",
): Promise<WrittenFile> {
  const rows = await withReasons(table, refusals, locale);
  if (table.format === "csv" || rows.length > MOST_IN_SPREADSHEET) {
    return { bytes: await csvOf(rows), contentType: CSV, fileName: `${NAME}.csv` };
  }
  return { bytes: await xlsxOf(rows, table.sheet), contentType: XLSX, fileName: `${NAME}.xlsx` };
}

/** The header first. A column of reasons that an earlier such file left behind makes way for the new one. */
async function withReasons(
  { header, rows }: Table,
  refusals: readonly RowRefusal[],
  locale: Locale,
): Promise<readonly (readonly string[])[]> {
  const t = textsIn(locale);
  const titles = [textsIn("da")("list.reason"), textsIn("en")("list.reason")];
  const width = titles.includes(header.at(-1) ?? "") ? header.length - 1 : header.length;
  const padded = (cells: readonly string[], last: string) => [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? ""),
    last,
  ];
  const of = new Map(refusals.map((refused) => [refused.row, refused]));
  const textIn = ({ cells }: TableRow, field: string) => (cells[header.indexOf(field)] ?? "").trim();
  const written = [padded(header, t("list.reason"))];
  for (const [index, row] of rows.entries()) {
    const refused = of.get(row.row);
    if (refused) written.push(padded(row.cells, reasonText(refused, textIn(row, refused.field), t)));
    if (index % SLICE === SLICE - 1) await turn();
  }
  return written;
}

async function csvOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const lines: string[] = [];
  for (const [index, cells] of rows.entries()) {
    lines.push(csvLine(cells));
    if (index % SLICE === SLICE - 1) await turn();
  }
  return Buffer.from(`${UTF8_MARK}${lines.join("")}`);
}

/** Every cell a text: a spreadsheet computes nothing of it and takes no case number for a number. */
const xlsxOf = (rows: readonly (readonly string[])[], sheet: string | null): Promise<Buffer> =>
  writeXlsxFile(
    rows.map((cells) =>
      cells.map((cell) => (cell === "" ? null : { value: cell.slice(0, LONGEST_CELL), type: String })),
    ),
    { sheet: sheet ?? NAME },
  ).toBuffer();

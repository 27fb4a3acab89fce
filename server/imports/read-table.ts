import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { FileRemark, ListRefusal, OtherFormat } from "#shared/protocol/lists.ts";
import { hasDuplicates } from "./columns.ts";
import { decodeList } from "./decode-list.ts";
import { findHeader } from "./find-header.ts";
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS, refusal } from "./list-refusals.ts";
import { endsInRow, readRows } from "./read-rows.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Table, TableRow } from "./table.ts";

export interface Reading {
  /** Of a spreadsheet; the first that is not hidden unless given. */
  readonly sheet?: string | undefined;
  /** Headings that somebody's saved profile has: a header is known by them too. */
  readonly headings?: Iterable<string>;
}

/** What a file that is no list begins with. */
const OTHERS: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x1f, 0x8b]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Of Office before 2007, and of an encrypted file of today. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
/** A web page or an XML file that calls itself a spreadsheet. */
const MARKUP = /^\s*<(?:\?xml|!doctype|html|head|table|meta|style)/i;

/**
 * A file's bytes to rows of texts, from CSV or XLSX, in slices or another thread: the board goes on meanwhile. What its
 * columns mean is not asked here, so that a list with headings of its own can be shown and its columns chosen by hand.
 */
export async function readTable(bytes: Buffer, reading: Reading = {}): Promise<Result<Table, ListRefusal>> {
  const refused = refusedAtSight(bytes);
  if (refused) return refuse(refused);
  const known = new Set([...(reading.headings ?? [])].map((heading) => heading.trim()));
  return startsWith(bytes, ZIP) ? fromXlsx(bytes, reading.sheet, known) : fromCsv(bytes, known);
}

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

function refusedAtSight(bytes: Buffer): ListRefusal | null {
  if (bytes.length === 0) return refusal("empty");
  if (bytes.length > MOST_BYTES) return refusal("too-large");
  if (startsWith(bytes, OLE)) return refusal(bytes.includes(ENCRYPTED) ? "spreadsheet-locked" : "spreadsheet-old");
  const [format] = OTHERS.find(([, signature]) => startsWith(bytes, signature)) ?? [];
  return format ? { code: "other-format", data: { format } } : null;
}

async function fromXlsx(
  bytes: Buffer,
  chosen: string | undefined,
  known: ReadonlySet<string>,
): Promise<Result<Table, ListRefusal>> {
  const read = await readXlsx(bytes, chosen);
  if (!read.ok) return read;
  const { rows, remarks, ...book } = read.value;
  return headed({ format: "xlsx", ...book }, rows, remarks, known);
}

async function fromCsv(bytes: Buffer, known: ReadonlySet<string>): Promise<Result<Table, ListRefusal>> {
  const text = await decodeList(bytes);
  if (!text.ok) return text;
  if (MARKUP.test(text.value)) return refuse({ code: "other-format", data: { format: "other-spreadsheet" } });
  const rows = await readRows(text.value, known);
  if (!rows.ok) return rows;
  const table = headed({ format: "csv", sheets: [], sheet: null, daysFrom: null }, rows.value, [], known);
  const cut = table.ok && endsInRow(text.value) ? cutOff(table.value) : null;
  return cut ? refuse(cut) : table;
}

type Book = Pick<Table, "format" | "sheets" | "sheet" | "daysFrom">;

function headed(
  book: Book,
  all: readonly TableRow[],
  remarks: readonly FileRemark[],
  known: ReadonlySet<string>,
): Result<Table, ListRefusal> {
  const at = findHeader(all, known);
  const found = all[at];
  if (!found) return refuse(refusal("empty"));
  const rows = all.slice(at + 1);
  if (rows.length === 0) return refuse(refusal("no-rows"));
  if (rows.length > MOST_ROWS) return refuse({ code: "too-many-rows", data: { most: MOST_ROWS } });
  if (found.cells.length > MOST_COLUMNS) return refuse({ code: "too-many-columns", data: { most: MOST_COLUMNS } });
  const header = found.cells.map((cell) => cell.trim());
  const duplicates: readonly FileRemark[] = hasDuplicates(header) ? ["duplicate-headings"] : [];
  return ok({ ...book, header, headerRow: found.row, rows, remarks: [...remarks, ...duplicates] });
}

/** The last row, where it has fewer cells than the header and the file no end of line; unless all rows leave out empty ends. */
function cutOff({ header, rows }: Table): ListRefusal | null {
  const [before, last] = [rows.at(-2), rows.at(-1)];
  if (!last || last.cells.length >= header.length) return null;
  const isUsual = before !== undefined && before.cells.length <= last.cells.length;
  return isUsual ? null : { code: "cut-off", data: { row: last.row } };
}

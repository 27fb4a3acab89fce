import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { CsvError, type Options, parse } from "csv-parse";
import { unguarded } from "#server/csv.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { delimiterOf } from "./delimiter.ts";
import { MOST_ROWS } from "./list-refusals.ts";
import { isBlank, SLICE, type TableRow } from "./table.ts";

const CHUNK = 64 * 1024;
/** Characters in one row; more means a quotation mark that was never closed. */
const LONGEST_RECORD = 100_000;
/** Rows that may stand above the header, and the header itself. */
const MOST_ABOVE = 20;
const OPTIONS: Options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: LONGEST_RECORD,
};
const LINE_BREAK = /\r\n|\n|\r/;

/** Takes a CSV file's text apart; refused where it can't be cut into rows, or has more than any list. */
export async function readRows(
  text: string,
  alsoKnown: ReadonlySet<string> = new Set(),
): Promise<Result<readonly TableRow[], ListRefusal>> {
  const { list, told } = separatorTold(text);
  const rows: TableRow[] = [];
  const options = { ...OPTIONS, delimiter: told ?? delimiterOf(list, alsoKnown) };
  const parser = Readable.from(chunksOf(list)).pipe(parse(options));
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (!isBlank(cells)) rows.push({ row, cells: cells.map(unguarded) });
      if (rows.length > MOST_ROWS + MOST_ABOVE) return refuse({ code: "too-many-rows", data: { most: MOST_ROWS } });
      if (row % SLICE === 0) await turn();
    }
  } catch (error) {
    if (error instanceof CsvError) return refuse(unreadable(error, parser.info.records + 1));
    throw error;
  }
  return ok(rows);
}

/** Whether a text ends within a row: an export that was broken off, or a file not copied to its end. */
export const endsInRow = (text: string): boolean => !LINE_BREAK.test(text.slice(-1));

/** The line by which a spreadsheet tells its separator, as far as it is one that lists have. */
function separatorTold(text: string): { readonly list: string; readonly told: string | null } {
  const [line, told = ""] = /^\ufeff?sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  if (line === undefined) return { list: text, told: null };
  return { list: text.slice(line.length), told: /[;,\t|]/.test(told) ? told : null };
}

function* chunksOf(text: string): Generator<Buffer> {
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + CHUNK);
    // A letter beyond the basic plane is two units, and both go into the same chunk.
    if (end < text.length && isHighHalf(text.charCodeAt(end - 1))) end += 1;
    yield Buffer.from(text.slice(at, end));
    at = end;
  }
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

function unreadable(error: CsvError, row: number): ListRefusal {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return { code: "quote-open", data: { row } };
  return { code: error.code === "CSV_MAX_RECORD_SIZE" ? "record-too-long" : "row-unreadable", data: { row } };
}

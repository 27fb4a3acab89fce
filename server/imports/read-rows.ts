import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { CsvError, type Options, parse } from "csv-parse";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { type ColumnMap, type FoundColumns, findColumns, mustHaveColumns } from "./columns.ts";
import { refusal } from "./list-refusals.ts";

/** One record of the list. `row` counts the header as 1; a line break inside quotes does not count. */
export interface ListRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ReadList {
  readonly columns: FoundColumns;
  readonly records: readonly ListRecord[];
}

export interface Reading {
  readonly map?: ColumnMap;
  /** The team of every row, so that no column needs to tell it. */
  readonly unitGiven: boolean;
}

const DELIMITERS = [";", ",", "\t"] as const;
/** Rows between two turns of the event loop: the board goes on while a list is read. */
export const SLICE = 100;
const CHUNK = 64 * 1024;
/** Characters in one row; more means a quotation mark that was never closed. */
const LONGEST_RECORD = 100_000;
const OPTIONS: Options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: LONGEST_RECORD,
};

/** Takes a list's text apart; refused where it has no known header, lacks a column, or can't be cut into rows. */
export async function readRows(text: string, { map, unitGiven }: Reading): Promise<Result<ReadList, ListRefusal>> {
  const list = text.replace(/^\ufeff?sep=.\r?\n/i, "");
  const records: ListRecord[] = [];
  const [first] = list.split(/\r\n|\n|\r/, 1);
  const options = { ...OPTIONS, delimiter: delimiterOf(first ?? "", map) };
  const parser = Readable.from(chunksOf(list)).pipe(parse(options));
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row === 1 || cells.some((cell) => cell.trim() !== "")) records.push({ row, cells });
      if (row % SLICE === 0) await turn();
    }
  } catch (error) {
    if (error instanceof CsvError) return refuse(unreadable(error, parser.info.records + 1));
    throw error;
  }
  const [header, ...rest] = records;
  const columns = mustHaveColumns(findColumns(header?.cells ?? [], map), unitGiven);
  if (!columns.ok) return columns;
  return rest.length === 0 ? refuse(refusal("no-rows")) : ok({ columns: columns.value, records: rest });
}

function* chunksOf(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** The character that cuts the header into most names that we know. */
function delimiterOf(header: string, map: ColumnMap | undefined): string {
  const known = (delimiter: string) => {
    const names = header.split(delimiter).map((name) => name.replace(/^\ufeff?\s*"|"\s*$/g, ""));
    return findColumns(names, map).length;
  };
  return DELIMITERS.reduce<string>((best, next) => (known(next) > known(best) ? next : best), DELIMITERS[0]);
}

function unreadable(error: CsvError, row: number): ListRefusal {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return { code: "quote-open", data: { row } };
  return { code: error.code === "CSV_MAX_RECORD_SIZE" ? "record-too-long" : "row-unreadable", data: { row } };
}

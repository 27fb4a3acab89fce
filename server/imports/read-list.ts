import { setImmediate as turn } from "node:timers/promises";
import type { PlainDate } from "#shared/domain/dates.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { ListRefusal, RowRefusal } from "#shared/protocol/lists.ts";
import { checkRow, type Judging } from "./check-row.ts";
import type { ColumnMap, FoundColumns } from "./columns.ts";
import { decodeList } from "./decode-list.ts";
import { type ListedRow, readRow } from "./read-row.ts";
import { type ListRecord, readRows, SLICE } from "./read-rows.ts";
import { refusalSentence } from "./report-text.ts";

export interface ListInput {
  readonly bytes: Buffer;
  /** What the list calls our columns. */
  readonly map?: ColumnMap;
  /** The team of every row, whatever the list says. */
  readonly unit?: string;
  readonly asOf: PlainDate;
}

/** A list that could be read: its good rows, the others with the reason, and every case number that stands in it. */
export interface ReadCases {
  readonly columns: FoundColumns;
  readonly rows: number;
  readonly listed: readonly ListedRow[];
  readonly refused: readonly RowRefusal[];
  /** The refusals in words. */
  readonly sentences: readonly string[];
  readonly numbers: ReadonlySet<string>;
}

/** Bytes to checked rows, in slices that let the event loop turn. Nothing of the store is asked. */
export async function readList({ bytes, map, unit, asOf }: ListInput): Promise<Result<ReadCases, ListRefusal>> {
  const text = decodeList(bytes);
  if (!text.ok) return text;
  const read = await readRows(text.value, { unitGiven: unit !== undefined, ...(map ? { map } : {}) });
  if (!read.ok) return read;
  const { columns, records } = read.value;
  const firstRowOf = firstRows(records, columns);
  const judging: Judging = { columns, asOf, firstRowOf, unit: unit ?? null };
  const listed: ListedRow[] = [];
  const refused: RowRefusal[] = [];
  const sentences: string[] = [];
  for (const [index, record] of records.entries()) {
    const refusal = checkRow(record, judging);
    if (refusal) {
      refused.push(refusal);
      sentences.push(refusalSentence(refusal, textOf(record, columns, refusal.field)));
    } else listed.push(readRow(record, judging));
    if (index % SLICE === SLICE - 1) await turn();
  }
  return ok({ columns, rows: records.length, listed, refused, sentences, numbers: new Set(firstRowOf.keys()) });
}

function firstRows(records: readonly ListRecord[], columns: FoundColumns): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const at = columns.find(({ field }) => field === "number")?.index ?? -1;
  for (const { cells, row } of records) {
    const number = (cells[at] ?? "").trim();
    if (number !== "" && !first.has(number)) first.set(number, row);
  }
  return first;
}

const textOf = ({ cells }: ListRecord, columns: FoundColumns, title: string): string =>
  (cells[columns.find((column) => column.title === title)?.index ?? -1] ?? "").trim();

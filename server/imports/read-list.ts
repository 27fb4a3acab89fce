import { setImmediate as turn } from "node:timers/promises";
import type { PlainDate } from "#shared/domain/dates.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal, RowRefusal, SourceProfile } from "#shared/protocol/lists.ts";
import { cellsOf, checkRow, type Judging } from "./check-row.ts";
import { chosenTwice, type FoundColumns, findColumns, mustHaveColumns } from "./columns.ts";
import { type ListedRow, readRow } from "./read-row.ts";
import { refusalSentence } from "./report-text.ts";
import { SLICE, type Table, type TableRow } from "./table.ts";
import { translationsOf, type UnknownWords, unknownWordsOf } from "./words.ts";

export interface ListInput {
  readonly table: Table;
  /** What the list's columns and words mean; what it leaves out is guessed. */
  readonly profile?: Partial<SourceProfile>;
  /** The team of every row, whatever list and profile say. */
  readonly unit?: string;
  readonly asOf: PlainDate;
  readonly mayUnit?: (name: string) => boolean;
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
  readonly unknownWords: UnknownWords;
}

/** Rows of texts to checked rows, in slices that let the event loop turn. Nothing of the store is asked. */
export async function readList(input: ListInput): Promise<Result<ReadCases, ListRefusal>> {
  const { rows } = input.table;
  const judged = judgingOf(input);
  if (!judged.ok) return judged;
  const judging = judged.value;
  const { columns, firstRowOf } = judging;
  const words = unknownWordsOf(judging);
  const listed: ListedRow[] = [];
  const refused: RowRefusal[] = [];
  const sentences: string[] = [];
  for (const [index, record] of rows.entries()) {
    const refusal = checkRow(record, judging);
    if (refusal) {
      refused.push(refusal);
      sentences.push(refusalSentence(refusal, textOf(record, columns, refusal.field)));
    } else listed.push(readRow(record, judging));
    words.look(cellsOf(record, judging), refusal === null);
    if (index % SLICE === SLICE - 1) await turn();
  }
  const numbers = new Set(firstRowOf.keys());
  return ok({ columns, rows: rows.length, listed, refused, sentences, numbers, unknownWords: words.found() });
}

function judgingOf({ table, profile = {}, unit, asOf, mayUnit }: ListInput): Result<Judging, ListRefusal> {
  const { header, headerRow, rows, daysFrom } = table;
  const chosen = profile.columns ?? {};
  const twice = chosenTwice(header, chosen);
  if (twice) return refuse(twice);
  const unitForAll = unit ?? profile.unit ?? null;
  const found = mustHaveColumns(findColumns(header, chosen), { unitGiven: unitForAll !== null, headerRow });
  if (!found.ok) return found;
  return ok({
    columns: found.value,
    asOf,
    firstRowOf: firstRows(rows, found.value),
    unit: unitForAll,
    words: translationsOf(profile.words ?? {}),
    daysFrom,
    ...(mayUnit ? { mayUnit } : {}),
  });
}

function firstRows(rows: readonly TableRow[], columns: FoundColumns): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const at = columns.find(({ field }) => field === "number")?.index ?? -1;
  for (const { cells, row } of rows) {
    const number = (cells[at] ?? "").trim();
    if (number !== "" && !first.has(number)) first.set(number, row);
  }
  return first;
}

const textOf = ({ cells }: TableRow, columns: FoundColumns, title: string): string =>
  (cells[columns.find((column) => column.title === title)?.index ?? -1] ?? "").trim();

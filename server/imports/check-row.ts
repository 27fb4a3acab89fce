import type { PlainDate } from "#shared/domain/dates.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import { caseNumber } from "#shared/protocol/commands.ts";
import type { RefusalCode, RowRefusal } from "#shared/protocol/lists.ts";
import { looksLikeCpr, readCpr, readDate, readKind, readStage } from "./cell-values.ts";
import type { FoundColumns } from "./columns.ts";
import type { Table, TableRow } from "./table.ts";
import { typedText } from "./typed-text.ts";
import { type Translations, translated } from "./words.ts";

/** What a row is judged by, beside itself. */
export interface Judging {
  readonly columns: FoundColumns;
  /** The day the list is from: what it tells as done lies no later. */
  readonly asOf: PlainDate;
  /** The row where each case number stands first; later ones are refused. */
  readonly firstRowOf: ReadonlyMap<string, number>;
  /** The team of every row, where the list doesn't tell it. */
  readonly unit: string | null;
  /** The list's own words to ours. */
  readonly words: Translations;
  readonly daysFrom: Table["daysFrom"];
  /** Whether the person who takes the list in may do so for a team; a leader may for their own. */
  readonly mayUnit?: (name: string) => boolean;
}

export type Cells = (field: ListField) => string;

/** The trimmed text of each column, in our words and as a date where it is one; empty where the list hasn't got it. */
export function cellsOf({ cells }: TableRow, { columns, words, daysFrom }: Judging): Cells {
  const texts = new Map(
    columns.map(({ field, index }) => {
      const text = (cells[index] ?? "").trim();
      return [field, translated(words, field, typedText(text, field, daysFrom))];
    }),
  );
  return (field) => texts.get(field) ?? "";
}

/** The first field, in the list's column order, for which the row can't be taken in; null where there is none. */
export function checkRow(record: TableRow, judging: Judging): RowRefusal | null {
  const cells = cellsOf(record, judging);
  for (const { field, title } of judging.columns) {
    const code = CHECKS[field]?.(cells(field), cells, judging, record.row) ?? null;
    if (code) return { row: record.row, field: title, code };
  }
  return null;
}

type Check = (text: string, cells: Cells, judging: Judging, row: number) => RefusalCode | null;

const date: Check = (text) => (text === "" || readDate(text) ? null : "invalid-date");

const pastDate: Check = (text, _cells, { asOf }) => {
  if (text === "") return null;
  const read = readDate(text);
  if (!read) return "invalid-date";
  return read > asOf ? "date-in-future" : null;
};

const needed =
  (check: Check): Check =>
  (text, ...rest) =>
    text === "" ? "missing" : check(text, ...rest);

/** A name of staff or team; a CPR number there means that the columns are mixed up. */
const nameOfOurs: Check = (text) => (looksLikeCpr(text) ? "invalid-cpr" : null);

const unitName: Check = (text, cells, judging, row) => {
  const code = nameOfOurs(text, cells, judging, row);
  return code ?? (judging.mayUnit?.(text) === false ? "unit-not-yours" : null);
};

const CHECKS: Readonly<Partial<Record<ListField, Check>>> = {
  number: needed((text, _cells, { firstRowOf }, row) => {
    if (looksLikeCpr(text)) return "case-number-like-cpr";
    if (!caseNumber.safeParse(text).success) return "invalid-case-number";
    return (firstRowOf.get(text) ?? row) < row ? "duplicate-case-number" : null;
  }),
  cpr: (text) => (text === "" || readCpr(text) ? null : "invalid-cpr"),
  section: needed((text, cells, { asOf }) =>
    resolveSection(text, readDate(cells("receivedOn")) ?? asOf).ok ? null : "unknown-provision",
  ),
  kind: needed((text) => (readKind(text) ? null : "unknown-kind")),
  receivedOn: needed(pastDate),
  stage: needed((text) => (readStage(text) ? null : "unknown-stage")),
  since: pastDate,
  caseworker: nameOfOurs,
  unit: (text, cells, judging, row) => (judging.unit === null ? needed(unitName)(text, cells, judging, row) : null),
  noticeOn: pastDate,
  expectedOn: date,
  decidedOn: (text, cells, ...rest) => {
    const received = readDate(cells("receivedOn"));
    const decided = readDate(text);
    return (
      pastDate(text, cells, ...rest) ?? (received && decided && decided < received ? "decided-before-received" : null)
    );
  },
  sentOn: pastDate,
  followUpOn: date,
  stopOn: date,
};

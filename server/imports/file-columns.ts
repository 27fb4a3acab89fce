import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import { readSection } from "#shared/domain/section-code.ts";
import type { FileColumn, SourceProfile } from "#shared/protocol/lists.ts";
import { fieldOf, findColumns, findStaffColumns, indexOfHeading, kindOf } from "./columns.ts";
import type { Table } from "./table.ts";

const LOOKED_AT = 500;
const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 40;
/** A column of so few different texts among so many rows holds words, not people. */
const FEW = 12;
const MANY_TIMES_EACH = 4;
const DAY_LIKE = /^[\d][\d./: -]{4,18}$/;

/**
 * The file's columns with a few cells to know each by. None of a column whose heading says that it tells who the case is
 * about, none that may hold a CPR number, and else only days, sections, and words that come again and again (PR1).
 */
export function fileColumns({ header, rows }: Table): readonly FileColumn[] {
  const looked = rows.slice(0, LOOKED_AT);
  return header.map((title, index) => {
    const texts = looked.map(({ cells }) => (cells[index] ?? "").trim()).filter((text) => text !== "");
    return { index, title, samples: samplesOf(title, texts), isEmpty: texts.length === 0 };
  });
}

function samplesOf(title: string, texts: readonly string[]): readonly string[] {
  const field = fieldOf(title);
  if (field === "name" || field === "cpr" || texts.some(mentionsCpr)) return [];
  const different = [...new Set(texts)];
  const areDays = different.every((text) => DAY_LIKE.test(text));
  const areWords = different.length <= FEW && texts.length >= different.length * MANY_TIMES_EACH;
  const areSections = field === "section" && different.every((text) => readSection(text) !== null);
  if (!areDays && !areWords && !areSections) return [];
  return different.slice(0, MOST_SAMPLES).map((text) => text.slice(0, LONGEST_SAMPLE));
}

/** What a file seems to be by its headings alone. */
export function guessedProfile({ header, sheet }: Table, kind: ListKind = kindOf(header)): SourceProfile {
  const found = kind === "staff" ? findStaffColumns(header) : findColumns(header);
  const columns = Object.fromEntries(found.map(({ field, title }) => [field, title]));
  return { kind, columns, words: {}, ...(sheet === null ? {} : { sheet }) };
}

/** Whether a saved profile is of a list like this one: the columns it names are all there, and it names some. */
export function fitsProfile({ header, sheets }: Table, { columns, sheet }: SourceProfile): boolean {
  const named = Object.values(columns).flatMap((heading) => heading ?? []);
  const hasSheet = sheet === undefined || sheets.length === 0 || sheets.includes(sheet);
  return hasSheet && named.length > 0 && named.every((heading) => indexOfHeading(header, heading) >= 0);
}

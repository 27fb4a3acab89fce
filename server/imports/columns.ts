import {
  LIST_FIELDS,
  type ListField,
  type ListKind,
  REQUIRED_FIELDS,
  STAFF_FIELDS,
  type StaffField,
} from "#shared/domain/list-fields.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { AnyField, ListRefusal, SourceProfile } from "#shared/protocol/lists.ts";
import { CASE_NAMES, ourName, STAFF_NAMES } from "./column-names.ts";

export interface FoundColumn<Field extends AnyField = ListField> {
  readonly field: Field;
  readonly index: number;
  /** As the list's header has it; refusals name it so. */
  readonly title: string;
}
/** In the list's own order. */
export type FoundColumns<Field extends AnyField = ListField> = readonly FoundColumn<Field>[];
/** A profile's: the list's own name of a column, null where it is not to be read; a field left out is guessed. */
export type ChosenColumns = SourceProfile["columns"];

/** Lower case, one space between words, without the full stop of an abbreviation: how names and words are compared. */
export const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/[.:]+$/, "")
    .toLowerCase();

/** Letters, digits and the section sign alone: "Sags-nr." and "sagsnr" are one heading. */
const headingKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}§]/gu, "");
/** "Modtaget (dato)" is known by what stands before the brackets. */
const keysOf = (heading: string): readonly string[] => [
  headingKey(heading),
  headingKey(heading.replace(/\(.*\)/s, "")),
];

type Named = readonly (readonly [AnyField, readonly string[]])[];
const CASES: Named = LIST_FIELDS.map((field) => [field, CASE_NAMES[field]]);
const STAFF: Named = STAFF_FIELDS.map((field) => [field, STAFF_NAMES[field]]);

/** Which field each heading key means, by the department's own names and by what other systems say. */
const keyed = (
  named: Named,
): { readonly own: ReadonlyMap<string, AnyField>; readonly others: ReadonlyMap<string, AnyField> } => ({
  own: new Map(named.map(([field]) => [headingKey(ourName(field)), field])),
  others: new Map(named.flatMap(([field, names]) => names.map((name) => [headingKey(name), field] as const))),
});
const KEYED: Readonly<Record<ListKind, ReturnType<typeof keyed>>> = { cases: keyed(CASES), staff: keyed(STAFF) };

const isKnownIn = (kind: ListKind, heading: string): boolean =>
  keysOf(heading).some((key) => KEYED[kind].own.has(key) || KEYED[kind].others.has(key));

/** How many of these texts are headings that some list has; a header has more of them than any row. */
export function knownHeadings(texts: readonly string[], alsoKnown: ReadonlySet<string>): number {
  const count = (kind: ListKind) => texts.filter((text) => alsoKnown.has(text.trim()) || isKnownIn(kind, text)).length;
  return Math.max(count("cases"), count("staff"));
}

/** What a file seems to be: a staff list where more of its headings are those of one. */
export function kindOf(header: readonly string[]): ListKind {
  const count = (kind: ListKind) => header.filter((heading) => isKnownIn(kind, heading)).length;
  return count("staff") > count("cases") ? "staff" : "cases";
}

/**
 * The columns of a case list: as chosen, and for what is not chosen as the headings say. Our own name wins over another
 * system's, the first of two equal headings over the second, and no column is guessed to be two things.
 */
export const findColumns = (header: readonly string[], chosen: ChosenColumns = {}): FoundColumns =>
  find<ListField>("cases", LIST_FIELDS, header, chosen);
export const findStaffColumns = (header: readonly string[], chosen: ChosenColumns = {}): FoundColumns<StaffField> =>
  find<StaffField>("staff", STAFF_FIELDS, header, chosen);

function find<Field extends AnyField>(
  kind: ListKind,
  fields: readonly Field[],
  header: readonly string[],
  chosen: ChosenColumns,
): FoundColumns<Field> {
  const at = new Map<Field, number>();
  for (const field of fields) {
    const heading = chosen[field];
    const index = heading ? indexOfHeading(header, heading) : -1;
    if (index >= 0) at.set(field, index);
  }
  const taken = new Set(at.values());
  const keys = header.map(keysOf);
  const { own, others } = KEYED[kind];
  for (const [names, which] of [
    [own, 0],
    [others, 0],
    [own, 1],
    [others, 1],
  ] as const) {
    for (const [index, each] of keys.entries()) {
      const field = fields.find((one) => one === names.get(each[which] ?? ""));
      if (!field || taken.has(index) || at.has(field) || chosen[field] !== undefined) continue;
      at.set(field, index);
      taken.add(index);
    }
  }
  return [...at]
    .map(([field, index]) => ({ field, index, title: (header[index] ?? "").trim() }))
    .sort((a, b) => a.index - b.index);
}

/** As it stands, else without case, punctuation and spaces. */
export function indexOfHeading(header: readonly string[], heading: string): number {
  const exact = header.findIndex((each) => each.trim() === heading.trim());
  const key = headingKey(heading);
  return exact >= 0 || key === "" ? exact : header.findIndex((each) => headingKey(each) === key);
}

/** Which field of a case list a name means: its code, our name of it or another system's. */
export function fieldOf(name: string): ListField | undefined {
  const found = KEYED.cases.own.get(headingKey(name)) ?? KEYED.cases.others.get(headingKey(name));
  return LIST_FIELDS.find((field) => field === name.trim() || field === found);
}

/** The same heading twice: which of them is meant can't be told, and the first is read. */
export function hasDuplicates(header: readonly string[]): boolean {
  const named = header.map(plain).filter((heading) => heading !== "");
  return new Set(named).size < named.length;
}

/** A choice of columns that reads one of them as two fields; null where none is. */
export function chosenTwice(header: readonly string[], chosen: ChosenColumns): ListRefusal | null {
  const at = Object.values(chosen).flatMap((heading) => (heading ? [indexOfHeading(header, heading)] : []));
  const twice = at.find((index, place) => index >= 0 && at.indexOf(index) < place);
  return twice === undefined ? null : { code: "column-twice", data: { column: (header[twice] ?? "").trim() } };
}

/** Refused where the list lacks a column that no case can do without; the team may be given for all rows instead. */
export function mustHaveColumns(
  found: FoundColumns,
  { unitGiven, headerRow }: { readonly unitGiven: boolean; readonly headerRow: number },
): Result<FoundColumns, ListRefusal> {
  if (found.length === 0) return refuse({ code: "header-unknown", data: { row: headerRow } });
  const needed = unitGiven ? REQUIRED_FIELDS : [...REQUIRED_FIELDS, "unit" as const];
  const missing = needed.filter((field) => !found.some((column) => column.field === field));
  return missing.length === 0 ? ok(found) : refuse({ code: "columns-missing", data: { fields: missing } });
}

/** What the list calls a column of ours; our own name where it has none. */
export const titleOf = <Field extends AnyField>(columns: FoundColumns<Field>, field: Field): string =>
  columns.find((column) => column.field === field)?.title ?? ourName(field);

import type { PlainDate } from "#shared/domain/dates.ts";
import type { WordField } from "#shared/domain/list-fields.ts";
import type { AnyField, FileColumn, ListOrder, SourceProfile, StagedList } from "#shared/protocol/lists.ts";
import type { KindOfList } from "./kinds.ts";

/** How the list at hand shall be read, as it is being put together. */
export interface ListDraft {
  readonly profile: SourceProfile;
  /** The saved source it began as, or was saved as. */
  readonly source: string | null;
  readonly asOf: PlainDate;
  readonly validOnly: boolean;
}

export const draftOf = (staged: StagedList, asOf: PlainDate): ListDraft => ({
  profile: staged.profile,
  source: staged.source,
  asOf,
  validOnly: false,
});

/** Every field is named, so that nothing is guessed anew behind the back of who chose "not in the list". */
export function orderOf(draft: ListDraft, staged: StagedList, kind: KindOfList): ListOrder {
  const { validOnly, asOf, source } = draft;
  return { profile: profileOf(draft, staged, kind), source, asOf, validOnly };
}

export function profileOf({ profile }: ListDraft, staged: StagedList, { kind, fields }: KindOfList): SourceProfile {
  const { sheet: _, ...rest } = profile;
  const columns = Object.fromEntries(fields.map((field) => [field, profile.columns[field] ?? null]));
  return { ...rest, kind, columns, ...(staged.sheet !== null && { sheet: staged.sheet }) };
}

/** The file's column of that heading; the first where there are several. */
export const columnFor = (field: AnyField, profile: SourceProfile, columns: readonly FileColumn[]): FileColumn | null =>
  columns.find(({ title }) => title !== "" && title === profile.columns[field]) ?? null;

/** A column tells one thing: given to one field, it is taken from another. */
export function withColumn(profile: SourceProfile, field: AnyField, title: string | null): SourceProfile {
  const others = Object.entries(profile.columns).filter(([, heading]) => title === null || heading !== title);
  return { ...profile, columns: { ...Object.fromEntries(others), [field]: title } };
}

export function withMeaning(
  profile: SourceProfile,
  field: WordField,
  word: string,
  meaning: string | null,
): SourceProfile {
  const { [word]: _, ...others } = profile.words[field] ?? {};
  return {
    ...profile,
    words: { ...profile.words, [field]: meaning === null ? others : { ...others, [word]: meaning } },
  };
}

export function withUnit({ unit: _, ...profile }: SourceProfile, unit: string): SourceProfile {
  return unit.trim() === "" ? profile : { ...profile, unit };
}

/** What has to be told before the list can be read: fields without a column, the team unless it is given for all rows. */
export function missingFields(draft: ListDraft, staged: StagedList, kind: KindOfList): readonly AnyField[] {
  const needed = draft.profile.unit === undefined ? [...kind.required, kind.team] : kind.required;
  return needed.filter((field) => columnFor(field, draft.profile, staged.columns) === null);
}

/** Columns of the file that none of our fields reads. */
export function leftColumns({ profile }: ListDraft, { columns }: StagedList): readonly FileColumn[] {
  const read = new Set(Object.values(profile.columns));
  return columns.filter(({ title }) => title !== "" && !read.has(title));
}

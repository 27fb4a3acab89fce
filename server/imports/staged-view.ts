import type { ListSource } from "#server/store/list-keeping.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import { type ListRefusal, type SourceProfile, type StagedList, sourceProfile } from "#shared/protocol/lists.ts";
import { fileColumns, fitsProfile, guessedProfile } from "./file-columns.ts";
import { readTable } from "./read-table.ts";
import type { StagedFile } from "./staging.ts";
import type { Table } from "./table.ts";

interface KnownSource {
  readonly name: string;
  readonly profile: SourceProfile;
}

/** Saved profiles that this version still reads. */
export const knownSources = (sources: readonly ListSource[]): readonly (KnownSource & ListSource)[] =>
  sources.flatMap((source) => {
    const parsed = sourceProfile.safeParse(source.profile);
    return parsed.success ? [{ ...source, profile: parsed.data }] : [];
  });

/** What a staged file looks like to whoever brought it, and what it seems to be. */
export async function stagedView(
  file: StagedFile,
  bytes: Buffer,
  sources: readonly KnownSource[],
): Promise<Result<StagedList, ListRefusal>> {
  const ofKind = sources.filter(({ profile }) => profile.kind === file.kind);
  const headings = ofKind.flatMap(({ profile }) => headingsOf(profile));
  const read = await readTable(bytes, { headings, ...(file.sheet === null ? {} : { sheet: file.sheet }) });
  if (!read.ok) return read;
  const table = read.value;
  const { format, sheets, sheet, remarks } = table;
  const saved = savedFor(table, ofKind);
  return ok({
    ...{ id: file.id, kind: file.kind, fileName: file.fileName, format, sheets, sheet, remarks },
    rows: table.rows.length,
    columns: fileColumns(table),
    source: saved?.name ?? null,
    profile: saved?.profile ?? guessedProfile(table, file.kind),
  });
}

const headingsOf = ({ columns }: SourceProfile): readonly string[] =>
  Object.values(columns).flatMap((heading) => heading ?? []);

/** The saved profile of a list like this one; of several the one that knows most of its columns. */
const savedFor = (table: Table, sources: readonly KnownSource[]): KnownSource | undefined =>
  sources
    .filter(({ profile }) => fitsProfile(table, profile))
    .sort((a, b) => headingsOf(b.profile).length - headingsOf(a.profile).length)[0];

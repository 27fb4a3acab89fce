import type { ListSource } from "#server/store/list-keeping.ts";
import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import { type ListRefusal, type SourceProfile, type StagedList, sourceProfile } from "#shared/protocol/lists.ts";
import { fieldOf, findColumns, findStaffColumns, indexOfHeading } from "./columns.ts";
import { readTable } from "./read-table.ts";
import type { StagedFile } from "./staging.ts";
import type { Table } from "./table.ts";

interface KnownSource {
  readonly name: string;
  readonly profile: SourceProfile;
}

/** Saved profiles that this version still reads. */
export const knownSources = (sources: readonly ListSource[]): readonly (KnownSource & Pick<ListSource, "savedAt">)[] =>
  sources.flatMap(({ name, profile, savedAt }) => {
    const parsed = sourceProfile.safeParse(profile);
    return parsed.success ? [{ name, profile: parsed.data, savedAt }] : [];
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
  const profile = saved?.profile ?? guessed(table, file.kind);
  const hidden = namedColumns(table, profile, file.kind);
  return ok({
    ...{ id: file.id, kind: file.kind, fileName: file.fileName, format, sheets, sheet, remarks },
    rows: table.rows.length,
    columns: table.header.map((title, index) => ({
      index,
      title,
      samples: hidden.has(index) ? [] : samplesOf(table, index),
    })),
    source: saved?.name ?? null,
    profile,
  });
}

const headingsOf = ({ columns }: SourceProfile): readonly string[] =>
  Object.values(columns).flatMap((heading) => heading ?? []);

/** The saved profile all of whose columns stand in the file; of several the one that knows most of them. */
function savedFor({ header }: Table, sources: readonly KnownSource[]): KnownSource | undefined {
  const fitting = sources.filter(({ profile }) => {
    const headings = headingsOf(profile);
    return headings.length > 0 && headings.every((heading) => indexOfHeading(header, heading) >= 0);
  });
  return [...fitting].sort((a, b) => headingsOf(b.profile).length - headingsOf(a.profile).length)[0];
}

function guessed({ header }: Table, kind: StagedFile["kind"]): SourceProfile {
  const found = kind === "staff" ? findStaffColumns(header) : findColumns(header);
  return { kind, columns: Object.fromEntries(found.map(({ field, title }) => [field, title])), words: {} };
}

const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 60;
const MASKED = "•••";
/** Headings under which a citizen may be named, whatever else the column is. */
const ABOUT_SOMEBODY =
  /navn|cpr|person|borger|klient|ansøger|part|født|fødsel|adresse|telefon|tlf|mobil|mail|bemærk|note/i;

/** Columns that may tell who somebody is: no cell of theirs is shown (PR1). A staff list is about no citizen. */
function namedColumns({ header }: Table, { columns }: SourceProfile, kind: StagedFile["kind"]): ReadonlySet<number> {
  if (kind === "staff") return new Set();
  const chosen = [columns.name, columns.cpr].flatMap((heading) => (heading ? [indexOfHeading(header, heading)] : []));
  const others = header.flatMap((title, index) => {
    const field = fieldOf(title);
    const isNamed = field === "name" || field === "cpr" || (field === undefined && ABOUT_SOMEBODY.test(title));
    return isNamed ? [index] : [];
  });
  return new Set([...chosen, ...others]);
}

/** A few cells to know a column by. */
function samplesOf({ rows }: Table, index: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const cell = (cells[index] ?? "").trim();
    if (cell !== "") samples.add(mentionsCpr(cell) ? MASKED : cell.slice(0, LONGEST_SAMPLE));
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

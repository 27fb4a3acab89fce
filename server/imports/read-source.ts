import type { ListKeeping } from "#server/store/list-keeping.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { type ListRefusal, type SourceProfile, sourceProfile } from "#shared/protocol/lists.ts";
import { type ReadCases, readList } from "./read-list.ts";
import { readTable } from "./read-table.ts";
import type { Table } from "./table.ts";

/** A file, and how it is to be read. */
export interface ImportSource {
  readonly bytes: Buffer;
  /** The team of every row, whatever the list says. */
  readonly unit?: string;
  /** What the list's columns and words mean. */
  readonly profile?: SourceProfile;
  /** A saved profile's name: read by it where none is given, and told of in the history. */
  readonly source?: string | null;
  /** Of a spreadsheet; the profile's, else the first. */
  readonly sheet?: string;
}

/** A case list as read, and the one team that it is of, where it is. */
export interface ReadSource extends ReadCases {
  readonly onlyUnit: string | null;
  readonly table: Table;
}

export async function readSource(
  store: Pick<ListKeeping, "listSources">,
  given: ImportSource,
  asOf: PlainDate,
): Promise<Result<ReadSource, ListRefusal>> {
  const opened = await openSource(store, given);
  if (!opened.ok) return opened;
  const { unit } = given;
  const { table, profile } = opened.value;
  const read = await readList({
    table,
    asOf,
    ...(unit ? { unit } : {}),
    ...(profile ? { profile } : {}),
  });
  if (!read.ok) return read;
  return ok({ ...read.value, table, onlyUnit: unit ?? profile?.unit ?? null });
}

export interface OpenedSource {
  readonly table: Table;
  readonly profile: SourceProfile | undefined;
}

/** A file's rows, whatever kind of list it is, and how it is said to be read. */
export async function openSource(
  store: Pick<ListKeeping, "listSources">,
  { bytes, profile: given, source, sheet }: ImportSource,
): Promise<Result<OpenedSource, ListRefusal>> {
  const saved = given || !source ? ok(given) : await savedProfile(store, source);
  if (!saved.ok) return saved;
  const profile = saved.value;
  const headings = Object.values(profile?.columns ?? {}).flatMap((heading) => heading ?? []);
  const table = await readTable(bytes, { sheet: sheet ?? profile?.sheet, headings });
  return table.ok ? ok({ table: table.value, profile }) : table;
}

async function savedProfile(
  store: Pick<ListKeeping, "listSources">,
  source: string,
): Promise<Result<SourceProfile, ListRefusal>> {
  const saved = (await store.listSources()).find(({ name }) => name === source);
  const parsed = sourceProfile.safeParse(saved?.profile);
  return parsed.success ? ok(parsed.data) : refuse({ code: "source-unknown", data: { source } });
}

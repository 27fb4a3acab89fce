import { desc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import type { CaseId, CommandId } from "#shared/domain/ids.ts";
import { inPages } from "./cases.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { KeptImport, ListImport, ListSource } from "./list-keeping.ts";

const putImport = insertion({ name: "put_list_import", into: ({ listImports }) => listImports, replacing: ["id"] });
const putSource = insertion({ name: "put_list_source", into: ({ listSources }) => listSources, replacing: ["name"] });
const forget = statement("forget_list_undo", ({ db, tables: { listImports } }) =>
  db
    .update(listImports)
    .set({ undo: sql`null` })
    .where(eq(listImports.kind, sql.placeholder("kind"))),
);

/** The list that is taken in now is the only one of its kind that can be taken back. */
export async function writeListImport(on: Connection, taken: ListImport): Promise<void> {
  await forget(on, { kind: taken.kind });
  await putImport(on, [taken]);
  // The insertion writes JSON's null, which is a value to the database.
  if (taken.undo === null) await forget(on, { kind: taken.kind });
}

/** Newest first. */
export const listImportsOn = async (
  { db, tables: { listImports } }: Connection,
  limit: number,
): Promise<readonly KeptImport[]> => {
  const { undo, ...told } = getTableColumns(listImports);
  const rows = await db
    .select({ ...told, without: isNull(undo) })
    .from(listImports)
    .orderBy(desc(listImports.at), desc(listImports.id))
    .limit(limit);
  // A boolean on one database, 0 or 1 on the other.
  return rows.map(({ without, ...row }) => ({ ...row, hasUndo: !without }));
};

export async function listUndoOn({ db, tables: { listImports } }: Connection, id: CommandId): Promise<unknown> {
  const [row] = await db.select({ undo: listImports.undo }).from(listImports).where(eq(listImports.id, id));
  return row?.undo ?? null;
}

export async function caseVersionsOn(
  { db, tables: { cases } }: Connection,
  ids: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, number>> {
  const rows = await inPages(ids, (page) =>
    db.select({ id: cases.id, version: cases.version }).from(cases).where(inArray(cases.id, page)),
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

export async function notedAmongOn(
  { db, tables: { vaultNotes } }: Connection,
  ids: readonly CaseId[],
): Promise<ReadonlySet<CaseId>> {
  const rows = await inPages(ids, (page) =>
    db.select({ caseId: vaultNotes.caseId }).from(vaultNotes).where(inArray(vaultNotes.caseId, page)),
  );
  return new Set(rows.map(({ caseId }) => caseId));
}

export const listSourcesOn = async ({ db, tables: { listSources } }: Connection): Promise<readonly ListSource[]> =>
  db.select().from(listSources).orderBy(listSources.name);

export const saveListSourceOn = (on: Connection, source: ListSource): Promise<void> => putSource(on, [source]);

export async function dropListSourceOn({ db, tables: { listSources } }: Connection, name: string): Promise<void> {
  await db.delete(listSources).where(eq(listSources.name, name));
}

/** Which of these keyed hashes belong to case numbers that were erased. */
export async function erasedAmongOn(on: Connection, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { erasedNumbers } = on.tables;
  const rows = await inPages(hashes, (page) =>
    on.db.select().from(erasedNumbers).where(inArray(erasedNumbers.hash, page)),
  );
  return new Set(rows.map(({ hash }) => hash));
}

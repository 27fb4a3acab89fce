import { desc, eq, getTableColumns, inArray, isNotNull, isNull, sql } from "drizzle-orm";
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

/** A list whose way back names one of these can't be taken back any more. At most one list of each kind has one. */
export async function forgetUndoNaming(on: Connection, names: readonly string[]): Promise<void> {
  const { listImports } = on.tables;
  const kept = await on.db.select().from(listImports).where(isNotNull(listImports.undo));
  for (const { id, undo } of kept) {
    const text = JSON.stringify(undo);
    if (!names.some((name) => text.includes(JSON.stringify(name).slice(1, -1)))) continue;
    await on.db.update(listImports).set({ undo: sql`null` }).where(eq(listImports.id, id));
  }
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

import { desc, eq, inArray, sql } from "drizzle-orm";
import { inPages } from "./cases.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { ListImport, ListSource } from "./list-keeping.ts";

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
}

/** Newest first. */
export const listImportsOn = async (
  { db, tables: { listImports } }: Connection,
  limit: number,
): Promise<readonly ListImport[]> =>
  db.select().from(listImports).orderBy(desc(listImports.at), desc(listImports.id)).limit(limit);

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

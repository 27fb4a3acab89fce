import { asc, type Column, getTableColumns, getTableName, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { must } from "#shared/lib/must.ts";
import type { Connection } from "./connection.ts";
import type { ColumnKind, CopySink } from "./copy.ts";
import { nextTurn } from "./next-turn.ts";
import type { Tables } from "./tables.ts";

/** Rows of one question; the event loop turns between them. */
const PAGE = 100;

/** Every table that is kept, by the columns of its key. Who is signed in where is of no use later. */
const KEYS: Readonly<Record<Exclude<keyof Tables, "sessions" | "displayTokens">, readonly string[]>> = {
  streams: ["id"],
  journal: ["stream", "seq"],
  answers: ["actor", "commandId"],
  cases: ["id"],
  caseTags: ["caseId"],
  visits: ["person", "caseId"],
  stays: ["caseId", "position"],
  waits: ["caseId", "position"],
  clocks: ["caseId", "key"],
  meetings: ["id"],
  displays: ["id"],
  units: ["id"],
  people: ["id"],
  memberships: ["person", "unit"],
  views: ["id"],
  rulebook: ["id"],
  closedDays: ["on"],
  vaultCitizens: ["citizenId"],
  erasedNumbers: ["hash"],
  vaultNotes: ["id"],
  listRows: ["caseId"],
  listImports: ["id"],
  listSources: ["name"],
  auditLog: ["seq"],
  auditHead: ["id"],
  settings: ["name"],
  credentials: ["personId"],
};

/** Gives out every row; asked inside a snapshot, so that all of them are of one moment. */
export async function copyOut(on: Connection, into: CopySink): Promise<void> {
  for (const [name, key] of Object.entries(KEYS)) await copyTable(on, on.tables[name as keyof typeof KEYS], key, into);
}

async function copyTable(on: Connection, table: SQLiteTable, key: readonly string[], into: CopySink): Promise<void> {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  const names = Object.keys(columns);
  await into.table({
    table: getTableName(table),
    columns: Object.values(columns).map((column) => [column.name, kindOf(column)]),
  });
  const keyed = key.map((name) => must(columns[name], `column ${name}`));
  const list = (parts: readonly unknown[]) =>
    sql.join(
      parts.map((part) => sql`${part}`),
      sql`, `,
    );
  let copied = 0;
  for (let last: Readonly<Record<string, unknown>> | null = null; ; ) {
    const after = last && sql`(${list(keyed)}) > (${list(key.map((name) => last?.[name]))})`;
    const page: Record<string, unknown>[] = await on.db
      .select()
      .from(table)
      .where(after ?? undefined)
      .orderBy(...keyed.map((column) => asc(column)))
      .limit(PAGE);
    if (page.length > 0) await into.rows(page.map((row) => names.map((name) => row[name])));
    copied += page.length;
    last = page.at(-1) ?? null;
    if (page.length < PAGE) break;
    await nextTurn();
  }
  const [all] = await on.db.select({ count: sql<number>`count(*)` }).from(table);
  if (Number(all?.count) !== copied) throw new Error(`${getTableName(table)}: ${copied} of ${all?.count} rows copied`);
}

const KINDS: Readonly<Record<string, ColumnKind>> = { string: "text", number: "number", boolean: "flag", json: "json" };

const kindOf = ({ dataType, name }: Column): ColumnKind => must(KINDS[dataType], `kind of ${name}`);

import type Sqlite from "better-sqlite3";
import type { Client } from "pg";
import { must } from "#shared/lib/must.ts";

/** What taking a list in fills. */
const TABLES = ["journal", "cases", "case_tags", "stays", "clocks", "vault_citizens", "list_rows"] as const;

export type Row = Readonly<Record<string, unknown>>;
/** Rows of the tables as they lie in a database, in the driver's own values. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

export const countOf = (rows: Rows): number => [...rows.values()].reduce((sum, { length }) => sum + length, 0);

export const readSqliteRows = (client: Sqlite.Database): Rows =>
  new Map(TABLES.map((table) => [table, client.prepare<[], Row>(`SELECT * FROM ${table}`).all()]));

/** Writes them into empty tables, in one transaction. */
export function insertSqliteRows(client: Sqlite.Database, rows: Rows): void {
  client.exec("BEGIN IMMEDIATE");
  for (const [table, those] of rows) {
    const columns = columnsOf(those);
    const insert = client.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`);
    for (const row of those) insert.run(...columns.map((column) => row[column]));
  }
  client.exec("COMMIT");
}

/** So many rows go to PostgreSQL with one statement, as the product sends them. */
const TOGETHER = 64;
/** Values stay the text that they are on the wire. */
const asText = { getTypeParser: () => (value: string) => value };

export async function readPostgresRows(client: Client): Promise<Rows> {
  const rows = new Map<string, readonly Row[]>();
  for (const table of TABLES)
    rows.set(table, (await client.query<Row>({ text: `SELECT * FROM ${table}`, types: asText })).rows);
  return rows;
}

export async function insertPostgresRows(client: Client, rows: Rows): Promise<void> {
  await client.query("BEGIN");
  for (const [table, those] of rows) {
    for (let at = 0; at < those.length; at += TOGETHER)
      await insertTogether(client, table, those.slice(at, at + TOGETHER));
  }
  await client.query("COMMIT");
}

async function insertTogether(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = columnsOf(rows);
  const place = (row: number) => columns.map((_, at) => `$${row * columns.length + at + 1}`).join(", ");
  const places = rows.map((_, row) => `(${place(row)})`).join(", ");
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  const name = `bare_${table}_${rows.length}`;
  await client.query({ name, text: `INSERT INTO ${table} VALUES ${places}`, values });
}

const columnsOf = (rows: readonly Row[]): readonly string[] => Object.keys(must(rows[0], "a row"));

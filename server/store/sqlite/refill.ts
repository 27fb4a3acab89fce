import Sqlite from "better-sqlite3";
import type { ColumnKind, CopySink } from "../copy.ts";
import { insertInto, statementsUpTo } from "../lay-tables.ts";
import { sqliteFailureOf } from "./failures.ts";

export interface SqliteRefill {
  /** Made here; must not be there. */
  readonly file: string;
  readonly migrationsFolder: string;
  /** The migration after which the tables had the shape of the rows. */
  readonly level: string;
  /** The file grows no further than this many pages of 4 kB; without it, as far as the disk goes. */
  readonly mostPages?: number | undefined;
}

/** Fills a new file with what `fill` gives, all in one transaction. Whoever asked removes the file where this throws. */
export async function refillSqlite(
  { file, migrationsFolder, level, mostPages }: SqliteRefill,
  fill: (into: CopySink) => Promise<void>,
): Promise<void> {
  const client = new Sqlite(file);
  try {
    client.pragma("synchronous = FULL");
    if (mostPages !== undefined) client.pragma(`max_page_count = ${mostPages}`);
    client.exec("BEGIN IMMEDIATE");
    for (const sql of statementsUpTo(migrationsFolder, level, "sqlite")) client.exec(sql);
    await fill(sinkOf(client));
    client.exec("COMMIT");
  } catch (error) {
    throw sqliteFailureOf(error);
  } finally {
    client.close();
  }
}

function sinkOf(client: Sqlite.Database): CopySink {
  let insert: Sqlite.Statement | null = null;
  let kinds: readonly ColumnKind[] = [];
  return {
    async table(shape) {
      kinds = shape.columns.map(([, kind]) => kind);
      insert = client.prepare(`${insertInto(shape)} (${kinds.map(() => "?").join(", ")})`);
    },
    async rows(rows) {
      for (const row of rows) insert?.run(...row.map((value, index) => asStored(value, kinds[index])));
    },
  };
}

function asStored(value: unknown, kind: ColumnKind | undefined): unknown {
  if (value === null) return null;
  if (kind === "json") return JSON.stringify(value);
  return kind === "flag" ? Number(value === true) : value;
}

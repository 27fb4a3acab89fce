import { Client } from "pg";
import type { CopySink, TableShape } from "../copy.ts";
import { insertInto, statementsUpTo } from "../lay-tables.ts";
import { configOf, MIGRATION_LOCK } from "./config.ts";
import { postgresFailureOf } from "./failures.ts";

export interface PostgresRefill {
  readonly url: string;
  readonly migrationsFolder: string;
  /** The migration after which the tables had the shape of the rows. */
  readonly level: string;
}

/** Rows of one statement; a statement takes 65,535 values at most. */
const MANY = 500;

/** Somebody's tables are there already: whose, only a person can tell. */
export class NotEmpty extends Error {}

/** Fills an empty database with what `fill` gives: tables and rows in one transaction, so that it stays empty where this throws. */
export async function refillPostgres(
  { url, migrationsFolder, level }: PostgresRefill,
  fill: (into: CopySink) => Promise<void>,
): Promise<void> {
  const client = new Client(configOf(url));
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    if (await hasTables(client)) throw new NotEmpty("the database has tables");
    for (const sql of statementsUpTo(migrationsFolder, level, "postgres")) await client.query(sql);
    await fill(sinkOf(client));
    await client.query("COMMIT");
  } catch (error) {
    throw postgresFailureOf(error);
  } finally {
    await client.end().catch(() => {});
  }
}

async function hasTables(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ count: string }>(
    "SELECT count(*) AS count FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  );
  return Number(rows[0]?.count) > 0;
}

function sinkOf(client: Client): CopySink {
  let shape: TableShape = { table: "", columns: [] };
  return {
    async table(next) {
      shape = next;
    },
    async rows(rows) {
      for (let at = 0; at < rows.length; at += MANY) {
        const some = rows.slice(at, at + MANY);
        const width = shape.columns.length;
        const marks = some.map((_row, row) => `(${shape.columns.map((_c, column) => `$${row * width + column + 1}`)})`);
        const values = some.flatMap((row) => row.map((value, index) => asStored(value, shape.columns[index]?.[1])));
        await client.query(`${insertInto(shape)} ${marks.join(", ")}`, values);
      }
    },
  };
}

const asStored = (value: unknown, kind: string | undefined): unknown =>
  kind === "json" && value !== null ? JSON.stringify(value) : value;

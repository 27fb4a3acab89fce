import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { createDatabase, type TestDatabase } from "#test/support/postgres.ts";

export const openAt = (url: string): Promise<Store> =>
  openPostgresStore({ url, migrationsFolder: "migrations/postgres" });

/**
 * A database for the tests of one file, and what empties it of all rows and says its address. Making one takes longer
 * than most of the tests, and so does bringing it up to date, so it keeps its tables: what a store finds in them is what
 * it finds in a new one.
 */
export function emptiedDatabase(): () => Promise<string> {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());
  return async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const deletes = rows.map(({ name }) => `DELETE FROM ${name}`);
    // As a replica it may delete in any order.
    await client.query(["SET session_replication_role = replica", ...deletes].join(";"));
    await client.end();
    return database.url;
  };
}

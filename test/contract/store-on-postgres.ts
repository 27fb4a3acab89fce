import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { createDatabase, type TestDatabase } from "#test/support/postgres.ts";

export const openAt = (url: string): Promise<Store> =>
  openPostgresStore({ url, migrationsFolder: "migrations/postgres" });

/**
 * A database for the tests of one file, and what empties it down to its tables and says its address. Making one takes
 * longer than most of the tests, so each of them begins by emptying it.
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
    await client.query("DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS drizzle CASCADE; CREATE SCHEMA public");
    await client.end();
    return database.url;
  };
}

import { onTestFinished } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openIn } from "#test/support/office.ts";
import { createDatabase, type Template } from "#test/support/postgres.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { openAt } from "./store-on-postgres.ts";

/** An installation that a test has for itself, closed when the test is over. */
export type OpenEmpty = () => Promise<Store>;

export const freshOnSqlite: OpenEmpty = () => closedAfterTest(openIn(tempDir("fresh")));

const MIGRATED: Template = { name: "migrated", fill: async (url) => (await openAt(url)).close() };

export const freshOnPostgres: OpenEmpty = async () => {
  const database = await createDatabase(MIGRATED);
  onTestFinished(database.drop);
  return closedAfterTest(openAt(database.url));
};

export async function closedAfterTest(opening: Promise<Store>): Promise<Store> {
  const store = await opening;
  onTestFinished(() => store.close());
  return store;
}

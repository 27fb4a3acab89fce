import { afterAll, describe } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { createDatabase, type Template, type TestDatabase } from "#test/support/postgres.ts";
import { replayContract } from "./replay-contract.ts";

const openAt = (url: string): Promise<Store> => openPostgresStore({ url, migrationsFolder: "migrations/postgres" });
const template: Template = { name: "import", fill: async (url) => (await openAt(url)).close() };

const opened: { readonly store: Store; readonly database: TestDatabase }[] = [];
afterAll(async () => {
  for (const { store, database } of opened) {
    await store.close();
    await database.drop();
  }
});

describe("on PostgreSQL", () => {
  replayContract(async () => {
    const database = await createDatabase(template);
    const store = await openAt(database.url);
    opened.push({ store, database });
    return store;
  });
});

import { afterEach, describe, vi } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { createDatabase, type Template, type TestDatabase } from "#test/support/postgres.ts";
import { takeBackContract } from "./take-back-contract.ts";

const openAt = (url: string): Promise<Store> => openPostgresStore({ url, migrationsFolder: "migrations/postgres" });
const template: Template = { name: "take-back", fill: async (url) => (await openAt(url)).close() };

/** The whole list several times over, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let opened: { readonly store: Store; readonly database: TestDatabase }[] = [];
afterEach(async () => {
  for (const { store, database } of opened) {
    await store.close();
    await database.drop();
  }
  opened = [];
});

describe("on PostgreSQL", () => {
  takeBackContract(async () => {
    const database = await createDatabase(template);
    const store = await openAt(database.url);
    opened.push({ store, database });
    return store;
  });
});

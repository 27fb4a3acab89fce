import { afterEach, describe, vi } from "vitest";
import type { Store } from "#server/store/port.ts";
import { importContract, openSqlite } from "./import-contract.ts";

/** The whole list several times over, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

let opened: Store[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

describe("on SQLite", () => {
  importContract(async () => {
    const store = await openSqlite();
    opened.push(store);
    return store;
  });
});

import { afterEach, describe, vi } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openSqlite } from "./import-contract.ts";
import { takeBackContract } from "./take-back-contract.ts";

vi.setConfig({ testTimeout: 60_000 });

let opened: Store[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

describe("on SQLite", () => {
  takeBackContract(async () => {
    const store = await openSqlite();
    opened.push(store);
    return store;
  });
});

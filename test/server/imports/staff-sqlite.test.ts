import { afterEach, describe } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openSqlite } from "./import-contract.ts";
import { staffContract } from "./staff-contract.ts";

let opened: Store[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

describe("on SQLite", () => {
  staffContract(async () => {
    const store = await openSqlite();
    opened.push(store);
    return store;
  });
});

import { afterEach, describe } from "vitest";
import type { Store } from "#server/store/port.ts";
import { limitContract } from "#test/contract/limit-contract.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";

let opened: Store[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

describe("on PostgreSQL", () => {
  const emptied = emptiedDatabase();
  limitContract(async () => {
    const store = await openAt(await emptied());
    opened.push(store);
    return store;
  });
});

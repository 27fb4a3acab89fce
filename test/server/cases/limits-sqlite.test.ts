import { afterEach, describe } from "vitest";
import type { Store } from "#server/store/port.ts";
import { limitContract } from "#test/contract/limit-contract.ts";
import { openIn } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

let opened: Store[] = [];
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

describe("on SQLite", () => {
  limitContract(async () => {
    const store = await openIn(tempDir("limits"));
    opened.push(store);
    return store;
  });
});

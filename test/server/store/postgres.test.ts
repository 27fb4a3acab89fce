import { describe, expect, it } from "vitest";
import { ORGANISATION } from "#shared/domain/ids.ts";
import { besideContract } from "#test/contract/store-beside-contract.ts";
import { boardContract } from "#test/contract/store-board-contract.ts";
import { commitContract } from "#test/contract/store-commit-contract.ts";
import { keepingContract } from "#test/contract/store-keeping-contract.ts";
import { listsContract } from "#test/contract/store-lists-contract.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { scopeContract } from "#test/contract/store-scope-contract.ts";
import { vaultContract } from "#test/contract/store-vault-contract.ts";
import * as world from "#test/contract/store-world.ts";
import { caseNo, commit, newCase, numberNo, type Opened, register, writes } from "#test/contract/store-world.ts";
import { createDatabase } from "#test/support/postgres.ts";

const freshUrl = emptiedDatabase();

async function openFresh(): Promise<Opened> {
  const url = await freshUrl();
  let store = await openAt(url);
  return {
    store,
    async reopen() {
      await store.close();
      store = await openAt(url);
      return store;
    },
  };
}

describe("on PostgreSQL", () => {
  commitContract(openFresh);
  boardContract(openFresh);
  keepingContract(openFresh);
  scopeContract(openFresh);
  besideContract(openFresh);
  listsContract(openFresh);
  vaultContract(openFresh);
});

describe("opening a PostgreSQL", () => {
  it("[SY5] that can't be reached says so, without ending the process", async () => {
    await expect(openAt("postgres://nobody:nothing@127.0.0.1:1/nowhere")).rejects.toMatchObject({
      reason: "unavailable",
    });
  });

  it("[PR1] a refused statement's error names no value of it", async () => {
    const { store } = await openFresh();
    await world.begin(store);
    await register(store, newCase(1));
    const sameNumber = {
      ...world.registering(newCase(2)),
      tags: [{ caseId: caseNo(2), number: numberNo(1), label: "A.B." }],
    };
    const error: unknown = await commit(store, () => writes(sameNumber)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(describeWholly(error)).toContain("case_tags_number_unique");
    expect(describeWholly(error)).not.toMatch(/26-000001|A\.B\./);
    await store.close();
  });

  it("[CA3] empty, by three processes at once, gives one set of tables and one organisation", async () => {
    const { url, drop } = await createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openAt(url)));
    for (const store of stores) expect(await store.streams()).toEqual(new Map([[ORGANISATION, 0]]));
    await Promise.all(stores.map((store) => store.close()));
    await drop();
  });
});

/** All that a log could show of an error. */
function describeWholly(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [
    error.message,
    error.stack,
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    error.cause ? describeWholly(error.cause) : "",
  ].join("\n");
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { openSqliteStore, type SqliteOptions } from "#server/store/sqlite/open.ts";
import { besideContract } from "#test/contract/store-beside-contract.ts";
import { boardContract } from "#test/contract/store-board-contract.ts";
import { commitContract } from "#test/contract/store-commit-contract.ts";
import { keepingContract } from "#test/contract/store-keeping-contract.ts";
import { listsContract } from "#test/contract/store-lists-contract.ts";
import { scopeContract } from "#test/contract/store-scope-contract.ts";
import { vaultContract } from "#test/contract/store-vault-contract.ts";
import * as world from "#test/contract/store-world.ts";
import { change, commit, newCase, type Opened, register, UNIT, writes } from "#test/contract/store-world.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const newFile = (): SqliteOptions => ({
  file: join(tempDir("sqlite"), "tavle.db"),
  migrationsFolder: "migrations/sqlite",
});

async function openFresh(): Promise<Opened> {
  const options = newFile();
  let store = await openSqliteStore(options);
  return {
    store,
    async reopen() {
      await store.close();
      store = await openSqliteStore(options);
      return store;
    },
  };
}

describe("on SQLite", () => {
  commitContract(openFresh);
  boardContract(openFresh);
  keepingContract(openFresh);
  scopeContract(openFresh);
  besideContract(openFresh);
  listsContract(openFresh);
  vaultContract(openFresh);
});

it("[SY1] what has been acknowledged is seen at once, also while a big board is being read", async () => {
  const { store } = await openFresh();
  await world.begin(store);
  await register(store, ...world.upTo(3000).map((n) => newCase(n)));
  let isRead = false;
  const board = store.board(UNIT).finally(() => {
    isRead = true;
  });
  const session = {
    tokenHash: "hash",
    personId: world.ACTOR,
    createdAt: world.NOW,
    expiresAt: world.NOW,
    screen: null,
    meeting: null,
  };
  await store.saveSession(session);
  expect(await store.session("hash")).toEqual(session);
  expect(isRead).toBe(false);
  expect((await board).cases).toHaveLength(3000);
  await store.close();
});

describe("a full disk", () => {
  const list = world.registering(...world.upTo(1000).map((n) => newCase(n)));
  const full = { reason: "full" };

  it("[CA1] refuses what it has no room for, keeps nothing of it, and carries it out once there is room", async () => {
    const options = newFile();
    const small = await openSqliteStore({ ...options, mostPages: 150 });
    await world.begin(small);
    await register(small, newCase(5000));
    const commandId = world.nextCommand();
    await expect(commit(small, () => writes(list), { commandId })).rejects.toMatchObject(full);
    expect(await small.board(UNIT)).toMatchObject({ seq: 1, cases: [{ state: { id: world.caseNo(5000) } }] });
    expect((await change(small, 5000)).answer).toEqual({ ok: true, seq: 2 });
    await small.close();

    const roomy = await openSqliteStore(options);
    expect(await commit(roomy, () => writes(list), { commandId })).toMatchObject({
      answer: { ok: true, seq: 1002 },
      repeated: false,
    });
    await roomy.close();
  });

  it("[CA1] refuses all who share the transaction, and none of them is half written", async () => {
    const store = await openSqliteStore({ ...newFile(), mostPages: 150 });
    await world.begin(store);
    await register(store, newCase(5000));
    const heard: number[] = [];
    store.onAdvance(({ to }) => heard.push(to));
    const outcomes = await Promise.allSettled([
      change(store, 5000),
      commit(store, () => writes(list)),
      change(store, 5000),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: full });
    expect(heard).toEqual([]);
    expect(await world.seqsOf(store, UNIT)).toEqual([1]);
    expect((await change(store, 5000)).answer).toEqual({ ok: true, seq: 2 });
    await store.close();
  });
});

describe("opening", () => {
  it.each([
    ["a folder that isn't there", () => join(tempDir("sqlite"), "nowhere", "tavle.db")],
    ["a folder instead of a file", () => tempDir("sqlite")],
    [
      "a file that is no database",
      () => {
        const file = join(tempDir("sqlite"), "tavle.db");
        writeFileSync(file, "sagsnr;cpr;navn\n".repeat(500));
        return file;
      },
    ],
  ])("[SY5] %s says that the storage is not available", async (_, file) => {
    await expect(openSqliteStore({ ...newFile(), file: file() })).rejects.toThrow(StorageFailed);
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { ListCancelled } from "#server/imports/steps.ts";
import { StorageFailed, type Store } from "#server/store/port.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import { freshOnSqlite } from "#test/contract/fresh-stores.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { boardCases } from "./import-contract.ts";
import { importDesk, listOf, row, THE_LIST } from "./import-office.ts";

vi.setConfig({ testTimeout: 60_000 });

let store: Store;
afterEach(() => store.close());

async function nothingIsIn() {
  const { units, people } = await store.organisation();
  expect([units.size, people.size]).toEqual([0, 0]);
  expect(await store.listRows()).toEqual([]);
  expect((await store.derived()).states).toEqual([]);
  expect([...(await store.streams()).keys()]).toEqual(["organisation"]);
}

describe("[CA1] a list that can't be written", () => {
  it("leaves nothing behind when the transaction breaks in the middle, and goes in afterwards", async () => {
    store = await freshOnSqlite();
    const breaking: Store = {
      ...store,
      commit: (request) =>
        store.commit({
          ...request,
          plan: (loaded) => {
            const plan = request.plan(loaded);
            if (!plan.ok) return plan;
            // The last table to be written refuses its last row.
            const rows = plan.writes.listRows ?? [];
            return { ok: true, writes: { ...plan.writes, listRows: [...rows, { ...rows[0], number: null } as never] } };
          },
        }),
    };
    const office = await importDesk(store, breaking);
    const before = await office.entries();
    await expect(office.take(THE_LIST)).rejects.toThrow();
    expect(await office.entries()).toBe(before);
    await nothingIsIn();
    const mended = await importDesk(store);
    expect(await mended.report(THE_LIST)).toMatchObject({ created: 2188 });
  });

  it("leaves nothing behind when the disk is full, and says so", async () => {
    store = await openSqliteStore({
      file: `${tempDir("full")}/tavle.db`,
      migrationsFolder: "migrations/sqlite",
      mostPages: 400,
    });
    const office = await importDesk(store);
    expect(await office.take(THE_LIST)).toEqual({ outcome: "storage-failed", cause: "full" });
    await nothingIsIn();
    expect(await office.report(listOf([row("26-000001")]))).toMatchObject({ created: 1 });
  });

  it("is told when the database is gone", async () => {
    store = await freshOnSqlite();
    const gone: Store = { ...store, organisation: () => Promise.reject(new StorageFailed("unavailable", null)) };
    const office = await importDesk(store, gone);
    expect(await office.take(THE_LIST)).toEqual({ outcome: "storage-failed", cause: "unavailable" });
  });
});

describe("[CA1] a list that is cancelled", () => {
  const cancelledAt = async (share: number) => {
    const office = await importDesk(store);
    const abort = new AbortController();
    const onProgress = (done: number, all: number) => {
      if (done >= all * share) abort.abort();
    };
    const before = await office.entries();
    await expect(office.take(THE_LIST, { onProgress, signal: abort.signal })).rejects.toThrow(ListCancelled);
    expect(await office.entries()).toBe(before);
    expect([await store.listImports(9), await store.auditLog(0, 9)]).toEqual([[], []]);
    await nothingIsIn();
    return office;
  };

  it.each([0, 0.2, 0.5, 0.9])("leaves nothing behind, %s of the way, and goes in afterwards", async (share) => {
    store = await freshOnSqlite();
    const office = await cancelledAt(share);
    expect(await office.report(THE_LIST)).toMatchObject({ created: 2188 });
  });

  it("lets the one that waits behind it go in", async () => {
    store = await freshOnSqlite();
    const office = await importDesk(store);
    const abort = new AbortController();
    const first = office.take(THE_LIST, { signal: abort.signal });
    const second = office.report(listOf([row("26-000001")]));
    abort.abort();
    await expect(first).rejects.toThrow(ListCancelled);
    expect(await second).toMatchObject({ created: 1 });
  });
});

describe("while a list is taken in", () => {
  it("the board can be read all the time, and shows all of it or nothing", async () => {
    store = await freshOnSqlite();
    const office = await importDesk(store);
    let isIn = false;
    const taking = office.report(THE_LIST).then((report) => {
      isIn = true;
      return report;
    });
    const seen: number[] = [];
    while (!isIn) {
      seen.push((await boardCases(office)).length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await taking).created).toBe(2188);
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen.filter((count) => count !== 2188))).toEqual(new Set([0]));
  });

  it("another list waits its turn and is compared with what the first one has left", async () => {
    store = await freshOnSqlite();
    const office = await importDesk(store);
    const list = listOf([row("26-000001"), row("26-000002")]);
    const [first, second] = await Promise.all([office.report(list), office.report(list)]);
    expect([first.created, second.created, second.unchanged]).toEqual([2, 0, 2]);
  });

  it("a list that fails does not stop the next one", async () => {
    store = await freshOnSqlite();
    let fails = true;
    const once: Store = { ...store, listRows: () => (fails ? Promise.reject(new Error("broken")) : store.listRows()) };
    const office = await importDesk(store, once);
    const list = listOf([row("26-000001")]);
    await expect(office.take(list)).rejects.toThrow("broken");
    fails = false;
    expect(await office.report(list)).toMatchObject({ created: 1 });
  });
});

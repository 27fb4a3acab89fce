import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { makeReplayLog } from "#server/replay/replay-log.ts";
import { StorageFailed, type Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { freshOnSqlite } from "#test/contract/fresh-stores.ts";
import { columnFor, UNIT, viewers } from "#test/support/builders.ts";
import { openOffice } from "#test/support/office.ts";
import { logOf, logRow, THE_LOG } from "./logs.ts";
import { replayContract, TEAM } from "./replay-contract.ts";

describe("on SQLite", () => replayContract(freshOnSqlite));

const later = () => Date.parse("2026-11-20T17:00:00Z") as Instant;

it("[MV2] in columns sorted by hand each case gets a place of its own", async () => {
  const office = await openOffice(freshOnSqlite);
  const { units } = await office.store.organisation();
  const column = columnFor("decision", units.get(UNIT));
  await office.give("setColumnSorting", { column, sorting: "hand" }, viewers.leader);
  const replayLog = makeReplayLog({ store: office.store, now: later, newId: v7 });
  expect(await replayLog({ bytes: THE_LOG, unit: "Voksen Handicap" })).toMatchObject({ ok: true });
  const { cases } = await office.store.board(UNIT);
  const ranks = cases.filter(({ state }) => state.column === column).map(({ state }) => state.rank);
  expect(ranks.length).toBeGreaterThan(40);
  expect(ranks).not.toContain(null);
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(cases.filter(({ state }) => state.column !== column && state.rank !== null)).toEqual([]);
}, 60_000);

it("[MV10] a case that waits when the clock stands there has its hold, since the day on which it began", async () => {
  const store = await freshOnSqlite();
  const rows = [
    logRow({ activity: "T08 Draft and send request for advice" }),
    logRow({ activity: "T09-1 Process", timestamp: "2011-03-20 10:00:00+01:00" }),
  ];
  await openOffice(async () => store);
  const on = (iso: string) => makeReplayLog({ store, now: () => Date.parse(iso) as Instant, newId: v7 });
  expect(await on("2011-03-10T10:00:00Z")({ bytes: logOf(rows), unit: TEAM })).toMatchObject({ ok: true });
  const found = await store.caseByNumber("case-2");
  expect(found?.state.hold).toEqual({ reason: "otherAuthority", since: "2011-03-07", chaseOn: null });
  const others = rows.map((row) => row.replace("case-2", "case-4"));
  expect(await on("2011-03-21T10:00:00Z")({ bytes: logOf(others), unit: "Andre" })).toMatchObject({ ok: true });
  expect((await store.caseByNumber("case-4"))?.state.hold).toBeNull();
});

it("a log of which nothing has happened yet, a unit made meanwhile, and a full disk are refused, and nothing is written", async () => {
  const { store, give } = await openOffice(freshOnSqlite);
  const seqs = await store.streams();
  const replay = (over: Partial<Store>, now: () => Instant = later) =>
    makeReplayLog({ store: { ...store, ...over }, now, newId: v7 })({ bytes: THE_LOG, unit: TEAM });
  const early = await replay({}, () => Date.parse("2010-09-30T10:00:00Z") as Instant);
  expect(early).toEqual({ ok: false, error: { code: "nothing-yet", first: "2010-10-01" } });
  const full = await replay({
    commit: async () => {
      throw new StorageFailed("full", new Error("disk"));
    },
  });
  expect(full).toEqual({ ok: false, error: { code: "storage-failed", cause: "full" } });
  expect(await store.streams()).toEqual(seqs);

  const raced = await replay({
    commit: async (request) => {
      await give("createUnit", { unitId: v7() as typeof UNIT, name: TEAM }, viewers.administrator);
      return store.commit(request);
    },
  });
  expect(raced).toEqual({ ok: false, error: { code: "overtaken" } });
  expect(await store.caseByNumber("case-10024")).toBeNull();
  expect(await replay({})).toMatchObject({ ok: true });
}, 60_000);

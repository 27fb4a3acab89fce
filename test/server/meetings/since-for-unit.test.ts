import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeBoards } from "#server/board/boards.ts";
import { sinceForUnit } from "#server/meetings/since-for-unit.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";
import { begin, caseEntry, commit, newCase, registering, UNIT, upTo, writes } from "#test/contract/store-world.ts";
import { columnFor, viewers } from "#test/support/builders.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const [HERE, THERE] = [columnFor("investigation"), columnFor("decision")];
const MOVE = {
  ...{ from: HERE, fromStage: "investigation", to: THERE, toStage: "decision", rank: null, reason: null },
};

it("[ST5] of a list that moved two hundred cases in ten thousand events a hundred are named, and others have their turn meanwhile", async () => {
  const file = join(tempDir("since"), "tavle.db");
  const store = await openSqliteStore({ file, migrationsFolder: "migrations/sqlite" });
  onTestFinished(() => store.close());
  await begin(store);
  const cases = upTo(200).map((n) => newCase(n, { column: THERE, stage: "decision" }));
  const moves = cases.map((state) => ({ ...caseEntry(state), payload: MOVE }));
  await commit(store, () => {
    const { entries, ...rest } = registering(...cases);
    const moved = upTo(49).flatMap((round) => moves.map((entry) => ({ ...entry, caseVersion: round + 1 })));
    const backfilled = entries.map((entry) => ({ ...entry, type: "citizenSet", payload: { citizen: null } }));
    return writes({ ...rest, entries: [...backfilled, ...moved] });
  });
  const boards = makeBoards({ store, now: () => Date.parse("2026-11-23T08:05:00Z") as Instant });
  onTestFinished(() => boards.close());
  const board = must(await boards.boardFor(viewers.anna, UNIT), "board");
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  });
  const since = await sinceForUnit(store, board, Date.parse("2026-11-24T08:05:00Z") as Instant);
  clearInterval(others);
  expect((await store.streams()).get(UNIT)).toBe(10_000);
  expect([since.moved.length, since.more.moved]).toEqual([100, 100]);
  expect(since.moved[0]).toMatchObject({ from: HERE, to: THERE });
  expect(turns).toBeGreaterThan(2);
});

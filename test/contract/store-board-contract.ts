import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Advance, Store } from "#server/store/port.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import { unit, uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import {
  caseNo,
  change,
  commit,
  entry,
  newCase,
  numberNo,
  OTHER,
  register,
  transfer,
  UNIT,
  writes,
} from "./store-world.ts";

/** What every store promises to those who look at a board: one moment, only what is durable, and word of every change. */
export function boardContract(openFresh: world.OpenFresh): void {
  let store: Store;

  beforeEach(async () => {
    ({ store } = await openFresh());
    await world.begin(store);
  });
  afterEach(() => store.close());

  describe("a board", () => {
    it("[SY2] is every case of the unit, and the number it stands at", async () => {
      await register(store, newCase(1), newCase(2), newCase(3, { unit: OTHER }));
      const { seq, cases } = await store.board(UNIT);
      expect(seq).toBe(2);
      expect(cases.map(({ tag }) => tag.number)).toEqual([numberNo(1), numberNo(2)]);
      expect(cases[0]?.state).toEqual(newCase(1));
    });

    it("[SY2] of many hundred cases is complete", async () => {
      const cases = world.upTo(1203).map((n) => newCase(n));
      await register(store, ...cases);
      expect((await store.board(UNIT)).cases.map(({ state }) => state)).toEqual(cases);
    });

    it("[SY2] that fell behind gets the cases that changed since, and no other", async () => {
      await register(store, newCase(1), newCase(2), newCase(3));
      await change(store, 2);
      await change(store, 3);
      await change(store, 2);
      const since4 = await store.changesSince(UNIT, 4, 100);
      expect(since4).toMatchObject({ to: 6, gone: [], columnsChanged: false });
      expect(since4?.cases.map(({ state }) => [state.id, state.version]).sort()).toEqual([
        [caseNo(2), 3],
        [caseNo(3), 2],
      ]);
      expect(await store.changesSince(UNIT, 6, 100)).toEqual({ to: 6, cases: [], gone: [], columnsChanged: false });
    });

    it("[CA3] hears which cases have gone to another unit, and which came back", async () => {
      await register(store, newCase(1), newCase(2));
      await transfer(store, 1, UNIT, OTHER);
      await transfer(store, 2, UNIT, OTHER);
      await transfer(store, 2, OTHER, UNIT);
      const changes = await store.changesSince(UNIT, 2, 100);
      expect(changes?.gone).toEqual([caseNo(1)]);
      expect(changes?.cases.map(({ state }) => state.id)).toEqual([caseNo(2)]);
      expect((await store.changesSince(OTHER, 0, 100))?.gone).toEqual([caseNo(2)]);
    });

    it("[SY2] is told to take the whole anew where it lacks too much, or stands where no number has ever been", async () => {
      await register(store, ...world.upTo(10).map((n) => newCase(n)));
      expect(await store.changesSince(UNIT, 0, 9)).toBeNull();
      expect((await store.changesSince(UNIT, 0, 10))?.cases).toHaveLength(10);
      expect(await store.changesSince(UNIT, 11, 100)).toBeNull();
      expect(await store.changesSince(uuid<typeof UNIT>(0x4242), 0, 100)).toBeNull();
    });

    it("[MV3] hears that its own columns have changed", async () => {
      await register(store, newCase(1));
      const sorted = { ...unit, columns: unit.columns.map((one) => ({ ...one, sorting: "hand" as const })) };
      await commit(store, () => writes({ entries: [entry(ORGANISATION), entry(UNIT)], units: [sorted] }), {
        scope: { streams: [UNIT, ORGANISATION] },
      });
      expect(await store.changesSince(UNIT, 1, 100)).toMatchObject({ to: 2, cases: [], columnsChanged: true });
      await change(store, 1);
      expect(await store.changesSince(UNIT, 2, 100)).toMatchObject({ to: 3, columnsChanged: false });
    });
  });

  describe("while a list of 2,000 cases is being written", () => {
    it("[CA1] the board goes on being read, and shows nothing of it until all of it is there", async () => {
      await register(store, newCase(5000));
      await store.board(UNIT);
      let isPlanned = false;
      let isDone = false;
      const cases = world.upTo(2000).map((n) => newCase(n));
      const list = commit(store, () => {
        isPlanned = true;
        return writes(world.registering(...cases));
      }).finally(() => {
        isDone = true;
      });
      const seen: number[] = [];
      while (!isDone) {
        const { seq, cases: shown } = await store.board(UNIT);
        expect(shown).toHaveLength(seq);
        if (isPlanned && !isDone) seen.push(seq);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await list;
      expect(seen).toContain(1);
      expect(new Set(seen).size).toBeLessThanOrEqual(2);
      expect((await store.board(UNIT)).cases).toHaveLength(2001);
    });

    it("[CA1] other commands wait their turn and are carried out after it", async () => {
      await register(store, newCase(5000));
      const list = commit(store, () => writes(world.registering(...world.upTo(2000).map((n) => newCase(n)))), {
        scope: { allCasesOf: [UNIT] },
      });
      const moves = world.upTo(20).map(() => change(store, 5000));
      expect((await list).answer).toEqual({ ok: true, seq: 2001 });
      expect((await Promise.all(moves)).map(({ answer }) => answer.ok && answer.seq)).toEqual(
        world.upTo(20).map((n) => 2001 + n),
      );
    });
  });

  describe("word of a change", () => {
    it("[SY1] comes once for each, in order, when the change is there to be read", async () => {
      const heard: Advance[] = [];
      const readAtOnce: Promise<number>[] = [];
      const stop = store.onAdvance((advance) => {
        heard.push(advance);
        readAtOnce.push(store.board(UNIT).then(({ seq }) => seq));
      });
      await register(store, newCase(1));
      await Promise.all([change(store, 1), commit(store, () => world.refused), change(store, 1)]);
      await transfer(store, 1, UNIT, OTHER);
      expect(heard.filter(({ stream }) => stream === UNIT).map(({ to }) => to)).toEqual([1, 2, 3, 4]);
      expect(heard.filter(({ stream }) => stream === OTHER).map(({ to }) => to)).toEqual([1]);
      const read = await Promise.all(readAtOnce);
      heard.forEach(({ stream, to }, index) => {
        if (stream === UNIT) expect(read[index]).toBeGreaterThanOrEqual(to);
      });
      stop();
      await transfer(store, 1, OTHER, UNIT);
      expect(heard).toHaveLength(5);
    });

    it("[CA4] does not come for a refused or repeated command", async () => {
      const commandId = world.nextCommand();
      await register(store, newCase(1));
      const heard: Advance[] = [];
      store.onAdvance((advance) => heard.push(advance));
      await change(store, 1, {}, { commandId });
      await change(store, 1, {}, { commandId });
      await commit(store, () => world.refused);
      expect(heard).toEqual([{ stream: UNIT, to: 2 }]);
    });
  });

  describe("what a case has waited for", () => {
    it("[CA2] keeps up with a wait that ended and one that never was", async () => {
      const of = { caseId: caseNo(1), from: world.day("2026-03-10"), to: null };
      const doctor = { ...of, position: 0, reason: "doctor" } as const;
      const citizen = { ...of, position: 1, reason: "citizen" } as const;
      await commit(store, () => writes({ ...world.registering(newCase(1)), waits: [doctor, citizen] }));
      expect((await store.derived()).waits).toEqual([doctor, citizen]);
      const ended = { ...doctor, to: world.day("2026-03-12") };
      await commit(store, () =>
        writes({ entries: [entry(UNIT)], waits: [ended], droppedWaits: [{ caseId: caseNo(1), position: 1 }] }),
      );
      expect((await store.derived()).waits).toEqual([ended]);
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Loaded, StorageFailed, type Store } from "#server/store/port.ts";
import { ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import { uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import {
  caseNo,
  change,
  commit,
  entry,
  newCase,
  nextCommand,
  numberNo,
  register,
  UNIT,
  writes,
} from "./store-world.ts";

/** What every store promises of a single command: whole or not at all, once, numbered without a gap. */
export function commitContract(openFresh: world.OpenFresh): void {
  let store: Store;
  let reopen: world.Opened["reopen"];

  beforeEach(async () => {
    ({ store, reopen } = await openFresh());
    await world.begin(store);
  });
  afterEach(() => store.close());

  describe("a command", () => {
    it("[CA1] leaves its events, its case, its stays and clocks and its answer, all together", async () => {
      const state = newCase(1);
      const stay = {
        caseId: state.id,
        position: 0,
        unit: UNIT,
        column: state.column,
        stage: state.stage,
        from: world.day("2026-03-10"),
        to: null,
      };
      const clock = {
        caseId: state.id,
        key: "decision:1",
        clock: "decision" as const,
        start: "2026-03-03",
        due: "2026-04-28",
        endState: null,
        endOn: null,
        rule: "SEL-85:decision@1",
      };
      const { answer, repeated, advanced } = await commit(store, () =>
        writes({ ...world.registering(state), stays: [stay], clocks: [clock] }),
      );
      expect(answer).toEqual({ ok: true, seq: 1 });
      expect(repeated).toBe(false);
      expect(advanced).toEqual(new Map([[UNIT, 1]]));
      expect(await store.derived()).toEqual({ states: [state], stays: [stay], clocks: [clock], waits: [] });
      expect(await store.caseByNumber(numberNo(1))).toEqual({
        state,
        tag: { caseId: state.id, number: numberNo(1), label: null },
      });
      expect(await store.history(state.id)).toMatchObject([
        { seq: 1, actor: world.ACTOR, recordedAt: world.NOW, type: "caseRegistered" },
      ]);
    });

    it("[CA1] whose plan throws leaves nothing, and may be given again", async () => {
      const commandId = nextCommand();
      const failing = commit(
        store,
        () => {
          throw new Error("a fault in a rule");
        },
        { commandId },
      );
      await expect(failing).rejects.toThrow("a fault in a rule");
      expect(await world.seqsOf(store, UNIT)).toEqual([]);
      const again = await commit(store, () => writes(world.registering(newCase(1))), { commandId });
      expect(again).toMatchObject({ answer: { ok: true, seq: 1 }, repeated: false });
    });

    it.each([
      0, 1, 5,
    ])("[CA1] that the database refuses half-way leaves nothing of it, with %d others at the same moment", async (others) => {
      await register(store, newCase(1));
      const sameNumber = {
        ...world.registering(newCase(2)),
        tags: [{ caseId: caseNo(2), number: numberNo(1), label: null }],
      };
      const beside = world.upTo(others).map(() => change(store, 1));
      await expect(commit(store, () => writes(sameNumber))).rejects.toThrow();
      expect((await Promise.all(beside)).every(({ answer }) => answer.ok)).toBe(true);
      expect((await store.board(UNIT)).cases.map(({ state }) => state.id)).toEqual([caseNo(1)]);
      expect(await world.seqsOf(store, UNIT)).toEqual(world.upTo(1 + others));
      expect(await change(store, 1)).toMatchObject({ answer: { ok: true, seq: 2 + others } });
    });

    it("[CA5] that is refused changes nothing, and its refusal is its answer", async () => {
      await register(store, newCase(1));
      const { answer, advanced } = await commit(store, () => world.refused);
      expect(answer).toEqual({ ok: false, code: "number-taken", data: {} });
      expect(advanced.size).toBe(0);
      expect(await store.board(UNIT)).toMatchObject({ seq: 1, cases: [{ state: { version: 1 } }] });
    });

    it("[MV3] that put the card elsewhere than named says so, also the second time", async () => {
      const commandId = nextCommand();
      const give = () =>
        commit(store, () => ({ ok: true, writes: world.registering(newCase(1)), told: "neighbour-gone" }), {
          commandId,
        });
      expect((await give()).answer).toEqual({ ok: true, seq: 1, told: "neighbour-gone" });
      expect((await give()).answer).toEqual({ ok: true, seq: 1, told: "neighbour-gone" });
    });

    it("[CA3] that writes to a stream which it did not name is stopped", async () => {
      const stray = commit(store, () => writes({ entries: [entry(world.OTHER)] }));
      await expect(stray).rejects.toThrow("which its scope does not name");
      await expect(commit(store, () => writes({ entries: [], closedDays: new Map() }))).rejects.toThrow(ORGANISATION);
      expect(await world.seqsOf(store, world.OTHER)).toEqual([]);
    });
  });

  describe("the same command again", () => {
    it.each([
      ["carried out", () => writes(world.registering(newCase(1)))],
      ["refused", () => world.refused],
    ])("[CA4] that was %s gets its first answer and changes nothing, also after a restart", async (_, plan) => {
      const commandId = nextCommand();
      const first = await commit(store, plan, { commandId });
      const never = () => {
        throw new Error("planned twice");
      };
      expect(await commit(store, never, { commandId })).toEqual({
        answer: first.answer,
        repeated: true,
        advanced: new Map(),
      });
      store = await reopen();
      expect(await commit(store, never, { commandId })).toEqual({
        answer: first.answer,
        repeated: true,
        advanced: new Map(),
      });
    });

    it("[CA4] is carried out once when it comes twice in the same moment", async () => {
      const commandId = nextCommand();
      const give = () => commit(store, () => writes(world.registering(newCase(1))), { commandId });
      const both = await Promise.all([give(), give()]);
      expect(both.map(({ answer }) => answer)).toEqual([
        { ok: true, seq: 1 },
        { ok: true, seq: 1 },
      ]);
      expect(both.map(({ repeated }) => repeated)).toEqual([false, true]);
      expect(await world.seqsOf(store, UNIT)).toEqual([1]);
    });

    it("[CA4] from another person is another command", async () => {
      const commandId = nextCommand();
      await commit(store, () => world.refused, { commandId });
      const other = await commit(store, () => writes({ entries: [entry(UNIT)] }), {
        commandId,
        actor: uuid<PersonId>(12),
      });
      expect(other).toMatchObject({ answer: { ok: true, seq: 1 }, repeated: false });
    });
  });

  describe("the numbers", () => {
    it("[CA3] of one command are consecutive in each stream that it writes to", async () => {
      await register(store, newCase(1));
      const both = { streams: [UNIT, world.OTHER] };
      const entries = [entry(UNIT), entry(world.OTHER), entry(UNIT), entry(world.OTHER), entry(UNIT)];
      const { answer, advanced } = await commit(store, () => writes({ entries }), { scope: both });
      expect(answer).toEqual({ ok: true, seq: 4 });
      expect(advanced).toEqual(
        new Map([
          [UNIT, 4],
          [world.OTHER, 2],
        ]),
      );
      expect(await world.seqsOf(store, UNIT)).toEqual([1, 2, 3, 4]);
      expect(await world.seqsOf(store, world.OTHER)).toEqual([1, 2]);
    });

    it("[CA3] of 200 commands at once, some refused, some failing, have no gap, and each gets its own answer", async () => {
      await register(store, ...[1, 2, 3, 4].map((n) => newCase(n)));
      const fate = (n: number) => (n % 5 === 0 ? "refused" : n % 7 === 0 ? "failing" : "carried out");
      const give = (n: number) =>
        change(
          store,
          1 + (n % 4),
          {},
          {
            plan: (loaded: Loaded) => {
              if (fate(n) === "failing") throw new Error(`fault ${n}`);
              return fate(n) === "refused" ? world.refused : writes(world.changing(loaded, caseNo(1 + (n % 4))));
            },
          },
        );
      const all = world.upTo(200);
      const outcomes = await Promise.allSettled(all.map(give));
      const told = outcomes.map((outcome) =>
        outcome.status === "rejected" ? `${outcome.reason.message}` : outcome.value.answer.ok,
      );
      expect(told).toEqual(all.map((n) => ({ failing: `fault ${n}`, refused: false, "carried out": true })[fate(n)]));
      const carriedOut = all.filter((n) => fate(n) === "carried out").length;
      expect(carriedOut).toBeGreaterThan(100);
      expect(await world.seqsOf(store, UNIT)).toEqual(world.upTo(4 + carriedOut));
      const versions = (await store.board(UNIT)).cases.map(({ state }) => state.version);
      expect(versions.reduce((sum, version) => sum + version, 0)).toBe(4 + carriedOut);
      const seqs = outcomes.flatMap((outcome) =>
        outcome.status === "fulfilled" && outcome.value.answer.ok ? [outcome.value.answer.seq] : [],
      );
      expect(seqs).toEqual(world.upTo(4 + carriedOut).slice(4));
    });
  });

  describe("places and case numbers", () => {
    it("[MV2] two cards in a column never have equal ranks", async () => {
      await register(store, newCase(1, { rank: "a1" }), newCase(2, { rank: "a2" }));
      await expect(change(store, 2, { rank: "a1" })).rejects.toThrow();
      const ranked = (await store.board(UNIT)).cases.map(({ state }) => state.rank);
      expect(ranked.sort()).toEqual(["a1", "a2"]);
    });

    it("[MV2] cards that are ranked anew together may take each other's places", async () => {
      await register(store, newCase(1, { rank: "a1" }), newCase(2, { rank: "a2" }), newCase(3, { rank: "a3" }));
      const turned = await commit(
        store,
        (loaded) => {
          const [a, b] = [
            world.changing(loaded, caseNo(1), { rank: "a2" }),
            world.changing(loaded, caseNo(2), { rank: "a1" }),
          ];
          return writes({ entries: [...a.entries, ...b.entries], states: [...(a.states ?? []), ...(b.states ?? [])] });
        },
        { scope: { cases: [caseNo(1), caseNo(2)] } },
      );
      expect(turned.answer.ok).toBe(true);
      const seen: unknown[] = [];
      await commit(
        store,
        (loaded) => {
          seen.push(loaded.ranks.get(world.column));
          return world.refused;
        },
        { scope: { ranksOf: [world.column] } },
      );
      expect(seen).toEqual([
        [
          { caseId: caseNo(2), rank: "a1" },
          { caseId: caseNo(1), rank: "a2" },
          { caseId: caseNo(3), rank: "a3" },
        ],
      ]);
    });

    it("[MV2] ranks come in the order of the rules, capitals before small letters", async () => {
      const ranks = ["Zz", "a0", "a0V", "aZ", "b00"];
      await register(store, ...[...ranks].reverse().map((rank, index) => newCase(index + 1, { rank })));
      let seen: readonly string[] = [];
      await commit(
        store,
        (loaded) => {
          seen = (loaded.ranks.get(world.column) ?? []).map(({ rank }) => rank);
          return world.refused;
        },
        { scope: { ranksOf: [world.column] } },
      );
      expect(seen).toEqual(ranks);
    });

    it("[CA8] a case number belongs to one case in the whole installation, and its owner is shown to a plan that asks", async () => {
      await register(store, newCase(1));
      let owners: unknown;
      await commit(
        store,
        ({ numbers }) => {
          owners = numbers;
          return world.refused;
        },
        { scope: { numbers: [numberNo(1), numberNo(2)] } },
      );
      expect(owners).toEqual(new Map([[numberNo(1), caseNo(1)]]));
    });
  });

  it("[SY5] when the store is closed, what was given before is done and what comes after is refused", async () => {
    const given = register(store, newCase(1));
    const closing = store.close();
    await expect(register(store, newCase(2))).rejects.toThrow(StorageFailed);
    expect((await given).answer).toEqual({ ok: true, seq: 1 });
    await closing;
    store = await reopen();
    expect((await store.board(UNIT)).cases.map(({ state }) => state.id)).toEqual([caseNo(1)]);
  });
}

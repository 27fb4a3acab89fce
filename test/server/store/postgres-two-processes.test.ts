import { Client } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "#server/audit/verify-audit.ts";
import type { Advance, Store } from "#server/store/port.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { lookedUp } from "#test/contract/store-beside-contract.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import * as world from "#test/contract/store-world.ts";
import {
  caseNo,
  change,
  commit,
  hears,
  newCase,
  numberNo,
  register,
  UNIT,
  writes,
} from "#test/contract/store-world.ts";
import { uuid } from "#test/support/builders.ts";

const freshUrl = emptiedDatabase();

describe("two server processes on one PostgreSQL", () => {
  let one: Store;
  let two: Store;
  let url: string;

  beforeEach(async () => {
    url = await freshUrl();
    [one, two] = await Promise.all([openAt(url), openAt(url)]);
    await world.begin(one);
    return () => Promise.all([one.close(), two.close()]);
  });

  it("[CA3] number 200 commands of one unit without a gap, in the order in which they were committed", async () => {
    await register(one, newCase(1), newCase(2));
    const given = world.upTo(200).map((n) => change(n % 2 ? one : two, 1 + (n % 2)));
    const seqs = (await Promise.all(given)).map(({ answer }) => (answer.ok ? answer.seq : 0));
    expect([...seqs].sort((a, b) => a - b)).toEqual(world.upTo(202).slice(2));
    expect(await world.seqsOf(two, UNIT)).toEqual(world.upTo(202));
    for (const n of [1, 2]) {
      const history = await one.history(caseNo(n));
      expect(history.map(({ caseVersion }) => caseVersion)).toEqual(world.upTo(101));
      const order = history.map(({ seq }) => seq);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it("know of each other for as long as both have the database open", async () => {
    expect([await one.otherProcesses(), await two.otherProcesses()]).toEqual([1, 1]);
    await two.close();
    await expect.poll(() => one.otherProcesses()).toBe(0);
  });

  it("[CA3] wait for one another before they look at anything, so that a plan never knows an older board", async () => {
    await register(one, newCase(1));
    const other = new Client({ connectionString: url });
    await other.connect();
    await other.query("BEGIN");
    await other.query("UPDATE streams SET seq = 7 WHERE id = $1", [UNIT]);
    let seen: number | undefined;
    const given = change(
      one,
      1,
      {},
      {
        plan: (loaded) => {
          seen = loaded.seqs.get(UNIT);
          return writes(world.changing(loaded, caseNo(1)));
        },
      },
    );
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while (seen === undefined && (await other.query(waiting)).rowCount === 0);
    expect(seen).toBeUndefined();
    await other.query("COMMIT");
    expect((await given).answer).toEqual({ ok: true, seq: 8 });
    expect(seen).toBe(7);
    await other.end();
  });

  it("[CA3] lock several units in the same order, so that moves both ways between them never stand still", async () => {
    await register(one, ...world.upTo(20).map((n) => newCase(n, n % 2 ? {} : { unit: world.OTHER })));
    const moved = world
      .upTo(20)
      .map((n) => (n % 2 ? world.transfer(one, n, UNIT, world.OTHER) : world.transfer(two, n, world.OTHER, UNIT)));
    expect((await Promise.all(moved)).every(({ answer }) => answer.ok)).toBe(true);
    expect((await two.board(UNIT)).cases).toHaveLength(10);
  });

  it("[CA8] give a number that both ask for in the same moment to one case, and refuse the other by the rules", async () => {
    const ask = (store: Store, n: number, unit: typeof UNIT) =>
      commit(
        store,
        ({ numbers }) =>
          numbers.has(numberNo(1))
            ? world.refused
            : writes({
                ...world.registering(newCase(n, { unit })),
                tags: [{ caseId: caseNo(n), number: numberNo(1), label: null }],
              }),
        { stream: unit, scope: { numbers: [numberNo(1)] } },
      );
    const answers = await Promise.all([ask(one, 1, UNIT), ask(two, 2, world.OTHER)]);
    expect(answers.map(({ answer }) => answer.ok).sort()).toEqual([false, true]);
    expect(answers.find(({ answer }) => !answer.ok)?.answer).toMatchObject({ code: "number-taken" });
  });

  it("[CA4] carry out a command once that comes to both in the same moment", async () => {
    const commandId = world.nextCommand();
    const give = (store: Store) => commit(store, () => writes(world.registering(newCase(1))), { commandId });
    const both = await Promise.all([give(one), give(two)]);
    expect(both.map(({ answer }) => answer)).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 1 },
    ]);
    expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  });

  it("[SY1] hear of each other's changes, once each and rising, and of their own no second time", async () => {
    const heard = new Map([
      [one, [] as Advance[]],
      [two, [] as Advance[]],
    ]);
    const reached = [one, two].map((store) => hears(store, UNIT, 41, heard.get(store)));
    await register(one, newCase(1));
    for (let n = 0; n < 20; n += 1) await Promise.all([change(one, 1), change(two, 1)]);
    await Promise.all(reached);
    for (const advances of heard.values()) {
      const numbers = advances.filter(({ stream }) => stream === UNIT).map(({ to }) => to);
      expect(numbers.length).toBeGreaterThan(20);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }
  });

  it("hear what the other whispers, and not what they say themselves", async () => {
    const heard: [string, string][] = [];
    one.onWhisper((text) => heard.push(["one", text]));
    const reached = new Promise<void>((resolve) => {
      two.onWhisper((text, from) => {
        heard.push(["two", text]);
        expect(from).toMatch(/^[0-9a-f-]{36}$/);
        if (text === "last") resolve();
      });
    });
    await one.whisper('{"a": 1}');
    await one.whisper("last");
    await reached;
    expect(heard).toEqual([
      ["two", '{"a": 1}'],
      ["two", "last"],
    ]);
  });

  it("[PR7] add to one audit log, which stays one chain", async () => {
    await Promise.all(world.upTo(200).map((n) => (n % 2 ? one : two).audit(lookedUp(n))));
    expect(await verifyAudit(two)).toEqual({ rows: 200, broken: null });
    expect((await one.auditLog(0, 1000)).map(({ caseId }) => caseId).sort()).toEqual(world.upTo(200).map(caseNo));
  });

  it("[CA1] see a change of the organisation that the other has made", async () => {
    expect((await two.organisation()).people.size).toBe(0);
    const person = {
      id: uuid<PersonId>(31),
      name: "Leder Et",
      initials: "LE",
      active: true,
      role: "leader" as const,
      employment: null,
      absences: [],
      mergedInto: null,
      units: [UNIT],
    };
    await world.organise(one, { people: [person] });
    expect((await two.organisation()).people.get(person.id)).toEqual(person);
    await commit(two, ({ organisation }) => {
      expect(organisation.people.get(person.id)).toEqual(person);
      return world.refused;
    });
  });
});

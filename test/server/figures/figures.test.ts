import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { readJournal } from "#server/cases/read-journal.ts";
import { type Figures, makeFigures } from "#server/figures/figures.ts";
import type { JournalEntry, Store } from "#server/store/port.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { columnFor, date, OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import { naiveFlow } from "#test/support/naive-flow.ts";
import { openIn, openOffice, SYSTEM, type TestOffice } from "#test/support/office.ts";
import { runCommand } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const emptied = emptiedDatabase();
// What the tests ask is what is built from the sources as they are now.
beforeAll(async () => {
  const { code, err } = await runCommand(["build-server"], { data: tempDir("build") });
  if (code !== 0) throw new Error(err);
}, 120_000);

async function wholeJournal(store: Store): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of readJournal(store)) entries.push(entry);
  return entries;
}

describe.each([
  ["SQLite", openIn],
  ["PostgreSQL", async () => openAt(await emptied())],
])("a unit's figures out of %s", (_, open) => {
  let office: TestOffice;
  let figures: Figures;
  beforeEach(async () => {
    office = await openOffice(open);
    await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    figures = makeFigures({ place: office.store.place });
    onTestFinished(async () => {
      await figures.close();
      await office.store.close();
    });
  });

  const flow = async (unit = UNIT, kind: "room" | "corridor" = "room") => {
    const told = await figures.ofUnit(unit, kind, office.now());
    if (!told.ok) throw new Error(told.error);
    return told.value;
  };
  /** Both computations of both units, for both kinds of wall. */
  const compare = async () => {
    const journal = await wholeJournal(office.store);
    for (const unit of [UNIT, OTHER_UNIT])
      for (const kind of ["room", "corridor"] as const)
        expect(await flow(unit, kind)).toEqual(naiveFlow({ journal, unit, kind, now: office.now() }));
  };
  const someCases = async (count: number, section = "SEL § 85"): Promise<CaseId[]> => {
    const ids: CaseId[] = [];
    for (let n = 0; n < count; n += 1)
      ids.push(await office.register(`26-${section.slice(-2)}${String(n).padStart(4, "0")}`, section, "2026-02-25"));
    return ids;
  };

  it("[FL1] [FL2] name where it is stuck, and follow what has changed since they were read", async () => {
    const ids = await someCases(12);
    await someCases(2, "SEL § 109");
    const columns = (await office.store.organisation()).units.get(UNIT)?.columns ?? [];
    const [intake, investigation] = columns.map(({ id }) => id);
    office.setNow("2026-05-28");
    await compare();
    expect((await flow()).stuck).toMatchObject([{ stage: "intake", provision: "SEL-85", stock: 12, overdue: 12 }]);
    for (const caseId of ids.slice(0, 3)) {
      await office.give("setHold", { caseId, hold: { reason: "doctor" } });
      await office.give("assignCase", { caseId, caseworker: null });
    }
    for (const caseId of ids.slice(0, 1))
      await office.give("moveCase", {
        caseId,
        from: intake ?? columnFor("intake"),
        toColumn: investigation ?? columnFor("investigation"),
      });
    await office.give("transferCase", { caseId: ids.at(-1) as CaseId, toUnit: OTHER_UNIT });
    const [stuck] = (await flow()).stuck;
    expect(stuck).toMatchObject({ stock: 10, waits: [{ reason: "doctor", count: 2 }] });
    await compare();
  });

  it("[WA2] a corridor's know nothing of a notification, also of one on a case of another kind", async () => {
    for (const caseId of await someCases(7, "BL § 32"))
      await office.give("receiveNotification", { caseId, receivedOn: date("2026-03-02") });
    office.setNow("2026-03-05");
    const overdueOf = async (kind: "room" | "corridor") => {
      const { overdueBefore, trend } = await flow(UNIT, kind);
      return [overdueBefore?.count, trend.weeks.at(-1)?.overdue];
    };
    expect([await overdueOf("room"), await overdueOf("corridor")]).toEqual([
      [7, 7],
      [0, 0],
    ]);
    await compare();
  });

  it("[PR4] a restricted case counts in its stage and not in its paragraph", async () => {
    const ids = await someCases(12);
    office.setNow("2026-05-28");
    expect((await flow()).stuck).toMatchObject([{ provision: "SEL-85", stock: 12 }]);
    for (const caseId of ids.slice(0, 2)) await office.give("restrictCase", { caseId, to: [SYSTEM.id] });
    expect((await flow()).stuck).toMatchObject([{ provision: "SEL-85", stock: 10 }]);
    expect((await flow()).trend.weeks.at(-1)?.open).toEqual([12, 0, 0, 0]);
    await compare();
  });

  it("[FL4] a unit without a case has no history, and its first weeks name no bottleneck", async () => {
    expect(await flow()).toEqual({
      stuck: [],
      trend: { stages: ["intake", "investigation", "decision", "followUp"], weeks: [] },
      overdueBefore: null,
      historySince: null,
    });
    await someCases(12);
    office.setNow("2026-03-20");
    const first = await flow();
    expect([first.stuck, first.historySince, first.trend.weeks.length]).toEqual([[], "2026-03-02", 3]);
  });

  it("[FL1] the same question asked twice at once is one; a thread that dies is followed by another", async () => {
    await someCases(1);
    const now = office.now();
    const [one, same] = [figures.ofUnit(UNIT, "room", now), figures.ofUnit(UNIT, "room", now)];
    expect(one).toBe(same);
    expect((await one).ok).toBe(true);
    const faults: string[] = [];
    const broken = makeFigures({
      place: office.store.place,
      threadFile: "/no-such-thread.js",
      onFault: (fault) => void faults.push(fault),
    });
    expect(await broken.ofUnit(UNIT, "room", now)).toEqual({ ok: false, error: "unavailable" });
    expect(await broken.ofUnit(UNIT, "room", now)).toEqual({ ok: false, error: "unavailable" });
    expect(faults).toHaveLength(2);
    await broken.close();
  });

  it("[FL1] once closed it answers nothing, also to who was waiting", async () => {
    await someCases(1);
    const waiting = figures.ofUnit(UNIT, "room", office.now());
    await figures.close();
    expect((await waiting).ok).toBe(false);
    expect(await figures.ofUnit(UNIT, "corridor", office.now())).toEqual({ ok: false, error: "unavailable" });
  });
});

import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { rowChanges } from "#server/cases/interval-rows.ts";
import { happeningOf, isOfOrganisation } from "#server/cases/journal-events.ts";
import { answerQuestion } from "#server/figures/answer-question.ts";
import { knownCases } from "#server/figures/known-cases.ts";
import type { FigureReader } from "#server/store/figure-reader.ts";
import type { JournalEntry, Store } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import { makeCalendars } from "#shared/domain/calendar.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { addDays, toPlainDate } from "#shared/domain/dates.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import { type CaseId, ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { fromIso, instantOf } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { emptiedDatabase, openAt } from "#test/contract/store-on-postgres.ts";
import { commit, writes } from "#test/contract/store-world.ts";
import { OTHER_UNIT, otherUnit, UNIT, unit, viewers } from "#test/support/builders.ts";
import { naiveFlow } from "#test/support/naive-flow.ts";
import { openIn, openOffice, SYSTEM } from "#test/support/office.ts";
import { openFigureReader } from "#test/support/open-figure-reader.ts";
import { BEGINNING, journalOf, randomCourses } from "#test/support/random-journal.ts";
import { tempDir } from "#test/support/temp-dir.ts";

vi.setConfig({ testTimeout: 120_000 });

const emptied = emptiedDatabase();
const by = { rulebook: seedRulebook(), calendars: makeCalendars(new Map()) };
const streams = [ORGANISATION, UNIT, OTHER_UNIT] as const;
const leaderOfBoth: Viewer = { ...viewers.leader, units: [UNIT, OTHER_UNIT] };

/** Writes what is recorded at one moment, as its commands would have. */
async function record(store: Store, states: Map<CaseId, CaseState>, told: readonly JournalEntry[]): Promise<void> {
  const before = new Map(states);
  for (const entry of told) {
    const happening = happeningOf(entry);
    states.set(happening.caseId, applyEvent(states.get(happening.caseId) ?? null, happening, entry));
  }
  const changed = [...states.values()].filter((state) => before.get(state.id) !== state);
  const rows = changed.map((state) => rowChanges(before.get(state.id) ?? null, state, by, by));
  const written = writes({
    entries: told,
    states: changed.map((state) => ({ ...state, rank: null })),
    stays: rows.flatMap(({ stays }) => stays),
    clocks: rows.flatMap(({ clocks }) => clocks),
    waits: rows.flatMap(({ waits }) => waits),
    droppedStays: rows.flatMap(({ droppedStays }) => droppedStays),
    droppedClocks: rows.flatMap(({ droppedClocks }) => droppedClocks),
    droppedWaits: rows.flatMap(({ droppedWaits }) => droppedWaits),
    ...(before.size === 0 ? { units: [unit, otherUnit] } : {}),
  });
  const [first] = told;
  if (first) await commit(store, () => written, { now: first.recordedAt, scope: { streams } });
}

describe.each([
  ["SQLite", openIn],
  ["PostgreSQL", async () => openAt(await emptied())],
])("what figures read in %s", (_, open) => {
  const opened = async (store: Store): Promise<FigureReader> => {
    const reader = await openFigureReader(store.place);
    onTestFinished(async () => {
      await reader.close();
      await store.close();
    });
    return reader;
  };

  it.each([1, 2])("[FL1] [FL2] is what they need while cases go from unit to unit, history %i", async (seed) => {
    const [courses = []] = fc.sample(randomCourses, { seed, numRuns: 1 });
    const journal = journalOf(courses);
    const store = await open(tempDir("figures"));
    const reader = await opened(store);
    const known = knownCases();
    const compare = async (told: readonly JournalEntry[], units: readonly UnitId[], now = lastOf(told)) => {
      for (const unit of units)
        for (const kind of WALL_KINDS)
          expect(await answerQuestion(known, reader, { unit, kind, now })).toEqual(
            naiveFlow({ journal: told, unit, kind, now }),
          );
    };
    const lastOf = (told: readonly JournalEntry[]) => fromIso(must(told.at(-1), "an entry").recordedAt);
    const states = new Map<CaseId, CaseState>();
    const ofCases = journal.filter((entry) => !isOfOrganisation(entry));
    const moments = [...new Set(ofCases.map(({ recordedAt }) => recordedAt))].sort();
    const toldBy = (at: string) => journal.filter(({ recordedAt }) => recordedAt <= at);
    for (const [n, at] of moments.entries()) {
      await record(
        store,
        states,
        ofCases.filter(({ recordedAt }) => recordedAt === at),
      );
      // The other unit is asked when much has happened, and then both by turns.
      if (n % 5 === 4) await compare(toldBy(at), n < moments.length / 2 ? [UNIT] : [OTHER_UNIT, UNIT]);
    }
    expect(states.size).toBeGreaterThan(20);
    for (const day of [180, 260, 400, 150])
      await compare(journal, [UNIT, OTHER_UNIT], instantOf(toPlainDate(addDays(BEGINNING, day)), 12, 0));
  });

  it("[FL1] is nothing of a unit that nobody has asked of, but for cases that have been here", async () => {
    const office = await openOffice(open);
    await office.give("createUnit", { unitId: OTHER_UNIT, name: "Socialpsykiatri" }, SYSTEM);
    const reader = await opened(office.store);
    const known = knownCases();
    const read = async () => {
      const ids: unknown[] = [];
      const listening: Pick<FigureReader, "closedDays" | "read"> = {
        closedDays: reader.closedDays,
        read: (asked, take) =>
          reader.read(asked, (one) => {
            ids.push(one.facts[0]);
            take(one);
          }),
      };
      await answerQuestion(known, listening, { unit: UNIT, kind: "room", now: office.now() });
      return ids.sort();
    };
    const hold = async (caseId: CaseId, unit: UnitId, reason: "doctor" | "citizen") => {
      const answer = await office.give("setHold", { caseId, hold: { reason } }, leaderOfBoth, { unit });
      expect(answer.ok).toBe(true);
    };
    const [here, there, left] = [
      await office.register("26-000001", "SEL § 85", "2026-02-25"),
      await office.register("26-000002", "SEL § 85", "2026-02-25"),
      await office.register("26-000003", "SEL § 85", "2026-02-25"),
    ];
    await office.give("transferCase", { caseId: there, toUnit: OTHER_UNIT });
    office.setNow("2026-03-20");
    expect(await read()).toEqual([here, there, left].sort());
    expect(await read()).toEqual([]);
    await office.give("transferCase", { caseId: left, toUnit: OTHER_UNIT });
    expect(await read()).toEqual([left]);
    await hold(left, OTHER_UNIT, "doctor");
    expect(await read()).toEqual([left]);
    expect(await read()).toEqual([]);
    // Half a year later it is of no account here what becomes of them there.
    office.setNow("2026-11-20");
    expect(await read()).toEqual([]);
    await hold(left, OTHER_UNIT, "citizen");
    expect(await read()).toEqual([]);
    await hold(here, UNIT, "doctor");
    expect(await read()).toEqual([here]);
  });
});

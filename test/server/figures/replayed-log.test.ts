import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "#server/figures/answer-question.ts";
import { knownCases } from "#server/figures/known-cases.ts";
import { makeReplayLog } from "#server/replay/replay-log.ts";
import type { JournalEntry } from "#server/store/port.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { instantOf } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import { dayIn, daysLater, plainCases, THE_LOG } from "#test/server/replay/logs.ts";
import { date } from "#test/support/builders.ts";
import { naiveFlow } from "#test/support/naive-flow.ts";
import { openIn, openOffice } from "#test/support/office.ts";
import { openFigureReader } from "#test/support/open-figure-reader.ts";

const DAYS = ["2011-03-01", "2011-06-15", "2011-10-01", "2012-01-15"] as const;
/** Years later, when the log was replayed. */
const NOW = instantOf(date("2026-11-20"), 18, 0);

/** Open and over their 8 weeks at the beginning of a day, by the log's text alone. */
function plainCounts(day: string): { readonly open: number; readonly overdue: number } {
  const rows = [...plainCases().values()].flatMap(([row]) => (row ? [row] : []));
  const open = rows.filter(({ started, ended }) => dayIn(started) <= day && (!ended || dayIn(ended) > day));
  const overdue = open.filter(({ started }) => daysLater(dayIn(started), 56) < day);
  return { open: open.length, overdue: overdue.length };
}

describe("the figures of the real permit log", () => {
  let journal: readonly JournalEntry[];
  let unit: UnitId;
  const figures = new Map<string, UnitFlow>();
  const key = (day: string, kind: string) => `${day} ${kind}`;
  beforeAll(async () => {
    const { store } = await openOffice(openIn);
    const replayed = await makeReplayLog({ store, now: () => NOW, newId: v7 })({ bytes: THE_LOG, unit: "Byggesager" });
    expect(replayed.ok).toBe(true);
    const units = [...(await store.organisation()).units.values()];
    unit = must(
      units.find(({ name }) => name === "Byggesager"),
      "the unit",
    ).id;
    journal = await wholeJournal(store);
    const reader = await openFigureReader(store.place);
    const known = knownCases();
    for (const day of DAYS)
      for (const kind of WALL_KINDS)
        figures.set(
          key(day, kind),
          await answerQuestion(known, reader, { unit, kind, now: instantOf(date(day), 12, 0) }),
        );
    await reader.close();
    await store.close();
  }, 60_000);

  it.each(DAYS)("[FL1] [FL2] [FL4] as of %s are what a second computation makes of the journal", (day) => {
    for (const kind of WALL_KINDS) {
      const now = instantOf(date(day), 12, 0);
      expect(figures.get(key(day, kind))).toEqual(naiveFlow({ journal, unit, kind, now }));
    }
  }, 60_000);

  it.each(DAYS)("[FL1] as of %s count the cases that the log itself has open and beyond 8 weeks", (day) => {
    const week = figures.get(key(day, "room"))?.trend.weeks.at(-1);
    const open = week?.open.reduce<number>((sum, count) => sum + Number(count), 0);
    expect({ open, overdue: week?.overdue }).toEqual(plainCounts(day));
  });

  it("[FL2] name where it was stuck, with a history that begins when the log does", () => {
    const told = DAYS.map((day) => must(figures.get(key(day, "room")), day));
    expect(told.every(({ historySince }) => historySince !== null && historySince < "2010-11-01")).toBe(true);
    expect(told.map(({ trend }) => trend.weeks.length)).toEqual([22, 26, 26, 26]);
    expect(told.flatMap(({ stuck }) => stuck).length).toBeGreaterThan(3);
  });
});

import { expect, test } from "vitest";
import { makeCalendars } from "#shared/domain/calendar.ts";
import { addDays, type Day, type IsoInstant, type PlainDate, toDay, toPlainDate } from "#shared/domain/dates.ts";
import { type CaseFlow, countsFrom } from "#shared/domain/flow/case-flow.ts";
import { countedSince, flowOfUnit } from "#shared/domain/flow/flow-of-unit.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { date, instant, UNIT } from "#test/support/builders.ts";

const now = momentOf(instantOf(date("2026-11-26"), 12, 0));
/** The Monday of the first of the 26 weeks that a trend tells of. */
const firstMonday = toDay(date("2026-06-01"));
const calendarWith = (closed: ReadonlyMap<PlainDate, IsoInstant> = new Map()) =>
  makeCalendars(closed).forClock("municipal", now.today);

/** Open in the unit until the day that it was closed on. */
const closedOn = (day: Day): CaseFlow => ({
  provision: "SEL-85" as ProvisionId,
  kind: "new",
  isRestricted: false,
  stays: [
    { unit: UNIT, stage: "intake", from: addDays(firstMonday, -100), to: day },
    { unit: UNIT, stage: "closed", from: day, to: null },
  ],
  clocks: [],
  waits: [],
});

const flowOf = (cases: readonly CaseFlow[], calendar = calendarWith()) =>
  flowOfUnit(cases, { unit: UNIT, now, historySince: addDays(firstMonday, -100), calendar });

test("[FL1] [FL7] a case that is counted in the first week of all is one that counts from then on", () => {
  const since = countedSince(now, calendarWith());
  const days = Array.from({ length: 28 }, (_, n) => addDays(firstMonday, n - 14));
  const counted = days.filter((day) => flowOf([closedOn(day)]).trend.weeks[0]?.open[0] === 1);
  expect(counted.map(toPlainDate).at(0)).toBe("2026-06-08");
  expect(counted.every((day) => countsFrom(closedOn(day), UNIT, since))).toBe(true);
  expect(countsFrom(closedOn(addDays(firstMonday, -14)), UNIT, since)).toBe(false);
});

test("[FL1] where a municipality was closed for longer than that, its last working day is looked back to", () => {
  const closed = Array.from({ length: 250 }, (_, n) => toPlainDate(addDays(now.today, -1 - n)));
  const calendar = calendarWith(new Map(closed.map((on) => [on, instant("2026-01-05T08:00:00Z")])));
  const since = countedSince(now, calendar);
  const on = flowOf([], calendar).overdueBefore?.on;
  expect(on).toBe(toPlainDate(since));
  expect(since).toBeLessThan(firstMonday);
});

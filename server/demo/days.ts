import { makeCalendars, nthAfter } from "#shared/domain/calendar.ts";
import { addDays, civilOf, type Day, type Instant, weekdayOf } from "#shared/domain/dates.ts";
import { startOfDay } from "#shared/domain/zone.ts";
import type { Chance } from "./chance.ts";

const STATUTORY = makeCalendars(new Map()).forClock("statutory", 0 as Day);
/** Days on which the made-up town hall is closed, whatever the calendar says. */
const CLOSED = new Set(["6-5", "12-24", "12-31"]);

/** Whether anybody is at work. */
export function isWorkday(day: Day): boolean {
  const { month, day: ofMonth } = civilOf(day);
  return STATUTORY.isWorkday(day) && !CLOSED.has(`${month}-${ofMonth}`);
}

export const workdaysAfter = (day: Day, count: number): Day => nthAfter(day, count, isWorkday);

/** How much comes in that day, against an ordinary Tuesday: Mondays are heavy, July and the Christmas week light. */
export function rhythmOf(day: Day): number {
  if (!isWorkday(day)) return 0.04;
  const { month, day: ofMonth } = civilOf(day);
  const season = month === 7 ? 0.45 : (month === 12 && ofMonth > 19) || (month === 1 && ofMonth < 4) ? 0.4 : 1;
  return season * ([1.25, 1.05, 1, 1, 0.75][weekdayOf(day) - 1] ?? 1);
}

const starts = new Map<Day, Instant>();
const MINUTE_MS = 60_000;

/** So many minutes into a day. On the two Sundays that have another length nobody is at work. */
export function minuteOf(day: Day, minute: number): Instant {
  const start = starts.get(day) ?? startOfDay(day);
  starts.set(day, start);
  return (start + minute * MINUTE_MS) as Instant;
}

/** A moment of the working day, 8.00 to 15.30, to the second. */
export const atWork = (day: Day, chance: Chance): Instant =>
  (minuteOf(day, chance.whole(480, 929)) + chance.whole(0, 59) * 1000) as Instant;

/** The panel (*visitationsudvalg*) meets every other Wednesday. */
export function nextPanelDay(day: Day): Day {
  let found = addDays(day, 1);
  while (weekdayOf(found) !== 3 || Math.floor(found / 7) % 2 !== 0) found = addDays(found, 1);
  return found;
}

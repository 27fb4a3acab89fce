import { addDays, type Day, type IsoInstant, type PlainDate, toDay, weekdayOf } from "./dates.ts";
import { holidayOn } from "./holidays.ts";
import type { CalendarName } from "./rulebook.ts";
import { dayAt, fromIso } from "./zone.ts";

/** Which days count, for one clock. *Arbejdsdage* are Monday to Friday, *hverdage* Monday to Saturday (DL2). */
export interface WorkCalendar {
  readonly isWorkday: (day: Day) => boolean;
  readonly isWeekday: (day: Day) => boolean;
  readonly isClosed: (day: Day) => boolean;
}

/** The calendars that rules name (DL6). */
export interface Calendars {
  /** The calendar as it counts for a clock that starts that day: days closed by a later decision do not count (DL7). */
  readonly forClock: (name: CalendarName, start: Day) => WorkCalendar;
}

const NEVER = (): boolean => false;
const STATUTORY = calendarWith(NEVER);
const made = new WeakMap<ReadonlyMap<PlainDate, IsoInstant>, Calendars>();

/**
 * Calendars from the days that the municipality has closed, each with the instant it was decided. Public holidays
 * are always in. The same map gives the same calendars, so it must not be changed afterwards.
 */
export function makeCalendars(closedDays: ReadonlyMap<PlainDate, IsoInstant>): Calendars {
  const known = made.get(closedDays);
  if (known) return known;
  const closures = [...closedDays]
    .map(([date, decidedAt]) => ({ day: toDay(date), decided: dayAt(fromIso(decidedAt)) }))
    .sort((a, b) => a.decided - b.decided);
  // The n-th calendar has the first n closures: decisions come one after the other.
  const municipal = [STATUTORY, ...closures.map((_, at) => calendarClosedOn(closures.slice(0, at + 1)))];
  const calendars: Calendars = {
    forClock: (name, start) => {
      if (name === "statutory") return STATUTORY;
      let count = 0;
      for (const { decided } of closures) if (decided <= start) count += 1;
      return municipal[count] ?? STATUTORY;
    },
  };
  made.set(closedDays, calendars);
  return calendars;
}

function calendarClosedOn(closures: readonly { readonly day: Day }[]): WorkCalendar {
  const days = new Set(closures.map(({ day }) => day));
  return calendarWith((day) => days.has(day));
}

function calendarWith(isClosed: (day: Day) => boolean): WorkCalendar {
  const isOpen = (day: Day): boolean => holidayOn(day) === null && !isClosed(day);
  return {
    isClosed,
    isWorkday: (day) => weekdayOf(day) <= 5 && isOpen(day),
    isWeekday: (day) => weekdayOf(day) <= 6 && isOpen(day),
  };
}

/** The n-th day after `from` that counts; `from` itself is not counted (DL3). */
export function nthAfter(from: Day, n: number, counts: (day: Day) => boolean): Day {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

/** The working day itself, or the next one. */
export function workdayFrom(day: Day, { isWorkday }: WorkCalendar): Day {
  return isWorkday(day) ? day : nthAfter(day, 1, isWorkday);
}

/** The working day itself, or the last one before it (DL5). */
export function lastWorkday(day: Day, { isWorkday }: WorkCalendar): Day {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

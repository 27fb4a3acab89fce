import { addDays, type Day, type Instant, type IsoInstant, type PlainDate, toDay } from "./dates.ts";
import { type DueAt, isInstant } from "./deadline.ts";
import { fromIso, type Moment, startOfDay } from "./zone.ts";

const DAY_MS = 86_400_000;
/** Midnights already worked out: one costs more than all the rest of a deadline. */
const midnights = new Map<Day, Instant>();

/** 00:00 local time that day. */
export function midnightOf(day: Day): Instant {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const found = startOfDay(day);
  midnights.set(day, found);
  return found;
}

/** The local date that a date is, or that an instant falls on. */
export function dayOfDue(due: DueAt): Day {
  if (!isInstant(due)) return toDay(due as PlainDate);
  const at = fromIso(due);
  const day = Math.floor(at / DAY_MS) as Day;
  const next = addDays(day, 1);
  return at >= midnightOf(next) ? next : day;
}

/** Whether the time has run out: a date is kept through 23:59:59 that day, an instant up to itself (DL4). */
export const isPast = (due: DueAt, { at, today }: Moment): boolean =>
  isInstant(due) ? at > fromIso(due) : today > toDay(due as PlainDate);

/** Whether a day or instant has come. */
export const hasCome = (when: DueAt, { at, today }: Moment): boolean =>
  isInstant(when) ? at >= fromIso(when) : today >= toDay(when as PlainDate);

/** Where a date ends, or the instant itself: what dates and instants are put in order by (DL14). */
export const endOfDue = (due: DueAt): Instant =>
  isInstant(due) ? fromIso(due as IsoInstant) : midnightOf(addDays(toDay(due as PlainDate), 1));

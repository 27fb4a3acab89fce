import { Temporal } from "temporal-polyfill";
import { addDays, type Day, type Instant, type IsoInstant, type PlainDate, toPlainDate } from "./dates.ts";

/** All dates of the board are dates here (DL2). */
export const ZONE = "Europe/Copenhagen";

/** What "now" means to a rule: the instant, and the local date it falls on. Made at the edge, given to the rules. */
export interface Moment {
  readonly at: Instant;
  readonly today: Day;
}

const DAY_MS = 86_400_000;
let cached: { day: Day; from: number; to: number } | null = null;

/** 00:00 local time that day, as an instant. */
export function startOfDay(day: Day): Instant {
  const midnight = Temporal.PlainDate.from(toPlainDate(day)).toZonedDateTime(ZONE);
  return midnight.epochMilliseconds as Instant;
}

/** The local date of an instant; the last asked day is remembered, since most questions are about today. */
export function dayAt(at: Instant): Day {
  if (cached && at >= cached.from && at < cached.to) return cached.day;
  let day = Math.floor(at / DAY_MS) as Day;
  if (at >= startOfDay(addDays(day, 1))) day = addDays(day, 1);
  cached = { day, from: startOfDay(day), to: startOfDay(addDays(day, 1)) };
  return day;
}

export const momentOf = (at: Instant): Moment => ({ at, today: dayAt(at) });
export const toIso = (at: Instant): IsoInstant => new Date(at).toISOString() as IsoInstant;
export const fromIso = (text: IsoInstant): Instant => Date.parse(text) as Instant;

/** An instant as local time with its offset, for people and for the command line: `2026-03-04T00:00:00+01:00`. */
export function toLocalIso(at: Instant): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
  return zoned.toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** The wall clock of an instant, for "kl. 8.05". */
export function clockOf(at: Instant): { readonly hour: number; readonly minute: number } {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
  return { hour, minute };
}

/** A local date and time as an instant; in the hour that occurs twice the first is meant, in the one that never does the later. */
export function instantOf(date: PlainDate, hour: number, minute: number): Instant {
  const { year, month, day } = Temporal.PlainDate.from(date);
  const zoned = Temporal.ZonedDateTime.from({ timeZone: ZONE, year, month, day, hour, minute });
  return zoned.epochMilliseconds as Instant;
}

import type { Brand } from "#shared/lib/brand.ts";

/** Days since 1970-01-01 in the Gregorian calendar; the unit that rules compute in. */
export type Day = Brand<number, "Day">;
/** `YYYY-MM-DD`: a date in Europe/Copenhagen at rest and on the wire. */
export type PlainDate = Brand<string, "PlainDate">;
/** Milliseconds since the epoch, UTC. */
export type Instant = Brand<number, "Instant">;
/** An instant at rest and on the wire: `2026-11-23T07:05:00.000Z`. */
export type IsoInstant = Brand<string, "IsoInstant">;

export interface YearMonthDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** The integer day of a civil date (H. Hinnant's days-from-civil); the date must exist. */
export function dayOf({ year, month, day }: YearMonthDay): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

export function civilOf(day: Day): YearMonthDay {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Reads `YYYY-MM-DD`; null where it is malformed or no such day exists. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as PlainDate;
}

/** The integer day of a date already known to be one. */
export function toDay(date: PlainDate): Day {
  return dayOf({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) });
}

export function toPlainDate(day: Day): PlainDate {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(ofMonth).padStart(2, "0")}` as PlainDate;
}

export const addDays = (day: Day, count: number): Day => (day + count) as Day;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The ISO week that the day lies in (FL7); a week belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const { year } = civilOf(thursday);
  return { year, week: 1 + Math.floor((thursday - dayOf({ year, month: 1, day: 1 })) / 7) };
}

/** Same day of the month `count` months on, or that month's last day where there is none (DL3). */
export function addMonths(day: Day, count: number): Day {
  const from = civilOf(day);
  const months = from.year * 12 + (from.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

import type { Instant } from "../domain/dates.ts";
import { civilOf, isoWeekOf, type PlainDate, toDay, weekdayOf } from "../domain/dates.ts";
import { clockOf } from "../domain/zone.ts";

/** How a language writes dates and times, from the shortest to the longest. */
export interface DateWords {
  /** `2.11.` */
  readonly brief: (date: PlainDate) => string;
  /** `fre 27.11.` */
  readonly short: (date: PlainDate) => string;
  /** `03.03.2026` */
  readonly figures: (date: PlainDate) => string;
  /** `16. september 2026` */
  readonly written: (date: PlainDate) => string;
  /** `onsdag 16. september 2026` */
  readonly long: (date: PlainDate) => string;
  /** `8.05` */
  readonly clock: (at: Instant) => string;
}

const DANISH_DAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const DANISH_MONTHS = "januar februar marts april maj juni juli august september oktober november december".split(" ");
const ENGLISH_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ENGLISH_MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

const two = (value: number): string => String(value).padStart(2, "0");
const named = (names: readonly string[], index: number): string => names[index - 1] ?? "";

export const danishDates: DateWords = {
  brief: (date) => {
    const { day, month } = civilOf(toDay(date));
    return `${day}.${month}.`;
  },
  short: (date) => `${named(DANISH_DAYS, weekdayOf(toDay(date))).slice(0, 3)} ${danishDates.brief(date)}`,
  figures: (date) => {
    const { day, month, year } = civilOf(toDay(date));
    return `${two(day)}.${two(month)}.${year}`;
  },
  written: (date) => {
    const { day, month, year } = civilOf(toDay(date));
    return `${day}. ${named(DANISH_MONTHS, month)} ${year}`;
  },
  long: (date) => `${named(DANISH_DAYS, weekdayOf(toDay(date)))} ${danishDates.written(date)}`,
  clock: (at) => {
    const { hour, minute } = clockOf(at);
    return `${hour}.${two(minute)}`;
  },
};

export const englishDates: DateWords = {
  brief: (date) => {
    const { day, month } = civilOf(toDay(date));
    return `${day} ${named(ENGLISH_MONTHS, month).slice(0, 3)}`;
  },
  short: (date) => `${named(ENGLISH_DAYS, weekdayOf(toDay(date))).slice(0, 3)} ${englishDates.brief(date)}`,
  figures: (date) => {
    const { day, month, year } = civilOf(toDay(date));
    return `${two(day)}.${two(month)}.${year}`;
  },
  written: (date) => {
    const { day, month, year } = civilOf(toDay(date));
    return `${day} ${named(ENGLISH_MONTHS, month)} ${year}`;
  },
  long: (date) => `${named(ENGLISH_DAYS, weekdayOf(toDay(date)))} ${englishDates.written(date)}`,
  clock: (at) => {
    const { hour, minute } = clockOf(at);
    return `${hour}:${two(minute)}`;
  },
};

export const datesIn = { da: danishDates, en: englishDates };
export const weekOf = (date: PlainDate): number => isoWeekOf(toDay(date)).week;

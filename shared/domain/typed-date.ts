import { addDays, civilOf, type Day, type PlainDate, parsePlainDate, toDay, toPlainDate } from "./dates.ts";

/** Words for days not far off, Danish and English. */
const WORDS: Readonly<Record<string, number>> = {
  "i dag": 0,
  idag: 0,
  today: 0,
  "i går": -1,
  igår: -1,
  yesterday: -1,
  "i forgårs": -2,
  iforgårs: -2,
};
const MONTHS: readonly (readonly string[])[] = [
  ["jan"],
  ["feb"],
  ["mar"],
  ["apr"],
  ["maj", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dec"],
];

/** A past day as people type it: "3/11", "03.11.2026", "031126", "3. nov", "i går"; without a year the latest there was. */
export function readTypedDate(text: string, today: PlainDate): PlainDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const away = WORDS[typed];
  if (away !== undefined) return toPlainDate(addDays(toDay(today), away));
  const iso = parsePlainDate(typed);
  if (iso) return iso;
  const parts = figures(typed) ?? named(typed);
  return parts && dateOf(parts, toDay(today));
}

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: string | undefined;
}

function figures(typed: string): Parts | null {
  const found =
    /^(\d{1,2})[./\- ] ?(\d{1,2})(?:[./\- ] ?(\d{2}|\d{4}))?\.?$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(typed);
  return found && { day: Number(found[1]), month: Number(found[2]), year: found[3] };
}

function named(typed: string): Parts | null {
  const found = /^(\d{1,2})\.? ?(\p{L}{3,9})\.?(?: (\d{2}|\d{4}))?$/u.exec(typed);
  const month = MONTHS.findIndex((names) => names.some((name) => found?.[2]?.startsWith(name)));
  return found && month >= 0 ? { day: Number(found[1]), month: month + 1, year: found[3] } : null;
}

function dateOf({ day, month, year }: Parts, today: Day): PlainDate | null {
  const written = (of: number) => parsePlainDate(`${of}-${two(month)}-${two(day)}`);
  if (year !== undefined) return written(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = civilOf(today).year;
  const date = written(thisYear);
  return date !== null && toDay(date) <= today ? date : written(thisYear - 1);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A time of day as people type it: "8.05", "8:05", "805", "8". */
export function readTypedTime(text: string): { readonly hour: number; readonly minute: number } | null {
  const found = /^(?:kl\.? ?)?(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim().toLowerCase());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

import { type Day, type PlainDate, toDay } from "./dates.ts";
import stored from "./holidays.json" with { type: "json" };

/** Danish public holidays of 2000–2050, stored once from date-holidays (DL6); *store bededag* until 2023. */
const BY_DAY: ReadonlyMap<Day, string> = new Map(
  stored.flatMap(({ key, days }) => days.map((date): [Day, string] => [toDay(date as PlainDate), key])),
);
const NAMES: ReadonlyMap<string, { readonly da: string; readonly en: string }> = new Map(
  stored.map(({ key, da, en }) => [key, { da, en }]),
);

/** The holiday's key, `christmasDay` say; null on all other days and outside 2000–2050. */
export const holidayOn = (day: Day): string | null => BY_DAY.get(day) ?? null;

/** What people call it, as it stands inside a sentence: "1. juledag", "store bededag". */
export const holidayName = (key: string, language: "da" | "en"): string | null => NAMES.get(key)?.[language] ?? null;

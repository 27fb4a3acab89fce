import { type WorkCalendar, workdayFrom } from "./calendar.ts";
import type { StopDate } from "./case.ts";
import {
  addDays,
  addMonths,
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  type PlainDate,
  toDay,
  toPlainDate,
} from "./dates.ts";
import type { ProvisionId } from "./ids.ts";
import { provisionOf } from "./provisions.ts";

/** When somebody born on 29 February has their birthday in other years (DL18). */
export type LeapBirthday = "february28" | "march1";

/** The day somebody turns so old. */
export function birthdayAt(born: PlainDate, age: number, leapBirthday: LeapBirthday): PlainDate {
  const { year, month, day } = civilOf(toDay(born));
  if (day <= daysInMonth(year + age, month)) return toPlainDate(dayOf({ year: year + age, month, day }));
  const february28 = dayOf({ year: year + age, month: 2, day: 28 });
  return toPlainDate(leapBirthday === "february28" ? february28 : addDays(february28, 1));
}

/** The legal stop by age: the last day is the one before the birthday. Null where the provision knows no age. */
export function stopByAge(provision: ProvisionId, born: PlainDate, leapBirthday: LeapBirthday): StopDate | null {
  const { stopsAtAge } = provisionOf(provision);
  if (stopsAtAge === null) return null;
  return legal(addDays(toDay(birthdayAt(born, stopsAtAge, leapBirthday)), -1));
}

/** The legal stop of help that is given for a time only (§ 82 b), from the day it started. */
export function stopByDuration(provision: ProvisionId, startedOn: PlainDate): StopDate | null {
  const { stopsAfter } = provisionOf(provision);
  if (stopsAfter === null) return null;
  const start = toDay(startedOn);
  const { amount, unit } = stopsAfter;
  return legal(addDays(unit === "months" ? addMonths(start, amount) : addDays(start, amount * 7), -1));
}

const legal = (lastDay: Day): StopDate => ({ lastDay: toPlainDate(lastDay), basis: "legal" });

/** The months' list comes on the first working day (DL18). */
export function isListDay(today: Day, calendar: WorkCalendar): boolean {
  const { year, month } = civilOf(today);
  return today === workdayFrom(dayOf({ year, month, day: 1 }), calendar);
}

/** The benefits on the list of next calendar month: those whose last day lies in it, the earliest first. */
export function stopsNextMonth<T extends { readonly stop: StopDate }>(running: readonly T[], today: Day): readonly T[] {
  const { year, month } = civilOf(addMonths(dayOf({ ...civilOf(today), day: 1 }), 1));
  return running
    .filter(({ stop }) => {
      const last = civilOf(toDay(stop.lastDay));
      return last.year === year && last.month === month;
    })
    .sort((a, b) => (a.stop.lastDay < b.stop.lastDay ? -1 : a.stop.lastDay > b.stop.lastDay ? 1 : 0));
}

import { assertNever } from "#shared/lib/must.ts";
import { lastWorkday, nthAfter, type WorkCalendar, workdayFrom } from "../calendar.ts";
import {
  addDays,
  addMonths,
  type Day,
  type Instant,
  type IsoInstant,
  type PlainDate,
  toDay,
  toPlainDate,
} from "../dates.ts";
import { type DueAt, isInstant } from "../deadline.ts";
import { endOfDue, midnightOf } from "../due.ts";
import type { RuleDraft } from "../rulebook.ts";
import { fromIso, toIso } from "../zone.ts";

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

/** The day or instant a clock counts from; `at` where the hour is known. `name` is the milestone, for the explanation. */
export interface Start {
  readonly name: string;
  readonly on: PlainDate;
  readonly at: IsoInstant | null;
}

/** Start and length give the date (DL2, DL3), before any rollover. */
export function countDue(
  start: Start,
  { amount, unit }: Pick<RuleDraft, "amount" | "unit">,
  calendar: WorkCalendar,
): DueAt {
  return unit === "hours" ? countHours(start, amount) : toPlainDate(countDays(toDay(start.on), amount, unit, calendar));
}

function countDays(start: Day, amount: number, unit: Exclude<RuleDraft["unit"], "hours">, calendar: WorkCalendar): Day {
  switch (unit) {
    case "days":
      return addDays(start, amount);
    case "weeks":
      return addDays(start, amount * 7);
    case "months":
      return addMonths(start, amount);
    case "workdays":
      return nthAfter(start, amount, calendar.isWorkday);
    case "weekdays":
      return nthAfter(start, amount, calendar.isWeekday);
    case "immediately":
      return workdayFrom(start, calendar);
    default:
      return assertNever(unit);
  }
}

/** Elapsed time; by date only, from the first instant of that day, so that a day's 24 hours end at midnight (DL17). */
function countHours({ on, at }: Start, amount: number): IsoInstant {
  if (at !== null) return toIso((fromIso(at) + amount * HOUR_MS) as Instant);
  const midnight = midnightOf(addDays(toDay(on), Math.floor(amount / HOURS_A_DAY)));
  return toIso((midnight + (amount % HOURS_A_DAY) * HOUR_MS) as Instant);
}

/** The date moved off a non-working day, where the rule says so (DL5). */
export function rolledOver(due: DueAt, rollover: RuleDraft["rollover"], calendar: WorkCalendar): DueAt {
  if (rollover === "none" || isInstant(due)) return due;
  const day = toDay(due as PlainDate);
  return toPlainDate(rollover === "next" ? workdayFrom(day, calendar) : lastWorkday(day, calendar));
}

/** From when on the date is near: so many days or hours before it. */
export function warnFrom(due: DueAt, { amount, unit }: RuleDraft["warn"]): DueAt {
  if (unit === "days" && !isInstant(due)) return toPlainDate(addDays(toDay(due as PlainDate), -amount));
  const hours = unit === "days" ? amount * HOURS_A_DAY : amount;
  return toIso((endOfDue(due) - hours * HOUR_MS) as Instant);
}

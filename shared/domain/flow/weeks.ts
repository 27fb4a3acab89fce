import { addDays, type Day, weekdayOf } from "../dates.ts";
import { midnightOf } from "../due.ts";
import type { Moment } from "../zone.ts";

/** The Monday of the ISO week that the day lies in (FL7). */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The last moment of a day: what figures of a day in the past are of. */
export const endOfDay = (today: Day): Moment => ({ today, at: (midnightOf(addDays(today, 1)) - 1) as Moment["at"] });

/** The Mondays of at most so many weeks up to the one that the day lies in, oldest first, none before the week of `since`. */
export function weeksUpTo(day: Day, since: Day, most: number): readonly Day[] {
  const last = mondayOf(day);
  const count = Math.min(most, (last - mondayOf(since)) / 7 + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(last, -7 * (count - 1 - index)));
}

/** The Mondays of at most so many whole weeks before the one that runs, oldest first, all of them after `since` began. */
export const wholeWeeksBefore = (day: Day, since: Day, most: number): readonly Day[] =>
  weeksUpTo(addDays(mondayOf(day), -1), addDays(since, 6), most);

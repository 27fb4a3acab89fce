import { addDays, type Day, weekdayOf } from "./dates.ts";
import type { Clock, NoRule } from "./deadline.ts";
import { dayOfDue, isPast } from "./due.ts";
import { isOpenDuty, isOverdue } from "./standing.ts";
import type { Moment } from "./zone.ts";

/** The words of `frist=` in the address. */
export const DEADLINE_FILTERS = ["over", "noNotice", "noticeWeek", "dueWeek", "noRule"] as const;
export type DeadlineFilter = (typeof DEADLINE_FILTERS)[number];

/** Which deadline filters a case passes, now. */
export function deadlineFilter(
  clocks: readonly Clock[],
  noRule: NoRule | null,
  moment: Moment,
): Readonly<Record<DeadlineFilter, boolean>> {
  const open = clocks.filter(isOpenDuty);
  const sunday = addDays(moment.today, 7 - weekdayOf(moment.today));
  const overdue = open.filter((clock) => isOverdue(clock, moment));
  return {
    over: overdue.length > 0,
    noNotice: overdue.some(({ notice }) => notice?.first === "none"),
    noticeWeek: needsNotice(open, sunday, moment),
    dueWeek: open.some((clock) => !isPast(clock.due, moment) && dayOfDue(clock.due) <= sunday),
    noRule: noRule === "notSet" || noRule === "ambiguous",
  };
}

/** An undecided decision, or a promise, ends this ISO week and no running promise reaches beyond it (WA5). */
function needsNotice(open: readonly Clock[], sunday: Day, moment: Moment): boolean {
  const monday = addDays(sunday, -6);
  const isThisWeek = (day: Day): boolean => day >= monday && day <= sunday;
  const told = open.filter(({ clock }) => clock === "decision" || clock === "promise");
  const reachesBeyond = told.some(
    ({ clock, due }) => clock === "promise" && dayOfDue(due) > sunday && !isPast(due, moment),
  );
  return !reachesBeyond && told.some(({ due }) => isThisWeek(dayOfDue(due)));
}

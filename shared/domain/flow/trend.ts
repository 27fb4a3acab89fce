import { addDays, type Day, toPlainDate } from "../dates.ts";
import type { UnitId } from "../ids.ts";
import type { WallTrend } from "../wall.ts";
import type { Moment } from "../zone.ts";
import { type CaseFlow, isOn, isOverdueAt, type StaySpan } from "./case-flow.ts";
import { OPEN_STAGES } from "./open-stages.ts";
import { endOfDay, mondayOf, weeksUpTo } from "./weeks.ts";

export const TREND_WEEKS = 26;

/** Open cases by stage and how many of them are overdue, at a moment. */
export interface Count {
  /** In the order of `OPEN_STAGES`. */
  readonly open: readonly number[];
  readonly overdue: number;
}

/** Counted at each of these moments in one going over: no two stays of a case are on one day's end. */
export function countsAt(cases: readonly CaseFlow[], unit: UnitId, moments: readonly Moment[]): readonly Count[] {
  const counts = moments.map((moment) => ({ moment, open: OPEN_STAGES.map(() => 0), overdue: 0 }));
  for (const each of cases)
    for (const stay of each.stays)
      if (stay.unit === unit && stay.stage !== "closed") countStay(each, stay, OPEN_STAGES.indexOf(stay.stage), counts);
  return counts.map(({ open, overdue }) => ({ open, overdue }));
}

interface Counting {
  readonly moment: Moment;
  readonly open: number[];
  overdue: number;
}

function countStay(each: CaseFlow, stay: StaySpan, stage: number, counts: readonly Counting[]): void {
  for (const count of counts) {
    if (!isOn(stay, count.moment.today)) continue;
    count.open[stage] = (count.open[stage] ?? 0) + 1;
    if (isOverdueAt(each, count.moment)) count.overdue += 1;
  }
}

/** Cumulative flow and overdue, week by week: each at its end, the one that runs as it is now (FL3, FL7). */
export function trendOf(cases: readonly CaseFlow[], unit: UnitId, now: Moment, since: Day): WallTrend {
  const mondays = weeksUpTo(now.today, since, TREND_WEEKS);
  const running = mondayOf(now.today);
  const moments = mondays.map((monday) => (monday === running ? now : endOfDay(addDays(monday, 6))));
  const counts = countsAt(cases, unit, moments);
  const weeks = counts.map((count, at) => ({ monday: toPlainDate(mondays[at] ?? running), ...count }));
  return { stages: OPEN_STAGES, weeks };
}

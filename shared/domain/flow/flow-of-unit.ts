import type { WorkCalendar } from "../calendar.ts";
import { lastWorkday } from "../calendar.ts";
import { addDays, type Day, toPlainDate } from "../dates.ts";
import type { UnitId } from "../ids.ts";
import type { Moment } from "../zone.ts";
import { bottlenecksOf, PACE_WEEKS } from "./bottleneck.ts";
import type { CaseFlow } from "./case-flow.ts";
import { OPEN_STAGES } from "./open-stages.ts";
import { pilesOf } from "./pile.ts";
import { countsAt, TREND_WEEKS, trendOf } from "./trend.ts";
import type { UnitFlow } from "./unit-flow.ts";
import { endOfDay, mondayOf, wholeWeeksBefore } from "./weeks.ts";

/** What figures are asked of. */
export interface FlowQuestion {
  readonly unit: UnitId;
  readonly now: Moment;
  /** Since when the unit's cases are told of as they go; what a first list says of earlier days leaves out what was closed by then. */
  readonly historySince: Day | null;
  /** The municipality's days of work as they count now. */
  readonly calendar: WorkCalendar;
}

/**
 * The first day that a unit's flow at this moment looks back to: a case that stands open in the unit on no day from then on
 * counts nowhere in it, and no clock or wait does that ended by then.
 */
export const countedSince = ({ today }: Moment, calendar: WorkCalendar): Day =>
  Math.min(addDays(mondayOf(today), -7 * (TREND_WEEKS - 1)), workdayBefore(today, calendar)) as Day;

const workdayBefore = (today: Day, calendar: WorkCalendar): Day => lastWorkday(addDays(today, -1), calendar);

/** A unit's flow at a moment, of its own as of any other day (FL1, FL2): as what is known today tells it (CA6). */
export function flowOfUnit(cases: readonly CaseFlow[], { unit, now, historySince, calendar }: FlowQuestion): UnitFlow {
  if (historySince === null || historySince > now.today) {
    return { stuck: [], trend: { stages: OPEN_STAGES, weeks: [] }, overdueBefore: null, historySince: null };
  }
  const weeks = wholeWeeksBefore(now.today, historySince, PACE_WEEKS);
  const before = workdayBefore(now.today, calendar);
  return {
    stuck: bottlenecksOf(pilesOf(cases, unit, now, weeks), weeks.length),
    trend: trendOf(cases, unit, now, historySince),
    overdueBefore: before < historySince ? null : overdueOn(cases, unit, before),
    historySince: toPlainDate(historySince),
  };
}

function overdueOn(cases: readonly CaseFlow[], unit: UnitId, day: Day): UnitFlow["overdueBefore"] {
  const [count] = countsAt(cases, unit, [endOfDay(day)]);
  return { on: toPlainDate(day), count: count?.overdue ?? 0 };
}

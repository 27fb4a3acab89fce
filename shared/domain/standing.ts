import type { Clock, ClockState, Noticed } from "./deadline.ts";
import { endOfDue, hasCome, isPast } from "./due.ts";
import type { Moment } from "./zone.ts";

export interface Standing {
  readonly state: ClockState;
  /** Of a decision clock whose date was broken: whether the citizen was told in time (DL9, DL12). */
  readonly noticed: Noticed | null;
  /** *Bortfaldet efter fristen*: lapsed, but only after the date was broken (DL12). */
  readonly lapsedLate: boolean;
}

/** What "now" makes of a clock (DL1, DL4, DL12). There is no stored flag: every screen and report asks this. */
export function standing(clock: Clock, moment: Moment): Standing {
  const state = stateOf(clock, moment);
  const lapsedLate = isLapsedLate(clock);
  const isBroken = state === "overdue" || state === "metLate" || lapsedLate;
  return { state, noticed: isBroken ? (clock.notice?.first ?? null) : null, lapsedLate };
}

export function stateOf({ end, due, warnFrom, owner }: Clock, moment: Moment): ClockState {
  if (end) return end.state;
  if (isPast(due, moment)) return owner === "citizen" ? "expired" : "overdue";
  return hasCome(warnFrom, moment) ? "dueSoon" : "running";
}

const isLapsedLate = ({ end, due }: Clock): boolean =>
  end?.state === "lapsed" && end.on !== null && endOfDue(end.on) > endOfDue(due);

/** Still open, and an authority's duty: what a case can be late with, or soon will be. */
export const isOpenDuty = ({ end, owner }: Clock): boolean => end === null && owner === "authority";

export const isOverdue = (clock: Clock, moment: Moment): boolean => isOpenDuty(clock) && isPast(clock.due, moment);

/** What column heads count and `frist=over` lists, whatever the case's urgency (DL14). */
export const overdueClocks = <T extends Clock>(clocks: readonly T[], moment: Moment): readonly T[] =>
  clocks.filter((clock) => isOverdue(clock, moment));

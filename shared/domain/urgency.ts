import type { Hold, NextStep } from "./case.ts";
import { type Clock, type DueAt, isInstant } from "./deadline.ts";
import { dayOfDue, endOfDue, hasCome, isPast } from "./due.ts";
import { isOpenDuty } from "./standing.ts";
import type { Moment } from "./zone.ts";

/** The classes of DL14, in their order. */
export const URGENCIES = ["hours", "today", "soon", "overdue", "promised", "running", "noClock", "ended"] as const;
export type UrgencyClass = (typeof URGENCIES)[number];

/** A case's place among the others. */
export interface Urgency {
  readonly urgency: UrgencyClass;
  /** Milliseconds since the epoch: what the class is ordered by. */
  readonly at: number;
  readonly number: string;
  /** The clock that gives the case its place; null where none does. */
  readonly place: Clock | null;
}

export interface Urgent {
  readonly number: string;
  readonly clocks: readonly Clock[];
  readonly hold: Hold | null;
  readonly nextStep: NextStep | null;
  readonly closed: boolean;
}

interface Placed {
  readonly rank: number;
  readonly at: number;
  readonly clock: Clock;
}

const rankOf = (urgency: UrgencyClass): number => URGENCIES.indexOf(urgency);

/** Where a case stands in the total order that puts first what can still be saved (DL14). */
export function urgencyOf(urgent: Urgent, moment: Moment): Urgency {
  const { number, clocks, closed } = urgent;
  const ended = clocks.findLast(({ clock, end }) => clock === "decision" && end !== null);
  if (closed) return { urgency: "ended", at: 0, number, place: ended ?? clocks.at(-1) ?? null };
  const first = firstPlace(clocks, moment);
  const agreed = agreedForNow(urgent, moment);
  if (agreed !== null && (!first || before({ rank: rankOf("today"), at: agreed }, first))) {
    // What was agreed gives the place; the clock shown is the one that would have given it.
    return { urgency: "today", at: agreed, number, place: first?.clock ?? null };
  }
  if (first) return { urgency: URGENCIES[first.rank] ?? "running", at: first.at, number, place: first.clock };
  return { urgency: "noClock", at: 0, number, place: clocks.find(({ end }) => end?.state === "unknown") ?? null };
}

/** A day to chase, or a next step agreed, that is today or was missed yesterday. */
function agreedForNow({ hold, nextStep }: Urgent, moment: Moment): number | null {
  const days = [hold?.chaseOn, nextStep?.on].filter((on) => on != null && isDueNow(on, moment));
  return days.length === 0 ? null : Math.min(...days.map((on) => endOfDue(on as DueAt)));
}

const before = (a: Omit<Placed, "clock">, b: Omit<Placed, "clock">): boolean =>
  a.rank !== b.rank ? a.rank < b.rank : a.at < b.at;

/** Class, then instant, then case number: never equal for two cases (DL14). */
export function compareUrgency(a: Urgency, b: Urgency): number {
  const byClass = rankOf(a.urgency) - rankOf(b.urgency);
  if (byClass !== 0) return byClass;
  if (a.at !== b.at) return a.at - b.at;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

function firstPlace(clocks: readonly Clock[], moment: Moment): Placed | null {
  const promise = clocks.find((clock) => clock.clock === "promise" && isOpenDuty(clock)) ?? null;
  let first: Placed | null = null;
  for (const clock of clocks) {
    const placed = isOpenDuty(clock) ? placeOf(clock, promise, moment) : null;
    if (placed && (first === null || before(placed, first))) first = placed;
  }
  return first;
}

/** Where one clock alone would place its case. */
function placeOf(clock: Clock, promise: Clock | null, moment: Moment): Placed | null {
  const place = (urgency: UrgencyClass, at = endOfDue(clock.due)): Placed => ({ rank: rankOf(urgency), at, clock });
  if (isInstant(clock.due)) return place("hours");
  const isNow = isDueNow(clock.due, moment);
  // A running promise lends its date to the decision; it gives a place of its own only on its day and when broken.
  if (clock.clock === "promise") return isNow ? place("today") : isPast(clock.due, moment) ? place("overdue") : null;
  const isPromised = clock.clock === "decision" && promise !== null && !isPast(promise.due, moment);
  if (isNow && !isPromised) return place("today");
  if (!isPast(clock.due, moment)) return place(hasCome(clock.warnFrom, moment) ? "soon" : "running");
  return isPromised ? place("promised", endOfDue(promise.due)) : place("overdue");
}

/** Due today, or broken since yesterday. */
function isDueNow(due: DueAt, { today }: Moment): boolean {
  const daysLate = today - dayOfDue(due);
  return daysLate === 0 || daysLate === 1;
}

import type { HoldReason, Kind, Stage } from "../case.ts";
import type { Day, Instant } from "../dates.ts";
import type { ProvisionId, UnitId } from "../ids.ts";
import type { Moment } from "../zone.ts";

/** Days from `from` on; `to` is the first day no longer of it, null while it lasts. One of no day at all counts nowhere. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** Where a case was (table `stays`). */
export interface StaySpan extends Span {
  readonly unit: UnitId;
  readonly stage: Stage;
}

/** An authority's clock while it was open (table `clocks`): a citizen's right that expires is nobody's delay (DL12). */
export interface ClockSpan extends Span {
  /** The first day at whose end it is broken (DL4). */
  readonly brokenOn: Day;
  /** Where the hour counts: the instant itself, on the day `brokenOn`. */
  readonly brokenAt: Instant | null;
  readonly isOfNotification: boolean;
}

/** What a case waited for (table `waits`). */
export interface WaitSpan extends Span {
  readonly reason: HoldReason;
}

/** All that figures know of a case, in whatever units it has been. One that was withdrawn has no spans: it never was. */
export interface CaseFlow {
  readonly provision: ProvisionId;
  readonly kind: Kind;
  /** Told of by its stage alone, never by its paragraph (PR4). */
  readonly isRestricted: boolean;
  /** In their order. */
  readonly stays: readonly StaySpan[];
  readonly clocks: readonly ClockSpan[];
  readonly waits: readonly WaitSpan[];
}

export const isOn = ({ from, to }: Span, day: Day): boolean => from <= day && (to === null || to > day);

/** Whether the case stands in the unit, not closed, at the end of that day or of a later one, as what is known tells it. */
export const countsFrom = ({ stays }: Pick<CaseFlow, "stays">, unit: UnitId, day: Day): boolean =>
  stays.some((stay) => stay.unit === unit && stay.stage !== "closed" && (stay.to === null || stay.to > day));

/** Where the case is at the end of the day; null before it came, and after it was erased. */
export function stayOn({ stays }: Pick<CaseFlow, "stays">, day: Day): StaySpan | null {
  for (let at = stays.length - 1; at >= 0; at -= 1) {
    const stay = stays[at];
    if (stay && isOn(stay, day)) return stay;
  }
  return null;
}

/** Whether any clock of an authority is past due then, as column heads count it (DL14). */
export function isOverdueAt({ clocks }: Pick<CaseFlow, "clocks">, { today, at }: Moment): boolean {
  for (const clock of clocks) if (isOn(clock, today) && isBroken(clock, today, at)) return true;
  return false;
}

const isBroken = ({ brokenOn, brokenAt }: ClockSpan, today: Day, at: Instant): boolean =>
  brokenOn < today || (brokenOn === today && (brokenAt === null || brokenAt < at));

/** Days in the stage of this stay so far, all stays in that stage together (MV9), wherever they were. */
export function daysInStage({ stays }: Pick<CaseFlow, "stays">, stage: Stage, today: Day): number {
  let days = 0;
  for (const stay of stays) {
    if (stay.stage !== stage || stay.from > today) continue;
    days += (stay.to === null || stay.to > today ? today : stay.to) - stay.from;
  }
  return days;
}

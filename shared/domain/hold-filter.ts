import { HOLD_REASONS, type Hold } from "./case.ts";
import { type Day, toDay } from "./dates.ts";

/** What one can ask of a case's wait: anything, nothing, or one of the reasons. */
export const HOLD_FILTERS = ["any", "none", ...HOLD_REASONS] as const;
export type HoldFilter = (typeof HOLD_FILTERS)[number];

/** Whether a case waits as asked for. */
export const passesHold = (hold: Hold | null, wanted: HoldFilter): boolean =>
  wanted === "none" ? hold === null : hold !== null && (wanted === "any" || hold.reason === wanted);

/** *Skal rykkes*: the day for chasing what the case waits for is today or has passed (MV10). */
export const isToBeChased = (hold: Hold | null, today: Day): boolean =>
  hold !== null && hold.chaseOn !== null && toDay(hold.chaseOn) <= today;

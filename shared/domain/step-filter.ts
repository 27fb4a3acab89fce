import { addDays, type Day, type PlainDate, toDay, weekdayOf } from "./dates.ts";

/** What one can ask of a case's next step (MV10): that there is none, that its day is today or passed, or this week. */
export const STEP_FILTERS = ["none", "due", "week"] as const;
export type StepFilter = (typeof STEP_FILTERS)[number];

/** Whether an open case's next step, with its day, stands as asked for; the week ends on Sunday, and today is in both. */
export function passesStep(on: PlainDate | null, wanted: StepFilter, today: Day): boolean {
  if (on === null || wanted === "none") return on === null && wanted === "none";
  const day = toDay(on);
  return wanted === "due" ? day <= today : day >= today && day <= addDays(today, 7 - weekdayOf(today));
}

import type { Milestone } from "../case.ts";
import { toPlainDate } from "../dates.ts";
import { type ClockEnd, type DueAt, isInstant } from "../deadline.ts";
import { dayOfDue } from "../due.ts";
import type { Start } from "./count-due.ts";

/** What ended a clock: a milestone that did its duty or let it lapse, or nothing that anybody can tell. */
export type Ending =
  | { readonly how: "done" | "lapsed"; readonly milestone: Pick<Milestone, "on" | "at"> }
  | { readonly how: "unknown" };

export const UNKNOWN: Ending = { how: "unknown" };

/** How a clock ended, judged by its due date (DL12). */
export function endOf(ending: Ending, due: DueAt, start: Start): ClockEnd {
  if (ending.how === "unknown") return { state: "unknown", on: null };
  const { milestone } = ending;
  const on = isInstant(due) ? (milestone.at ?? milestone.on) : milestone.on;
  if (ending.how === "lapsed") return { state: "lapsed", on };
  return { state: isInstant(due) ? keptInstant(milestone, due, start) : milestone.on <= due ? "met" : "metLate", on };
}

/**
 * Where the hour of receipt or of the end is missing, only the days can tell: before the due day it was kept, after it
 * it was not, and on that very day nobody knows (DL17).
 */
function keptInstant(
  { on, at }: Pick<Milestone, "on" | "at">,
  due: DueAt,
  start: Start,
): "met" | "metLate" | "unknown" {
  if (start.at !== null && at !== undefined) return at <= due ? "met" : "metLate";
  const dueDay = toPlainDate(dayOfDue(due));
  if (on === dueDay) return "unknown";
  return on < dueDay ? "met" : "metLate";
}

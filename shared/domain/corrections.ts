import type { Yardstick } from "./card-of.ts";
import type { CaseFacts } from "./case.ts";
import type { Deadline } from "./deadline.ts";
import { deadlinesOf } from "./deadlines.ts";
import type { CaseEvent } from "./events.ts";

type ClockCorrected = Extract<CaseEvent, { type: "clockCorrected" }>;

/** Open clocks that a correction gives another date: both dates go into the case's history (DL7). */
export function correctedClocks(
  before: { readonly state: CaseFacts; readonly by: Yardstick },
  after: { readonly state: CaseFacts; readonly by: Yardstick },
  cause: ClockCorrected["cause"],
): readonly ClockCorrected[] {
  const open = (of: typeof before) =>
    new Map(
      deadlinesOf(of.state, of.by.rulebook, of.by.calendars)
        .deadlines.filter(isOpen)
        .map((found) => [found.key, found]),
    );
  const was = open(before);
  const is = open(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map(
      (clock): ClockCorrected => ({
        type: "clockCorrected",
        clock,
        before: was.get(clock)?.due ?? null,
        after: is.get(clock)?.due ?? null,
        cause,
      }),
    )
    .filter((corrected) => corrected.before !== corrected.after);
}

const isOpen = (deadline: Deadline): boolean => deadline.end === null;

/** Whether the citizen would have to wait longer than told: a decision date made later needs a leader (DL7). */
export const delaysDecision = ({ clock, before, after }: ClockCorrected): boolean =>
  clock.startsWith("decision") && before !== null && (after === null || after > before);

import type { Calendars } from "./calendar.ts";
import type { CaseFacts } from "./case.ts";
import { afterDecisionClocks } from "./clocks/after-decision.ts";
import { beginningClocks } from "./clocks/beginnings.ts";
import { type CaseClocks, roundsOf } from "./clocks/case-clocks.ts";
import { decisionClocks } from "./clocks/decision.ts";
import { followUpClocks } from "./clocks/follow-up.ts";
import { notificationClocks } from "./clocks/notifications.ts";
import { requestClocks } from "./clocks/requests.ts";
import type { Deadline, NoRule } from "./deadline.ts";
import { noRuleOf } from "./no-rule.ts";
import type { Rulebook } from "./rulebook.ts";

export interface CaseDeadlines {
  /** Running and ended ones; those whose start has not come are left out. */
  readonly deadlines: readonly Deadline[];
  readonly noRule: NoRule | null;
}

/**
 * Every clock that the rulebook gives a case (DL1, DL11). Pure: the same facts, rulebook and calendars give the same
 * dates in server, browser, export and report. What "now" makes of them is `standing`'s to say.
 */
export function deadlinesOf(facts: CaseFacts, book: Rulebook, calendars: Calendars): CaseDeadlines {
  const on: CaseClocks = { facts, book, calendars };
  const rounds = roundsOf(facts.milestones);
  const deadlines = [
    ...notificationClocks(on),
    ...beginningClocks(on),
    ...decisionClocks(on, rounds),
    ...afterDecisionClocks(on, rounds),
    ...followUpClocks(on),
    ...requestClocks(on),
  ];
  return { deadlines, noRule: noRuleOf(facts, deadlines) };
}

import type { CaseFacts } from "./case.ts";
import { isApplication } from "./clocks/case-clocks.ts";
import type { Deadline, NoRule } from "./deadline.ts";
import { provisionOf } from "./provisions.ts";

/**
 * Why a case has no clock where one is due (DL8): help without a decision has none by nature, an unanswered § 83 waits
 * for its number, and the rest is "ingen frist fastsat". Null for cases that have one, are decided or closed.
 */
export function noRuleOf(facts: CaseFacts, deadlines: readonly Deadline[]): NoRule | null {
  if (facts.stage === "closed" || facts.kind === "notification") return null;
  if (facts.milestones.some(({ name }) => name === "decided" || name === "lapsed")) return null;
  if (deadlines.some(({ clock }) => clock === "decision")) return null;
  const { needsDecision, ambiguous, takesFallback } = provisionOf(facts.provision);
  // Other clocks of such help, the start of the effort say, run beside.
  if (isApplication(facts.kind) && !needsDecision) return "byNature";
  const hasDate = deadlines.some(({ clock }) => clock === "followUp" || clock === "firstFollowUp");
  const hasOwnClock =
    !takesFallback && deadlines.some(({ clock }) => clock === "investigation" || clock === "treatmentStart");
  if (hasOwnClock || (hasDate && !isApplication(facts.kind))) return null;
  return ambiguous.length > 0 ? "ambiguous" : "notSet";
}

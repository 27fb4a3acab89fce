import type { Deadline } from "../deadline.ts";
import { type CaseClocks, firstNamed, type Round } from "./case-clocks.ts";
import { ruledClock, startAt } from "./ruled-clock.ts";

/** What a decision sets running, in each round. */
export function afterDecisionClocks(on: CaseClocks, rounds: readonly Round[]): readonly Deadline[] {
  return rounds
    .flatMap((round) => [childPlan(on, round), complaintPeriod(on, round)])
    .filter((clock) => clock !== null);
}

/** BL § 91, after a grant. A list that names the decision doesn't tell whether there is a plan (DL12). */
function childPlan(on: CaseClocks, { n, milestones }: Round): Deadline | null {
  const decided = firstNamed(milestones, "decided");
  if (!decided || decided.outcome === "refused") return null;
  return ruledClock(on, {
    clock: "childPlan",
    n,
    startOf: () => startAt(decided),
    endOf: (rule) => firstNamed(milestones, rule?.end ?? "childPlanMade"),
    isUntold: on.facts.stage === "closed" || decided.backfill === true,
  });
}

/** RSL § 67: the citizen's right, unless all was granted; from the day they got the decision, taken as the day it was sent. */
function complaintPeriod(on: CaseClocks, { n, milestones }: Round): Deadline | null {
  const decided = firstNamed(milestones, "decided");
  const told = firstNamed(milestones, "decisionReceived") ?? firstNamed(milestones, "sent");
  if (!decided || !told || decided.outcome === "granted") return null;
  return ruledClock(on, {
    clock: "complaintPeriod",
    n,
    startOf: () => startAt(told),
    endOf: (rule) => firstNamed(milestones, rule?.end ?? "complaintReceived"),
    isUntold: false,
  });
}

import type { Milestone } from "../case.ts";
import type { Deadline } from "../deadline.ts";
import type { Rule } from "../rulebook.ts";
import { servedByFallback } from "../select-rule.ts";
import { type CaseClocks, firstNamed, isApplication, type Known, type Round } from "./case-clocks.ts";
import type { Start } from "./count-due.ts";
import { noticeStanding, noticesIn, promises } from "./promises.ts";
import { ruledClock, startAt, startAtReceipt } from "./ruled-clock.ts";

/**
 * The decision clocks, one per round, each with its promises. An application's starts at its receipt, never at "fully
 * informed" (DL10); a remitted one's at the receipt of the ruling, by the rule in force that day (DL16).
 */
export function decisionClocks(on: CaseClocks, rounds: readonly Round[]): readonly Deadline[] {
  return rounds.flatMap((round) => {
    const decision = decisionClock(on, round);
    if (!decision) return [];
    const notices = noticesIn(on.facts.notices, round, rounds.slice(round.n), decision.end);
    return [
      { ...decision, notice: noticeStanding(notices, decision.due) },
      ...promises(on, notices, decision, endIn(round)),
    ];
  });
}

function decisionClock(on: CaseClocks, round: Round): Deadline | null {
  return ruledClock(on, {
    clock: "decision",
    n: round.n,
    startOf: (rule, known) => startOf(rule, known, round),
    endOf: (rule) => endIn(round, rule?.end),
    lapsesBy: ({ name }) => name === "lapsed",
    isUntold: isUntold(on, round),
    mayFallBack: ({ provision }) => servedByFallback(provision),
  });
}

function startOf(rule: Rule, known: Known, { remitted, milestones }: Round): Start | null {
  if (remitted) return startAt(remitted);
  // What the authority begins itself has no decision clock, unless a rule says so (glossary, DL8).
  if (!isApplication(known.kind) && rule.kind !== known.kind) return null;
  if (rule.start === "received") return startAtReceipt(known);
  const start = firstNamed(milestones, rule.start);
  return start ? startAt(start) : null;
}

/** The decision (or its sending, where the rule ends there, DL15), or the lapse of the case. */
const endIn = ({ milestones }: Round, end = "decided"): Milestone | undefined =>
  milestones.find(({ name }) => name === end || name === "lapsed");

/**
 * Nobody can tell: the case is closed, or was remitted later, without a decision on record; or a list has it in
 * *Opfølgning* and names none (DL12).
 */
const isUntold = ({ facts }: CaseClocks, round: Round): boolean =>
  facts.stage === "closed" || !round.isLast || (facts.source === "list" && facts.stage === "followUp");

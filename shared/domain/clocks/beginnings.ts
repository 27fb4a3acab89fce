import type { Milestone } from "../case.ts";
import type { ClockName, Deadline } from "../deadline.ts";
import type { Rule } from "../rulebook.ts";
import { type CaseClocks, firstNamed, isApplication, type Known } from "./case-clocks.ts";
import type { Start } from "./count-due.ts";
import { ruledClock, startAt, startAtReceipt } from "./ruled-clock.ts";

const EARLY = ["intake", "investigation"];

/** Clocks that a case has once, from its receipt or its effort's start. */
export function beginningClocks(on: CaseClocks): readonly Deadline[] {
  const found = [investigation(on), effort(on, "effortStart"), effort(on, "treatmentStart"), firstFollowUp(on)];
  return found.filter((deadline) => deadline !== null);
}

/**
 * BL § 20: from the day the municipality became aware. A list doesn't tell when an investigation was finished: an open
 * case in *Modtagelse* or *Oplysning* runs and goes overdue, later ones are `unknown` (DL12).
 */
function investigation(on: CaseClocks): Deadline | null {
  const { milestones, stage, source } = on.facts;
  return ruledClock(on, {
    clock: "investigation",
    n: 1,
    startOf: (rule, known) => startNamed(rule, known, milestones),
    endOf: (rule) => firstOf(milestones, rule?.end ?? "investigated", isLapse),
    lapsesBy: isLapse,
    isUntold: stage === "closed" || (source === "list" && !EARLY.includes(stage)),
  });
}

/** From the application to the day the effort starts: §§ 99, 109, 110 and, by law, § 101. A refusal lets it lapse. */
function effort(on: CaseClocks, clock: ClockName): Deadline | null {
  const { milestones, stage, source } = on.facts;
  const isOver = (milestone: Milestone): boolean => isLapse(milestone) || milestone.outcome === "refused";
  return ruledClock(on, {
    clock,
    n: 1,
    startOf: (rule, known) => (isApplication(known.kind) ? startNamed(rule, known, milestones) : null),
    endOf: (rule) => firstOf(milestones, rule?.end ?? "effortStarted", isOver),
    lapsesBy: isOver,
    isUntold: stage === "closed" || (source === "list" && stage === "followUp"),
  });
}

/** BL § 95: at the latest so long after the effort's start (DL19). */
function firstFollowUp(on: CaseClocks): Deadline | null {
  const { milestones, stage } = on.facts;
  const started = firstNamed(milestones, "effortStarted");
  if (!started) return null;
  return ruledClock(on, {
    clock: "firstFollowUp",
    n: 1,
    startOf: (rule, known) => startNamed(rule, known, milestones),
    endOf: (rule) =>
      firstOf(
        milestones.filter((each) => each.on >= started.on),
        rule?.end ?? "followedUp",
        isLapse,
      ),
    lapsesBy: isLapse,
    isUntold: stage === "closed",
  });
}

const isLapse = ({ name }: Milestone): boolean => name === "lapsed";

const firstOf = (milestones: readonly Milestone[], end: string, also: (milestone: Milestone) => boolean) =>
  milestones.find((milestone) => milestone.name === end || also(milestone));

/** The municipality is aware from the receipt on, unless another day is known. */
function startNamed(rule: Rule, known: Known, milestones: readonly Milestone[]): Start | null {
  const milestone = firstNamed(milestones, rule.start);
  if (milestone) return startAt(milestone);
  return rule.start === "received" || rule.start === "aware" ? startAtReceipt(known) : null;
}

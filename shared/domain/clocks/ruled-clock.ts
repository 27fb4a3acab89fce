import type { Milestone } from "../case.ts";
import type { IsoInstant } from "../dates.ts";
import type { ClockName, Deadline } from "../deadline.ts";
import type { ProvisionId } from "../ids.ts";
import type { Rule } from "../rulebook.ts";
import { draftKnownAt, type FoundRule, ruleVersionFor } from "../select-rule.ts";
import { ruledDeadline } from "./build-deadline.ts";
import { type CaseClocks, type Known, knownAt } from "./case-clocks.ts";
import type { Start } from "./count-due.ts";
import { type Ending, UNKNOWN } from "./end-of-clock.ts";

/** A clock that the rulebook may give a case. */
export interface Asked {
  readonly clock: ClockName;
  readonly n: number;
  /** When the rule's clock starts, by the facts as known; null: not yet, or not in this case. */
  readonly startOf: (rule: Rule, known: Known) => Start | null;
  /** The milestone that ends it, if it has come; `rule` is null while it is not known which rule applies. */
  readonly endOf: (rule: Rule | null) => Milestone | undefined;
  /** Milestones that end it without the duty being done (DL12). */
  readonly lapsesBy?: (milestone: Milestone) => boolean;
  /** Without an end: can nobody tell whether it was kept? */
  readonly isUntold: boolean;
  readonly mayFallBack?: (known: Known) => boolean;
  /** Where another provision than the case's own gives the clock. */
  readonly provision?: ProvisionId;
}

/** The deadline, or null where no rule gives one. An ended clock is judged by what was known when its end was recorded (DL7). */
export function ruledClock(on: CaseClocks, asked: Asked): Deadline | null {
  let end = asked.endOf(null);
  let recordedAt: IsoInstant | null = end?.recordedAt ?? null;
  let known = knownAt(on.facts, recordedAt);
  let found = findRule(on, asked, known);
  const realEnd = found && asked.endOf(found.rule);
  if (found && realEnd !== end) {
    end = realEnd ?? undefined;
    recordedAt = end?.recordedAt ?? null;
    known = knownAt(on.facts, recordedAt);
    found = findRule(on, asked, known);
  }
  const start = found && asked.startOf(found.rule, known);
  if (!found || !start) return null;
  const ending = endingOf(asked, end);
  const draft = draftKnownAt(found.version, recordedAt);
  return ruledDeadline(on, { clock: asked.clock, n: asked.n, start, ending }, found, draft, known.provision);
}

function findRule({ book }: CaseClocks, asked: Asked, known: Known): FoundRule | null {
  const subject = asked.provision ? { ...known, provision: asked.provision } : known;
  const startOf = (rule: Rule) => asked.startOf(rule, known)?.on ?? null;
  return ruleVersionFor(book, subject, asked.clock, startOf, asked.mayFallBack?.(known) ?? false);
}

function endingOf({ lapsesBy, isUntold }: Asked, end: Milestone | undefined): Ending | null {
  if (!end) return isUntold ? UNKNOWN : null;
  return { how: lapsesBy?.(end) ? "lapsed" : "done", milestone: end };
}

/** A start at a milestone. */
export const startAt = ({ name, on, at }: Pick<Milestone, "name" | "on" | "at">): Start => ({
  name,
  on,
  at: at ?? null,
});

/** A start at the receipt of the case. */
export const startAtReceipt = ({ receivedOn }: Known): Start => ({ name: "received", on: receivedOn, at: null });

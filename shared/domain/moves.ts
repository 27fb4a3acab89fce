import type { CardDuties } from "./card.ts";
import { DUTIES, type Duty, type Kind, type Outcome, STAGES, type Stage } from "./case.ts";
import type { MoveAnswers } from "./commands.ts";
import type { PlainDate } from "./dates.ts";
import { BACK_REASONS, CLOSE_REASONS, type MoveReason, PASS_REASONS } from "./reasons.ts";
import type { Rejection } from "./rejections.ts";

/** What a move's rule needs to know: built by the server from the case and by the browser from its card. */
export interface MoveFacts {
  readonly stage: Stage;
  readonly kind: Kind;
  readonly receivedOn: PlainDate;
  /** Of the provision: whether it is about a child, and whether help under it needs a decision at all. */
  readonly isAboutChild: boolean;
  readonly needsDecision: boolean;
  readonly duties: CardDuties;
}

/** What is missing, to be asked for in one small dialog at the drop (MV4). */
export type MoveAsk =
  | { readonly ask: "duties"; readonly missing: readonly Duty[] }
  | { readonly ask: "decision" }
  | { readonly ask: "effortOrFollowUp" }
  | { readonly ask: "backReason" }
  | { readonly ask: "closeReason" };

export type MoveCheck =
  | { readonly kind: "ok" }
  | { readonly kind: "asks"; readonly asks: readonly MoveAsk[] }
  | { readonly kind: "refused"; readonly rejection: Rejection };

/**
 * Whether a case may leave its stage for another, given what the mover answers along with the move (MV4).
 * The same function guesses in the browser and judges on the server.
 */
export function checkMove(facts: MoveFacts, toStage: Stage, answers: MoveAnswers, today: PlainDate): MoveCheck {
  const misdated = checkDates(facts, answers, today);
  if (misdated) return { kind: "refused", rejection: misdated };
  const from = STAGES.indexOf(facts.stage);
  const to = STAGES.indexOf(toStage);
  if (to === from) return { kind: "ok" };
  if (to < from) return asking(goesBack(facts, toStage, answers));
  if (toStage === "followUp" && outcomeOf(facts, answers) === "refused") {
    return { kind: "refused", rejection: { code: "refusal-goes-to-closed", data: {} } };
  }
  return asking([...leavesInvestigation(facts, toStage, answers), ...enters(facts, toStage, answers)]);
}

const asking = (asks: readonly MoveAsk[]): MoveCheck => (asks.length === 0 ? { kind: "ok" } : { kind: "asks", asks });

/** What stands recorded wins over what the mover answers along. */
const outcomeOf = ({ duties }: MoveFacts, answers: MoveAnswers): Outcome | "lapsed" | null =>
  duties.decided ?? (answers.lapse ? "lapsed" : (answers.decision?.outcome ?? null));

/** A decision, or help whose nature is that none is made (DL8). */
const isDecided = (facts: MoveFacts): boolean =>
  facts.needsDecision && facts.kind !== "followUp" && facts.kind !== "notification";

function goesBack(facts: MoveFacts, toStage: Stage, answers: MoveAnswers): readonly MoveAsk[] {
  if (facts.duties.remitted && toStage === "investigation") return [];
  return isOneOf(BACK_REASONS, answers.reason) ? [] : [{ ask: "backReason" }];
}

/** The short list before a decision: hearing, talk with the child, documents. */
function leavesInvestigation(facts: MoveFacts, toStage: Stage, answers: MoveAnswers): readonly MoveAsk[] {
  const beforeDecision = facts.stage === "intake" || facts.stage === "investigation";
  const goesOn = toStage === "decision" || (toStage === "followUp" && isDecided(facts));
  if (!beforeDecision || !goesOn || facts.duties.decided !== null || facts.kind === "notification") return [];
  const given = { ...facts.duties.answered, ...answers.duties };
  const passes = Object.values(answers.duties ?? {}).includes("passed");
  const mayPass = isOneOf(PASS_REASONS, answers.reason);
  const missing = dutiesFor(facts).filter(
    (duty) => given[duty] === undefined || (passes && !mayPass && answers.duties?.[duty] === "passed"),
  );
  return missing.length === 0 ? [] : [{ ask: "duties", missing }];
}

const dutiesFor = (facts: MoveFacts): readonly Duty[] =>
  DUTIES.filter((duty) => duty !== "childHeard" || facts.isAboutChild);

function enters(facts: MoveFacts, toStage: Stage, answers: MoveAnswers): readonly MoveAsk[] {
  if (toStage === "followUp") return entersFollowUp(facts, answers);
  if (toStage === "closed") return closes(facts, answers);
  return [];
}

function entersFollowUp(facts: MoveFacts, answers: MoveAnswers): readonly MoveAsk[] {
  const outcome = outcomeOf(facts, answers);
  if (outcome === "granted" || outcome === "partlyGranted") return [];
  if (isDecided(facts)) return [{ ask: "decision" }];
  const begun = facts.duties.effortStarted || facts.duties.followedUp || answers.effortStartedOn || answers.followedUp;
  return begun ? [] : [{ ask: "effortOrFollowUp" }];
}

/** Refused or lapsed cases close by themselves; everything else says why. */
function closes(facts: MoveFacts, answers: MoveAnswers): readonly MoveAsk[] {
  const outcome = outcomeOf(facts, answers);
  if (outcome === "refused" || outcome === "lapsed") return [];
  if (isOneOf(CLOSE_REASONS, answers.reason)) return [];
  return outcome === null && isDecided(facts) ? [{ ask: "decision" }] : [{ ask: "closeReason" }];
}

const isOneOf = <T extends MoveReason>(list: readonly T[], reason: MoveReason | undefined): boolean =>
  (list as readonly MoveReason[]).includes(reason as MoveReason);

function checkDates(facts: MoveFacts, answers: MoveAnswers, today: PlainDate): Rejection | null {
  const given = [answers.decision?.on, answers.lapse?.on, answers.effortStartedOn, answers.followedUp?.on];
  for (const on of given) {
    if (on === undefined) continue;
    if (on < facts.receivedOn) return { code: "date-before-received", data: { receivedOn: facts.receivedOn } };
    if (on > today) return { code: "date-in-future", data: { on } };
  }
  return null;
}

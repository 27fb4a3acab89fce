import type { Card } from "./card.ts";
import { addDays, toDay, weekdayOf } from "./dates.ts";
import { type Clock, type ClockName, type DueAt, isInstant } from "./deadline.ts";
import { dayOfDue, isPast } from "./due.ts";
import { isOpenDuty } from "./standing.ts";
import type { Moment } from "./zone.ts";

/** The one next thing that a case may ask of a person, each with a command that answers it. */
export const NEEDS = [
  "assessNotification",
  "acknowledgeNotifier",
  "sendNotice",
  "decide",
  "sendDecision",
  "assign",
  "callBack",
  "reassess",
  "answerAccess",
  "recordHearingAnswer",
  "finishInvestigation",
  "startEffort",
  "makeChildPlan",
  "chase",
  "followUp",
  "doNextStep",
  "setNextStep",
] as const;
export type NeedName = (typeof NEEDS)[number];

/** `now`: today, or it should have been; `week`: by Sunday; `later`: known, but nothing to do about it yet. */
export type When = "now" | "week" | "later";

export interface Need {
  readonly need: NeedName;
  /** The day or instant it is about; null where it has none. */
  readonly on: DueAt | null;
  readonly when: When;
  /** The clock that asks, where one does. */
  readonly clock: Clock | null;
}

export type NeedFacts = Pick<Card, "clocks" | "duties" | "hold" | "nextStep" | "caseworker">;

/** What answers an open clock. A decision's and a promise's own are found apart, complaint periods are the citizen's. */
const ANSWERS: Readonly<Partial<Record<ClockName, NeedName>>> = {
  assessment: "assessNotification",
  notifierReceipt: "acknowledgeNotifier",
  investigation: "finishInvestigation",
  childPlan: "makeChildPlan",
  firstFollowUp: "followUp",
  followUp: "followUp",
  effortStart: "startEffort",
  treatmentStart: "startEffort",
  reassessment: "reassess",
  reassessmentNoticeScheme: "reassess",
  fileAccess: "answerAccess",
  partyHearing: "recordHearingAnswer",
  callBack: "callBack",
};

const WHENS: readonly When[] = ["now", "week", "later"];

/** Somebody outside waits to hear from us; an agreement among ourselves doesn't change that. */
const NEVER_WAIT: ReadonlySet<NeedName> = new Set(["acknowledgeNotifier", "callBack", "answerAccess"]);

/**
 * What an open case needs, the first thing first: what presses by its date, then by what is most serious. An agreement or
 * a hold with a day to come is a plan: what is late already waits for that day. A date that can still be kept never does,
 * nor does a citizen who must be told.
 */
export function needsOf(facts: NeedFacts, moment: Moment): readonly Need[] {
  const needs = [...clockNeeds(facts, moment), ...caseNeeds(facts, moment)];
  return needs.sort(
    (a, b) => WHENS.indexOf(a.when) - WHENS.indexOf(b.when) || NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need),
  );
}

function clockNeeds(facts: NeedFacts, moment: Moment): readonly Need[] {
  const open = facts.clocks.filter(isOpenDuty);
  const others = open.flatMap((clock): Need[] => {
    const need = ANSWERS[clock.clock];
    if (!need) return [];
    const mayWait = !isInstant(clock.due) && !NEVER_WAIT.has(need) && isPast(clock.due, moment);
    const when = mayWait && isPlanned(facts, moment) ? "later" : whenOf(clock.due, moment);
    return [{ need, on: clock.due, clock, when }];
  });
  // A clock that runs until the decision is sent asks for no decision any more, and no notice may follow one (DL9).
  return facts.duties.decided === null ? [...decisionNeeds(open, moment), ...others] : others;
}

/** Hours run now, whatever day they end on. */
const whenOf = (due: DueAt, moment: Moment): When => (isInstant(due) ? "now" : byDay(due, moment));

/** Decide while there is time; when the date has come, or a promise is broken, the citizen must be told (DL9). */
function decisionNeeds(open: readonly Clock[], moment: Moment): readonly Need[] {
  const decision = open.find(({ clock }) => clock === "decision");
  if (!decision) return [];
  const promise = open.findLast(({ clock }) => clock === "promise");
  const told = promise ?? decision;
  if (dayOfDue(told.due) <= moment.today) return [{ need: "sendNotice", on: told.due, clock: told, when: "now" }];
  return [{ need: "decide", on: told.due, clock: told, when: byDay(told.due, moment) }];
}

function caseNeeds(facts: NeedFacts, moment: Moment): readonly Need[] {
  const { duties, hold, nextStep, caseworker } = facts;
  const dated = (need: NeedName, on: DueAt): Need => ({ need, on, clock: null, when: byDay(on, moment) });
  const needs: Need[] = [];
  const isUnsent = duties.decided !== null && duties.decided !== "lapsed" && !duties.sent;
  if (isUnsent) needs.push({ need: "sendDecision", on: decidedOn(facts), clock: null, when: "now" });
  if (caseworker === null) needs.push({ need: "assign", on: null, clock: null, when: "now" });
  if (hold?.chaseOn) needs.push(dated("chase", hold.chaseOn));
  if (nextStep) needs.push(dated("doNextStep", nextStep.on));
  else needs.push({ need: "setNextStep", on: null, clock: null, when: "later" });
  return needs;
}

/** The day of the latest decision, where a clock knows it. */
const decidedOn = ({ clocks }: NeedFacts): DueAt | null =>
  clocks.findLast(({ clock, end }) => clock === "decision" && end !== null)?.end?.on ?? null;

/** Somebody has agreed on a day to come. */
function isPlanned({ hold, nextStep }: NeedFacts, { today }: Moment): boolean {
  return [hold?.chaseOn, nextStep?.on].some((on) => on != null && toDay(on) > today);
}

function byDay(on: DueAt, moment: Moment): When {
  const day = dayOfDue(on);
  if (day <= moment.today || isPast(on, moment)) return "now";
  return day <= addDays(moment.today, 7 - weekdayOf(moment.today)) ? "week" : "later";
}

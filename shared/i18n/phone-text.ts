import type { Card } from "../domain/card.ts";
import type { Stage } from "../domain/case.ts";
import { type PlainDate, toPlainDate } from "../domain/dates.ts";
import type { Clock, ClockName } from "../domain/deadline.ts";
import { dayOfDue, isPast } from "../domain/due.ts";
import type { Moment } from "../domain/zone.ts";
import type { Translate } from "./catalogue.ts";

export type PhoneFacts = Pick<Card, "kind" | "receivedOn" | "hold" | "duties" | "clocks"> & { readonly stage: Stage };

/**
 * Two sentences to read aloud: how far it has come, and what comes when. Null for a notification, of which nothing is said
 * on the phone. What was decided is not said either: nobody knows who is calling.
 */
export function phoneText(facts: PhoneFacts, moment: Moment, t: Translate): readonly [string, string] | null {
  const { kind, stage, duties } = facts;
  if (kind === "notification") return null;
  if (stage === "closed") return [t("phone.closed"), afterDecision(facts, moment, t) ?? t("phone.callAgain")];
  if (duties.decided !== null && duties.decided !== "lapsed") {
    if (!duties.sent && stage !== "followUp") return [t("phone.decided"), t("phone.inLetter")];
    return [t("phone.sent"), afterDecision(facts, moment, t) ?? t("phone.callUs")];
  }
  const state = facts.hold ? t(`phone.waits.${facts.hold.reason}`) : null;
  if (kind === "followUp" || stage === "followUp") {
    const first = t("phone.followingUp", { state: state ?? t("phone.preparing") });
    return [first, followUpText(facts, moment, t) ?? t("phone.callUs")];
  }
  const first = t("phone.received", { on: facts.receivedOn, state: state ?? t("phone.working") });
  return [first, answerText(facts, moment, t)];
}

function answerText(facts: PhoneFacts, moment: Moment, t: Translate): string {
  const decision = openClock(facts, "decision");
  if (!decision) return t("phone.noDate");
  const promise = openClock(facts, "promise");
  const told = promise ?? decision;
  const on = dateOf(told);
  if (isPast(told.due, moment)) return t(promise ? "phone.promiseBroken" : "phone.late", { on });
  if (!promise) return t("phone.answerBy", { on });
  return t(decision.notice?.promisedOn ? "phone.promised" : "phone.letterBy", { on });
}

function afterDecision(facts: PhoneFacts, moment: Moment, t: Translate): string | null {
  const complaint = openClock(facts, "complaintPeriod");
  if (complaint && !isPast(complaint.due, moment)) return t("phone.complainBy", { on: dateOf(complaint) });
  return facts.stage === "closed" ? null : followUpText(facts, moment, t);
}

function followUpText(facts: PhoneFacts, moment: Moment, t: Translate): string | null {
  const followUp = openClock(facts, "firstFollowUp") ?? openClock(facts, "followUp");
  if (!followUp) return null;
  return t(isPast(followUp.due, moment) ? "phone.followUpLate" : "phone.followUpBy", { on: dateOf(followUp) });
}

const openClock = ({ clocks }: PhoneFacts, name: ClockName): Clock | undefined =>
  clocks.findLast(({ clock, end }) => clock === name && end === null);

const dateOf = ({ due }: Clock): PlainDate => toPlainDate(dayOfDue(due));

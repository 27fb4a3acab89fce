import { clockWords, type Tone } from "#client/casework/due-words.ts";
import type { Card } from "#shared/domain/card.ts";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { type DueAt, isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { Need } from "#shared/domain/needs.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

export interface WhyWords {
  /** `calm` for agreements: red and amber are for deadlines. */
  readonly tone: Tone;
  readonly text: string;
}

/** Why a case stands on a list, in a few words with the date. */
export function whyWords(need: Need, card: Card, moment: Moment, t: Translate): WhyWords {
  switch (need.need) {
    case "sendNotice":
      return noticeWhy(need, moment, t);
    case "sendDecision":
      return { tone: "soon", text: need.on ? t("why.decidedOn", { on: dateOf(need.on) }) : t("why.decided") };
    case "chase":
      return calm(chaseWhy(need, card, moment, t));
    case "doNextStep":
      return calm(stepWhy(need, card, moment, t));
    case "assign":
      return calm(t("why.unassigned"));
    case "setNextStep":
      return calm(t("why.noStep"));
    default:
      return clockWhy(need, moment, t);
  }
}

const calm = (text: string): WhyWords => ({ tone: "calm", text });
const dateOf = (on: DueAt): PlainDate => toPlainDate(dayOfDue(on));

/** A day in relation to today: what has passed, is now, and is to come are said differently. */
function tense(on: DueAt, { today }: Moment): "past" | "today" | "coming" {
  const day = dayOfDue(on);
  return day < today ? "past" : day === today ? "today" : "coming";
}

function noticeWhy({ clock, on }: Need, moment: Moment, t: Translate): WhyWords {
  if (!on) return { tone: "over", text: t("notice.missing") };
  const isPromise = clock?.clock === "promise";
  if (tense(on, moment) === "today") {
    return { tone: "soon", text: t(isPromise ? "why.promiseToday" : "why.noticeToday") };
  }
  return { tone: "over", text: t(isPromise ? "why.promiseBroken" : "why.noticeMissing", { on: dateOf(on) }) };
}

function clockWhy({ clock, on }: Need, moment: Moment, t: Translate): WhyWords {
  if (!clock || !on) return calm("");
  const what = t(`clock.${clock.clock}`);
  if (isInstant(on)) {
    const { tone, text } = clockWords(clock, moment, t, true);
    return { tone, text: t("due.of", { clock: what, due: text }) };
  }
  if (clock.clock === "promise") return { tone: "soon", text: t("promise.date", { on }) };
  const when = tense(on, moment);
  if (when === "past") return { tone: "over", text: t("why.wasDue", { what, on }) };
  return { tone: "soon", text: when === "today" ? t("why.dueToday", { what }) : t("why.due", { what, on }) };
}

function chaseWhy({ on }: Need, { hold }: Card, moment: Moment, t: Translate): string {
  if (!on || !hold) return "";
  const what = t(`hold.${hold.reason}`);
  const when = tense(on, moment);
  if (when === "today") return t("why.chaseToday", { what });
  return t(when === "past" ? "why.chaseLate" : "why.chase", { what, on: dateOf(on) });
}

function stepWhy({ on }: Need, { nextStep }: Card, moment: Moment, t: Translate): string {
  if (!on || !nextStep) return "";
  const what = t(`nextStep.${nextStep.step}`);
  const when = tense(on, moment);
  const isAgreed = nextStep.meeting !== undefined;
  if (when === "today") return t(isAgreed ? "why.agreedToday" : "why.stepToday", { what });
  const late = isAgreed ? "why.agreedLate" : "why.stepLate";
  return t(when === "past" ? late : isAgreed ? "why.agreed" : "why.step", { what, on: dateOf(on) });
}

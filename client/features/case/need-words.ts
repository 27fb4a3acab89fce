import { clockWords } from "#client/casework/due-words.ts";
import { noticeText } from "#client/casework/notice-words.ts";
import type { Card } from "#shared/domain/card.ts";
import { type PlainDate, toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { Need } from "#shared/domain/needs.ts";
import { stateOf } from "#shared/domain/standing.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

export type NeedWordsFacts = Pick<Card, "clocks" | "hold" | "nextStep">;

/** Why the case needs it and by when, in a few words. */
export function needWords({ need, clock }: Need, facts: NeedWordsFacts, moment: Moment, t: Translate): string {
  switch (need) {
    case "sendDecision":
      return t("need.sendDecision");
    case "assign":
      return t("need.assign");
    case "setNextStep":
      return t("need.noStep");
    case "doNextStep":
      return stepWords(facts, moment, t) ?? t("need.noStep");
    case "chase":
      return chaseWords(facts, moment, t);
    case "sendNotice":
      return clock ? noticeWords(clock, facts, moment, t) : t("notice.missing");
    case "decide":
      return clock ? decideWords(clock, moment, t) : t("due.none");
    default:
      return clock ? dutyWords(clock, moment, t) : t("due.none");
  }
}

/** The chosen next step with its day: "Ring til borgeren, senest fre 27.11."; null where none is chosen (MV10). */
export function stepWords({ nextStep }: Pick<Card, "nextStep">, { today }: Moment, t: Translate): string | null {
  if (!nextStep) return null;
  const step = t(`nextStep.${nextStep.step}`);
  const days = toDay(nextStep.on) - today;
  if (days === 0) return t("need.stepToday", { step });
  return t(days < 0 ? "need.stepOver" : "need.stepBy", { step, on: nextStep.on });
}

function chaseWords({ hold }: NeedWordsFacts, { today }: Moment, t: Translate): string {
  if (!hold?.chaseOn) return t("case.noChase");
  const text = t(`hold.${hold.reason}`);
  const days = toDay(hold.chaseOn) - today;
  if (days === 0) return t("need.chaseToday", { hold: text });
  return t(days < 0 ? "need.chaseOver" : "need.chaseBy", { hold: text, on: hold.chaseOn });
}

/** The citizen must be told: the date has come, or a promise about it (DL9). */
function noticeWords(clock: Clock, facts: NeedWordsFacts, moment: Moment, t: Translate): string {
  const days = moment.today - dayOfDue(clock.due);
  const isPromise = clock.clock === "promise";
  if (days <= 0) return t(isPromise ? "need.promiseToday" : "need.decisionToday");
  if (isPromise) return t("promise.broken", { on: dateOf(clock) });
  return t("need.decisionOver", { days, notice: noticeText(facts, clock, moment, t) });
}

function decideWords(clock: Clock, moment: Moment, t: Translate): string {
  const on = dateOf(clock);
  if (clock.clock === "promise") return t("promise.date", { on });
  const isUntold = stateOf(clock, moment) === "dueSoon" && !clock.notice?.lastSentOn;
  return t(isUntold ? "need.noticeBy" : "need.decideBy", { on });
}

const dutyWords = (clock: Clock, moment: Moment, t: Translate): string =>
  t("due.of", { clock: t(`clock.${clock.clock}`), due: clockWords(clock, moment, t, true).text });

const dateOf = ({ due }: Clock): PlainDate => toPlainDate(dayOfDue(due));

import type { Card } from "#shared/domain/card.ts";
import { type PlainDate, toDay } from "#shared/domain/dates.ts";
import { type Clock, isInstant } from "#shared/domain/deadline.ts";
import { stateOf } from "#shared/domain/standing.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

/** Whether the citizen of a late decision knows: promised, promised in vain, told, told late, or not told (DL9). */
export function noticeText(card: Pick<Card, "clocks">, decision: Clock, moment: Moment, t: Translate): string {
  const promise = openPromise(card);
  if (promise && !isInstant(promise.due)) {
    const isBroken = toDay(promise.due) < moment.today;
    return t(isBroken ? "promise.brokenBeside" : "promise.date", { on: promise.due });
  }
  const { notice } = decision;
  if (!notice?.lastSentOn) return t("notice.missing");
  return t(notice.first === "late" ? "notice.late" : "notice.sent", { on: notice.lastSentOn });
}

/** What to do about the notice of an open decision, or what has been done (DL9). */
export function noticeAdvice(card: Pick<Card, "clocks">, decision: Clock, moment: Moment, t: Translate): string | null {
  const state = stateOf(decision, moment);
  const promise = openPromise(card);
  if (state === "dueSoon" && !promise && !decision.notice?.lastSentOn && !isInstant(decision.due)) {
    return t("notice.dueBy", { on: decision.due });
  }
  if (state !== "overdue") return null;
  const isBroken = promise && !isInstant(promise.due) && toDay(promise.due) < moment.today;
  return isBroken ? t("promise.broken", { on: promise.due as PlainDate }) : noticeText(card, decision, moment, t);
}

const openPromise = (card: Pick<Card, "clocks">): Clock | undefined =>
  card.clocks.findLast(({ clock, end }) => clock === "promise" && end === null);

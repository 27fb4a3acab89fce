import type { Card } from "#shared/domain/card.ts";
import { cardClocks } from "#shared/domain/card-clocks.ts";
import { addDays, type PlainDate, toDay, weekdayOf } from "#shared/domain/dates.ts";
import { type Clock, isInstant } from "#shared/domain/deadline.ts";
import { stateOf } from "#shared/domain/standing.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { noticeText } from "./notice-words.ts";

/** `over` is late, `soon` is inside its warning, `calm` has time, `done` has ended, `none` has no date. Shown by word, icon and colour. */
export type Tone = "over" | "soon" | "calm" | "done" | "none";

export interface DueWords {
  readonly tone: Tone;
  readonly text: string;
  /** What stands beside it: the notice, the promise, or the next date. */
  readonly side: string | null;
}

/** A card's deadline in words: the most overdue clock and the next one, or why there is none (DL11). */
export function dueWords(card: Card, closed: boolean, moment: Moment, t: Translate): DueWords {
  const [first, next] = closed ? [] : cardClocks(card.clocks, moment);
  const unsent = closed ? null : notSent(card, moment, t);
  if (!first) return unsent ? { tone: "soon", text: unsent, side: null } : withoutClock(card, closed, moment, t);
  const { tone, text } = clockWords(first, moment, t);
  // A decision that waits to be sent comes before a date that is far off.
  if (unsent && tone === "calm") return { tone: "soon", text: unsent, side: text };
  return { tone, text, side: unsent ?? sideOf(card, first, next, moment, t) };
}

/** One clock in words, as on a card; under a heading of its own its name is left out. */
export function clockWords(clock: Clock, moment: Moment, t: Translate, isNamed = false): Omit<DueWords, "side"> {
  const state = stateOf(clock, moment);
  if (state === "unknown")
    return { tone: "none", text: t("due.of", { clock: t(`clock.${clock.clock}`), due: t("due.unknownShort") }) };
  if (clock.owner === "citizen") return { tone: "calm", text: citizensText(clock, t) };
  const tone = state === "overdue" ? "over" : state === "dueSoon" ? "soon" : "calm";
  return { tone, text: isInstant(clock.due) ? hoursText(clock, moment, t) : dateText(clock, moment, t, isNamed) };
}

const MINUTE_MS = 60_000;

function hoursText(clock: Clock, { at }: Moment, t: Translate): string {
  const leftMs = Date.parse(clock.due) - at;
  const minutes = Math.floor(Math.abs(leftMs) / MINUTE_MS);
  const time = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return leftMs < 0 ? t("due.hoursOver", time) : t("due.hours", time);
}

/** Beyond half a year a day without its year is taken for the one that has been. */
const FAR_DAYS = 183;

function dateText(clock: Clock, { today }: Moment, t: Translate, isNamed: boolean): string {
  const on = clock.due as PlainDate;
  const days = toDay(on) - today;
  if (isNamed) return plainText(on, days, t);
  if (clock.clock === "followUp") {
    if (days < 0) return t("due.followUpLate", { days: -days });
    if (days <= 1) return t(days === 0 ? "due.followUpToday" : "due.followUpTomorrow");
    return t("due.followUpDate", { on, isFar: days > FAR_DAYS });
  }
  if (clock.clock === "promise") return days < 0 ? t("promise.brokenShort", { on }) : t("promise.date", { on });
  const due = plainText(on, days, t);
  return clock.clock === "decision" ? due : t("due.of", { clock: t(`clock.${clock.clock}`), due });
}

function plainText(on: PlainDate, days: number, t: Translate): string {
  if (days < 0) return t("due.over", { days: -days });
  return days === 0 ? t("due.today") : days === 1 ? t("due.tomorrow") : t("due.date", { on, isFar: days > FAR_DAYS });
}

/** A right of the citizen runs out; it is nobody's duty to keep it. */
function citizensText(clock: Clock, t: Translate): string {
  const on = isInstant(clock.due) ? null : clock.due;
  if (on && clock.clock === "complaintPeriod") return t("due.complaintUntil", { on });
  return t("due.of", { clock: t(`clock.${clock.clock}`), due: on ? t("due.date", { on }) : "" });
}

function sideOf(card: Card, first: Clock, next: Clock | undefined, moment: Moment, t: Translate): string | null {
  const isLateDecision = first.clock === "decision" && stateOf(first, moment) === "overdue";
  if (isLateDecision) return noticeText(card, first, moment, t);
  if (first.clock === "decision" && first.notice?.lastSentOn) return t("notice.sent", { on: first.notice.lastSentOn });
  const beside = first.clock === "promise" ? overdueDecision(card, moment) : null;
  const other = beside ?? next;
  return other && other !== first ? clockWords(other, moment, t).text : null;
}

/** A promise broken before its decision is late too: both are said. */
const overdueDecision = (card: Card, moment: Moment): Clock | null =>
  card.clocks.find((clock) => clock.clock === "decision" && stateOf(clock, moment) === "overdue") ?? null;

function withoutClock(card: Card, closed: boolean, moment: Moment, t: Translate): DueWords {
  const { decided } = card.duties;
  if (decided) {
    const decision = endedDecision(card);
    const complaint = card.clocks.find(
      (clock) => clock.clock === "complaintPeriod" && stateOf(clock, moment) === "running",
    );
    const outcome = t(`outcome.${decided}`);
    const text = decision ? t("card.decidedOn", { outcome, on: decision }) : outcome;
    return { tone: "done", text, side: complaint ? citizensText(complaint, t) : null };
  }
  if (card.noRule === "byNature") return { tone: "none", text: t("due.noneByNature"), side: null };
  if (card.noRule === "ambiguous") return { tone: "none", text: t("due.ambiguous"), side: null };
  if (card.noRule === "notSet") return { tone: "none", text: t("due.none"), side: null };
  return { tone: "done", text: closed ? t("stage.closed") : t("due.ended"), side: null };
}

function endedDecision(card: Card): PlainDate | null {
  const on = card.clocks.findLast(({ clock, end }) => clock === "decision" && end !== null)?.end?.on;
  return on && !isInstant(on) ? on : null;
}

/** *Afgjort, ikke sendt*: said once a whole working day has gone by since the decision (DL15). */
function notSent(card: Card, { today }: Moment, t: Translate): string | null {
  const { decided, sent } = card.duties;
  const on = endedDecision(card);
  if (decided === null || decided === "lapsed" || sent || !on) return null;
  const days = today - toDay(on);
  let workdays = 0;
  for (let day = addDays(toDay(on), 1); day < today && workdays === 0; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) workdays += 1;
  return workdays > 0 ? t("card.notSent", { days }) : null;
}

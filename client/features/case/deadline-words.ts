import { clockWords, type Tone } from "#client/casework/due-words.ts";
import { type PlainDate, toDay, toPlainDate } from "#shared/domain/dates.ts";
import { type Deadline, isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { isOverdue, standing } from "#shared/domain/standing.ts";
import { fromIso, type Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import type { Locale } from "#shared/i18n/locale.ts";

/** How a deadline stands, in a few words under its own heading: "12 dage over fristen", "fre 27.11., uge 48", "18.09.2026, i tide". */
export function deadlineWords(
  deadline: Deadline,
  moment: Moment,
  t: Translate,
): { readonly tone: Tone; readonly text: string } {
  const { end, due } = deadline;
  const { state, lapsedLate } = standing(deadline, moment);
  const endedOn = end?.on ? dateOf(end.on) : null;
  switch (state) {
    case "met":
    case "metLate":
      return { tone: "done", text: endedOn ? t(`clockEnd.${state}`, { on: endedOn }) : "" };
    case "lapsed":
      return {
        tone: "done",
        text: endedOn ? t(lapsedLate ? "clockEnd.lapsedLate" : "clockEnd.lapsed", { on: endedOn }) : "",
      };
    case "deviated":
      return { tone: "done", text: t("clockEnd.deviated") };
    case "expired":
      return { tone: "done", text: t("clockEnd.expired", { on: dateOf(due) }) };
    case "unknown":
      return { tone: "none", text: t("due.unknown") };
    default:
      return openWords(deadline, moment, t);
  }
}

function openWords(deadline: Deadline, moment: Moment, t: Translate): { readonly tone: Tone; readonly text: string } {
  const { due } = deadline;
  const { tone, text } = clockWords(deadline, moment, t, true);
  const isLater = !isInstant(due) && toDay(due) > moment.today + 1;
  return { tone, text: isLater ? t("case.due", { on: due }) : text };
}

/** The date in full: what it is, or what it should have been. */
export function deadlineDate(deadline: Deadline, moment: Moment, t: Translate, locale: Locale): string {
  const { due, clock } = deadline;
  const on = dateOf(due);
  if (isInstant(due)) return t("case.deadlineAt", { on, clock: datesIn[locale].clock(fromIso(due)) });
  if (!isOverdue(deadline, moment)) return t("case.deadlineWas", { on });
  return t(clock === "decision" ? "case.shouldBeDecided" : "case.shouldBeDone", { on });
}

const dateOf = (when: Deadline["due"]): PlainDate => toPlainDate(dayOfDue(when));

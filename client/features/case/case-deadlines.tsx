import { Calendar, Check, CircleHelp, Clock, type LucideIcon, TriangleAlert } from "lucide-react";
import { clockWords, type Tone } from "#client/casework/due-words.ts";
import { noticeAdvice } from "#client/casework/notice-words.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { type Deadline, isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue, endOfDue } from "#shared/domain/due.ts";
import { standing } from "#shared/domain/standing.ts";
import { fromIso, type Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import { explain } from "#shared/i18n/explain.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  over: TriangleAlert,
  soon: Clock,
  calm: Calendar,
  done: Check,
  none: CircleHelp,
};

/** Every clock of the case, open ones first, each with why it falls when it falls (DL13). */
export function CaseDeadlines({ view, moment }: { readonly view: CaseView; readonly moment: Moment }) {
  const { t } = useLocale();
  const isEnded = ({ end }: Deadline) => (end === null ? 0 : 1);
  const deadlines = [...view.deadlines].sort((a, b) => isEnded(a) - isEnded(b) || endOfDue(a.due) - endOfDue(b.due));
  return (
    <section className={styles.section}>
      <h2>{t("case.deadlines")}</h2>
      {view.noRule && <p className={styles.noRule}>{noRuleText(view.noRule, t)}</p>}
      <ul className={styles.deadlines}>
        {deadlines.map((deadline) => (
          <DeadlineRow key={deadline.key} deadline={deadline} view={view} moment={moment} />
        ))}
      </ul>
    </section>
  );
}

const noRuleText = (noRule: NonNullable<CaseView["noRule"]>, t: Translate): string =>
  t(noRule === "byNature" ? "due.noneByNature" : noRule === "ambiguous" ? "due.ambiguous" : "due.none");

function DeadlineRow({
  deadline,
  view,
  moment,
}: {
  readonly deadline: Deadline;
  readonly view: CaseView;
  readonly moment: Moment;
}) {
  const { t, locale } = useLocale();
  const { tone, text } = rowWords(deadline, moment, t);
  const Icon = ICONS[tone];
  const advice = deadline.clock === "decision" ? noticeAdvice(view.card, deadline, moment, t) : null;
  return (
    <li
      className={`${styles.deadline} ${styles[tone]}`}
      data-clock={deadline.key}
      data-state={standing(deadline, moment).state}
      data-due={deadline.due}
    >
      <Icon aria-hidden size={16} />
      <h3>{t(`clock.${deadline.clock}`)}</h3>
      <span className={styles.when}>{text}</span>
      <p className={styles.detail}>
        {dueText(deadline, t, locale)}
        {advice && `. ${advice}`}
      </p>
      <div className={styles.why}>
        {explain(deadline, locale).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  );
}

function dueText({ due }: Deadline, t: Translate, locale: "da" | "en"): string {
  const on = toPlainDate(dayOfDue(due));
  return isInstant(due)
    ? t("case.deadlineAt", { on, clock: datesIn[locale].clock(fromIso(due)) })
    : t("case.deadlineWas", { on });
}

function rowWords(deadline: Deadline, moment: Moment, t: Translate): { readonly tone: Tone; readonly text: string } {
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
      return clockWords(deadline, moment, t, true);
  }
}

const dateOf = (when: Deadline["due"]): PlainDate => toPlainDate(dayOfDue(when));

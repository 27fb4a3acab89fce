import { noticeAdvice } from "#client/casework/notice-words.ts";
import { TONE_ICONS } from "#client/casework/tone-icons.ts";
import { useLocale } from "#client/ui/locale.tsx";
import type { Deadline } from "#shared/domain/deadline.ts";
import { endOfDue } from "#shared/domain/due.ts";
import { standing } from "#shared/domain/standing.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { explain } from "#shared/i18n/explain.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import styles from "./case.module.css";
import rows from "./case-deadlines.module.css";
import type { CaseParts } from "./case-parts.ts";
import { deadlineDate, deadlineWords } from "./deadline-words.ts";
import { SectionHead } from "./section-head.tsx";

/** Every clock of the case, open ones first, each with why it falls when it falls (DL13). */
export function CaseDeadlines(parts: CaseParts) {
  const { view } = parts;
  const { t } = useLocale();
  const isEnded = ({ end }: Deadline) => (end === null ? 0 : 1);
  const deadlines = [...view.deadlines].sort((a, b) => isEnded(a) - isEnded(b) || endOfDue(a.due) - endOfDue(b.due));
  return (
    <section className={styles.section}>
      <SectionHead title={t("case.deadlines")} />
      {view.noRule && <p className={rows.noRule}>{noRuleText(view.noRule, t)}</p>}
      <ul className={rows.deadlines}>
        {deadlines.map((deadline) => (
          <DeadlineRow key={deadline.key} deadline={deadline} {...parts} />
        ))}
      </ul>
    </section>
  );
}

const noRuleText = (noRule: NonNullable<CaseView["noRule"]>, t: Translate): string =>
  t(noRule === "byNature" ? "due.noneByNature" : noRule === "ambiguous" ? "due.ambiguous" : "due.none");

function DeadlineRow({ deadline, view, moment }: CaseParts & { readonly deadline: Deadline }) {
  const { t, locale } = useLocale();
  const { tone, text } = deadlineWords(deadline, moment, t);
  const Icon = TONE_ICONS[tone];
  const isOpen = deadline.end === null;
  const advice = deadline.clock === "decision" ? noticeAdvice(view.card, deadline, moment, t) : null;
  const detail = [deadlineDate(deadline, moment, t, locale), ...(advice ? [advice] : [])].map(ended);
  return (
    <li
      className={`${rows.deadline} ${rows[tone]}`}
      data-clock={deadline.key}
      data-state={standing(deadline, moment).state}
      data-due={deadline.due}
    >
      <Icon aria-hidden size={16} />
      <h3>{t(`clock.${deadline.clock}`)}</h3>
      <span className={rows.when}>{text}</span>
      {isOpen && <p className={rows.detail}>{detail.join(" ")}</p>}
      <details className={rows.why} open={tone === "over"}>
        <summary>{t("case.why")}</summary>
        <div className={rows.steps}>
          {explain(deadline, locale).map((line) => (
            <p key={line}>{ended(line)}</p>
          ))}
        </div>
      </details>
    </li>
  );
}

/** As a sentence: many end in a date, whose dot is enough. */
const ended = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

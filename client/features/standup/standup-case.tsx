import { Check, Zap } from "lucide-react";
import { useEffect, useRef } from "react";
import { CaseTitle } from "#client/casework/case-title.tsx";
import { columnTitle } from "#client/casework/column-title.ts";
import { dueWords } from "#client/casework/due-words.ts";
import { provisionWords } from "#client/casework/provision-words.ts";
import { TONE_ICONS } from "#client/casework/tone-icons.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { AgendaItem } from "#shared/domain/meeting.ts";
import styles from "./case.module.css";
import { CaseFacts } from "./case-facts.tsx";
import { useCaseNews } from "./use-case-news.ts";
import type { Standup } from "./use-standup.ts";
import { WhyDate } from "./why-date.tsx";

export interface StandupCaseProps {
  readonly standup: Standup;
  readonly card: ShownCard;
  readonly item: AgendaItem;
}

/** One case, large enough for three metres (ST2): why it is here, its nearest deadline, and what is known of it. */
export function StandupCase({ standup, card, item }: StandupCaseProps) {
  const { t, locale } = useLocale();
  const { announce } = useNotices();
  const { viewer, moment, picture } = standup;
  const isClosed = picture.columns.find(({ id }) => id === card.column)?.stage === "closed";
  const due = dueWords(card, isClosed, moment, t);
  const Icon = TONE_ICONS[due.tone];
  const news = useCaseNews(standup, card);
  const heading = useRef<HTMLHeadingElement>(null);
  const said = t("standup.nextCaseSaid", { number: card.number, why: t(`standup.why.${item.why}`) });
  useEffect(() => {
    announce(said);
    // The button that was pressed may have gone with the case before.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [announce, said]);
  return (
    <article className={styles.case} aria-label={card.number} data-case={card.id}>
      <p className={styles.why}>
        <span className={styles.reason}>{t(`standup.why.${item.why}`)}</span>
        {item.answer && (
          <span className={styles.answer}>
            <Check aria-hidden size="1em" />
            {t("standup.answered", { what: t(`standup.answer.${item.answer}`) })}
          </span>
        )}
      </p>
      <CaseTitle card={card} className={styles.title} isLink={!viewer.screen} heading={heading} />
      <p className={styles.what}>
        {provisionWords(card.provision, locale)} · {t(`kind.${card.kind}`)}
      </p>
      {news && (
        <p className={styles.news} role="status">
          <Zap aria-hidden size="1em" />
          {news}
        </p>
      )}
      <div className={`${styles.due} ${styles[due.tone] ?? ""}`}>
        <p className={styles.dueText}>
          <Icon aria-hidden size="0.9em" />
          <span>{due.text}</span>
        </p>
        {due.side && <p className={styles.side}>{due.side}</p>}
      </div>
      <CaseFacts standup={standup} card={card} />
      <WhyDate key={card.number} number={card.number} version={card.version} moment={moment} />
      <StageStrip standup={standup} card={card} />
    </article>
  );
}

/** The columns of the board, and where the case is. */
function StageStrip({ standup: { picture }, card }: Omit<StandupCaseProps, "item">) {
  const { t } = useLocale();
  const open = picture.columns.filter(({ stage }) => stage !== "closed");
  const here = open.findIndex(({ id }) => id === card.column);
  return (
    <ol className={styles.strip}>
      {open.map((column, index) => (
        <li
          key={column.id}
          aria-current={index === here ? "step" : undefined}
          className={index < here ? styles.passed : undefined}
        >
          {columnTitle(column, t)}
        </li>
      ))}
    </ol>
  );
}

import { ChevronRight } from "lucide-react";
import { Link } from "wouter";
import { dueWords } from "#client/casework/due-words.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./my-day.module.css";
import { SectionMark } from "./section-mark.tsx";

export interface WaitingCasesProps {
  readonly cards: readonly ShownCard[];
  readonly moment: Moment;
}

/** What one can do nothing about now, folded away. */
export function WaitingCases({ cards, moment }: WaitingCasesProps) {
  const t = useTexts();
  return (
    <details className={styles.waiting} data-count={cards.length}>
      <summary>
        <ChevronRight aria-hidden size={16} />
        {t("myDay.waiting", { count: cards.length })}
      </summary>
      <Link href="/tavle?sagsbehandler=mig-venter">{t("myDay.waitingOpen")}</Link>
      <ul className={styles.waitingCases}>
        {cards.map((card) => (
          <li key={card.id}>
            <Link href={`/sager/${encodeURIComponent(card.number)}`} className={styles.number}>
              {card.number}
            </Link>
            <SectionMark card={card} />
            <span className={styles.waitingDue}>{dueWords(card, false, moment, t).text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useId } from "react";
import { Link } from "wouter";
import { actionText } from "#client/casework/case-actions.tsx";
import { PendingMark } from "#client/casework/pending-mark.tsx";
import { TONE_ICONS } from "#client/casework/tone-icons.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import { handOf, stepHandOf } from "#shared/domain/hand-of.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Task } from "#shared/domain/my-day.ts";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./my-day.module.css";
import { SectionMark } from "./section-mark.tsx";
import { whyWords } from "./why-words.ts";

export interface TaskLineProps {
  readonly task: Task<ShownCard>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  readonly onDo: (task: Task<ShownCard>) => void;
}

/** A case, why it stands here, and the one next thing to do about it. */
export function TaskLine({ task, people, moment, onDo }: TaskLineProps) {
  const t = useTexts();
  const whyId = useId();
  const { card, need } = task;
  const { tone, text } = whyWords(need, card, moment, t);
  const Icon = TONE_ICONS[tone];
  const doing = actionText(need.need, t);
  return (
    <li className={`${styles.line} ${styles[tone]}`} data-case={card.id} data-need={need.need}>
      <div className={styles.about}>
        <Link href={`/sager/${encodeURIComponent(card.number)}`} className={styles.number}>
          {card.number}
        </Link>
        {card.label && <span className={styles.label}>{card.label}</span>}
        <SectionMark card={card} />
        {card.pending && <PendingMark className={styles.pending} />}
      </div>
      <p className={styles.why} id={whyId}>
        <Icon aria-hidden size={14} />
        <span>{text}</span>
      </p>
      <StoodIn card={card} people={people} moment={moment} />
      {need.need === "doNextStep" && <CaseOf card={card} people={people} moment={moment} />}
      <div className={styles.do}>
        <Button
          onPress={() => onDo(task)}
          aria-label={t("do.on", { what: doing, number: card.number })}
          aria-describedby={whyId}
          data-task=""
        >
          {doing}
        </Button>
      </div>
    </li>
  );
}

/** Whose case it is, where one looks after it during a leave (MV9). */
function StoodIn({ card, people, moment }: Pick<TaskLineProps, "people" | "moment"> & { readonly card: ShownCard }) {
  const t = useTexts();
  const { standIn, caseworker } = card;
  if (!standIn || handOf(card, moment.today) !== standIn.person) return null;
  const name = (caseworker && people.get(caseworker)?.name) ?? t("case.someone");
  return <p className={styles.stoodIn}>{t("myDay.stoodIn", { name, on: standIn.to })}</p>;
}

/** Who has the case, where only its next step was agreed with oneself (ST3). */
function CaseOf({ card, people, moment }: Pick<TaskLineProps, "people" | "moment"> & { readonly card: ShownCard }) {
  const t = useTexts();
  const hand = handOf(card, moment.today);
  if (stepHandOf(card, moment.today) === hand) return null;
  const name = hand && (people.get(hand)?.name ?? t("case.someone"));
  return name && <p className={styles.stoodIn}>{t("myDay.caseOf", { name })}</p>;
}

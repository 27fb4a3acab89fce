import { Check, Clock, ListTodo, type LucideIcon, Pause } from "lucide-react";
import { type Dispatch, useEffect, useRef } from "react";
import { CaseTitle } from "#client/casework/case-title.tsx";
import { columnTitle } from "#client/casework/column-title.ts";
import { dueWords } from "#client/casework/due-words.ts";
import { provisionWords } from "#client/casework/provision-words.ts";
import { TONE_ICONS } from "#client/casework/tone-icons.ts";
import type { BoardPicture, BoardSync, ShownCard } from "#client/sync/board-sync.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { toDay } from "#shared/domain/dates.ts";
import type { Moment } from "#shared/domain/zone.ts";
import styles from "./walk.module.css";
import type { Outcome, WalkEvent } from "./walk.ts";
import { WalkAnswers } from "./walk-answers.tsx";
import { WalkHistory } from "./walk-history.tsx";

export interface WalkCaseProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly card: ShownCard;
  readonly answer: Outcome | null;
  readonly moment: Moment;
  readonly dispatch: Dispatch<WalkEvent>;
}

/** One case, large: what one needs to know to say what happens next, and the answers. */
export function WalkCase(props: WalkCaseProps) {
  const { card, picture, answer } = props;
  const { t, locale } = useLocale();
  const about = useRef<HTMLElement>(null);
  // On a small screen one has scrolled down to the answers of the case before.
  useEffect(() => about.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div className={styles.case}>
      <article ref={about} className={styles.about} aria-label={card.number} data-case={card.id}>
        <CaseTitle card={card} className={styles.title}>
          {answer && (
            <span className={styles.answer}>
              <Check aria-hidden size={14} />
              {t("walk.answeredAlready", { what: t(`walk.answered.${answer}`) })}
            </span>
          )}
        </CaseTitle>
        <p className={styles.what}>
          {provisionWords(card.provision, locale)} · {t(`kind.${card.kind}`)}
        </p>
        <WalkFacts {...props} />
        <WalkHistory number={card.number} version={card.version} people={picture.people} />
      </article>
      <WalkAnswers {...props} />
    </div>
  );
}

function WalkFacts({ card, picture, moment }: WalkCaseProps) {
  const { t } = useLocale();
  const column = picture.columns.find(({ id }) => id === card.column);
  const days = moment.today - toDay(card.stageSince) + card.stageDaysBefore;
  const { tone, text, side } = dueWords(card, false, moment, t);
  const { hold, nextStep } = card;
  return (
    <ul className={styles.facts}>
      <Fact icon={TONE_ICONS[tone]} className={styles[tone]} text={side ? `${text} · ${side}` : text} />
      <Fact icon={Clock} text={`${column ? columnTitle(column, t) : ""} · ${t("card.inStage", { days })}`} />
      {hold && (
        <Fact
          icon={Pause}
          text={
            hold.chaseOn
              ? `${t(`hold.${hold.reason}`)} · ${t("hold.chase", { on: hold.chaseOn })}`
              : t(`hold.${hold.reason}`)
          }
        />
      )}
      {nextStep && (
        <Fact icon={ListTodo} text={t("walk.lateStep", { what: t(`nextStep.${nextStep.step}`), on: nextStep.on })} />
      )}
    </ul>
  );
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly className?: string | undefined;
}

const Fact = ({ icon: Icon, text, className }: FactProps) => (
  <li className={className}>
    <Icon aria-hidden size={16} />
    <span>{text}</span>
  </li>
);

import { Calendar, Check, CircleHelp, Clock, ListTodo, type LucideIcon, Pause, TriangleAlert } from "lucide-react";
import { type Dispatch, useEffect, useRef } from "react";
import { Link } from "wouter";
import { columnTitle } from "#client/casework/column-title.ts";
import { dueWords, type Tone } from "#client/casework/due-words.ts";
import type { BoardPicture, BoardSync, ShownCard } from "#client/sync/board-sync.ts";
import { useLocale } from "#client/ui/locale.tsx";
import { toDay } from "#shared/domain/dates.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { lawSectionText } from "#shared/domain/section-text.ts";
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

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  over: TriangleAlert,
  soon: Clock,
  calm: Calendar,
  done: Check,
  none: CircleHelp,
};

/** One case, large: what one needs to know to say what happens next, and the answers. */
export function WalkCase(props: WalkCaseProps) {
  const { card, picture, answer } = props;
  const { t, locale } = useLocale();
  const { nameDa, nameEn } = provisionOf(card.provision);
  const name = locale === "da" ? nameDa : nameEn;
  const about = useRef<HTMLElement>(null);
  // On a small screen one has scrolled down to the answers of the case before.
  useEffect(() => about.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div className={styles.case}>
      <article ref={about} className={styles.about} aria-label={card.number} data-case={card.id}>
        <div className={styles.title}>
          <h2>
            <Link href={`/sager/${encodeURIComponent(card.number)}`}>{card.number}</Link>
          </h2>
          {card.label && <span className={styles.label}>{card.label}</span>}
          {answer && (
            <span className={styles.answer}>
              <Check aria-hidden size={14} />
              {t("walk.answeredAlready", { what: t(`walk.answered.${answer}`) })}
            </span>
          )}
        </div>
        <p className={styles.what}>
          {lawSectionText(card.provision)} {name} · {t(`kind.${card.kind}`)}
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
      <Fact icon={ICONS[tone]} className={styles[tone]} text={side ? `${text} · ${side}` : text} />
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

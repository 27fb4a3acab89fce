import { CircleCheck, ListTodo, type LucideIcon, MessagesSquare, Pause, Timer, User, UserX } from "lucide-react";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { toDay } from "#shared/domain/dates.ts";
import { handOf } from "#shared/domain/hand-of.ts";
import { agreedText } from "./agreement-line.ts";
import styles from "./case.module.css";
import type { Standup } from "./use-standup.ts";

interface CaseFactsProps {
  readonly standup: Standup;
  readonly card: ShownCard;
}

/** Who has it, how long it has stood, what it waits for, what was agreed and whether that was kept. */
export function CaseFacts({ standup, card }: CaseFactsProps) {
  const t = useTexts();
  const { picture, moment } = standup;
  const hand = handOf(card, moment.today);
  const person = hand ? picture.people.get(hand) : undefined;
  const name = person?.name ?? t(hand ? "case.someone" : "standup.unassigned");
  const isHere = hand !== null && !person?.away;
  const days = moment.today - toDay(card.stageSince) + card.stageDaysBefore;
  const { hold } = card;
  const waits =
    hold &&
    (hold.chaseOn
      ? t("standup.chase", { hold: t(`hold.${hold.reason}`), on: hold.chaseOn })
      : t(`hold.${hold.reason}`));
  return (
    <ul className={styles.facts}>
      <Fact
        icon={isHere ? User : UserX}
        text={person?.away ? t("standup.awayName", { name }) : name}
        isStrong={!isHere}
      />
      <Fact icon={Timer} text={t("card.inStage", { days })} />
      {waits && <Fact icon={Pause} text={waits} />}
      <StepFact standup={standup} card={card} />
      {card.sparringSince && <Fact icon={MessagesSquare} text={t("standup.sparring")} />}
    </ul>
  );
}

function StepFact({ standup: { picture, moment, meeting }, card }: CaseFactsProps) {
  const t = useTexts();
  const { nextStep } = card;
  if (!nextStep) return <Fact icon={ListTodo} text={t("standup.noStep")} />;
  const text = agreedText(card, nextStep, picture.people, t);
  const isLate = nextStep.meeting !== undefined && toDay(nextStep.on) < moment.today;
  if (isLate) return <Fact icon={ListTodo} text={t("standup.agreementLate", { text })} isStrong />;
  const icon = nextStep.meeting === meeting.id ? CircleCheck : ListTodo;
  return <Fact icon={icon} text={t(nextStep.meeting ? "standup.agreementNow" : "standup.stepNow", { text })} />;
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly isStrong?: boolean;
}

const Fact = ({ icon: Icon, text, isStrong }: FactProps) => (
  <li className={isStrong ? styles.strong : undefined}>
    <Icon aria-hidden size="1.1em" />
    <span>{text}</span>
  </li>
);

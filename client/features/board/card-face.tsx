import {
  ArrowLeftRight,
  CalendarOff,
  CircleDashed,
  CornerUpLeft,
  type LucideIcon,
  MessageCircleQuestion,
  Pause,
  StepForward,
} from "lucide-react";
import type { ReactNode } from "react";
import { dueWords } from "#client/casework/due-words.ts";
import { PendingMark } from "#client/casework/pending-mark.tsx";
import { TONE_ICONS } from "#client/casework/tone-icons.ts";
import { Initials, NoInitials } from "#client/ui/initials.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { Person } from "#shared/domain/board.ts";
import type { Hold, NextStep } from "#shared/domain/case.ts";
import { type PlainDate, toDay } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { lawSectionText, sectionText, writtenText } from "#shared/domain/section-text.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import styles from "./card.module.css";
import type { Judged } from "./judge.ts";
import { standInOf } from "./stand-in-of.ts";

export interface CardFaceProps {
  readonly judged: Judged;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly moment: Moment;
  /** The case number as it shall stand: a link on the board, plain while dragged. */
  readonly number: ReactNode;
  readonly dueId?: string;
}

const ICONS: typeof TONE_ICONS = { ...TONE_ICONS, none: CalendarOff };

/** What a card says: three lines, read in a second. */
export function CardFace({ judged, people, moment, number, dueId }: CardFaceProps) {
  const t = useTexts();
  const { card, closed } = judged;
  const { tone, text, side } = dueWords(card, closed, moment, t);
  const Icon = ICONS[tone];
  const caseworker = (card.caseworker && people.get(card.caseworker)) || null;
  const standIn = standInOf(judged, people);
  return (
    <>
      <div className={styles.first}>
        {number}
        {card.label && <span className={styles.label}>{card.label}</span>}
        <SectionMark judged={judged} />
      </div>
      <div className={`${styles.due} ${styles[tone]}`} id={dueId}>
        <Icon aria-hidden size={14} />
        <span className={styles.dueText}>{text}</span>
        {side && (
          <span className={styles.side} title={side}>
            {side}
          </span>
        )}
      </div>
      <div className={styles.last}>
        <span className={styles.hands}>
          {caseworker ? <Initials name={caseworker.name} initials={caseworker.initials} /> : <NoInitials />}
          {standIn && card.standIn && <StandInMark person={standIn} to={card.standIn.to} />}
        </span>
        {!caseworker && <span className={styles.fact}>{t("card.unassigned")}</span>}
        <CardFacts judged={judged} people={people} moment={moment} />
      </div>
    </>
  );
}

/** The section; BL is said, since both laws have the same numbers, and SEL is the rule. */
function SectionMark({ judged: { card } }: { readonly judged: Judged }) {
  const t = useTexts();
  const { law, nameDa } = provisionOf(card.provision);
  const own = law === "SEL" ? sectionText(card.provision) : lawSectionText(card.provision);
  const title = card.written
    ? t("card.writtenAs", { written: writtenText(card.written), provision: lawSectionText(card.provision) })
    : `${lawSectionText(card.provision)} ${nameDa}`;
  return (
    <span className={styles.section} title={title}>
      {own}
    </span>
  );
}

/** In front of the caseworker's mark, and told apart from it by its ring. */
function StandInMark({ person, to }: { readonly person: Person; readonly to: PlainDate }) {
  const t = useTexts();
  const { name, initials } = person;
  const words = t("card.standIn", { name, initials, to });
  return (
    <span className={styles.standIn} title={words}>
      <span aria-hidden="true">{initials}</span>
      <span className={hidden.hidden}>{words}</span>
    </span>
  );
}

function CardFacts({ judged, people, moment }: Pick<CardFaceProps, "judged" | "people" | "moment">) {
  const t = useTexts();
  const { card, closed, hand } = judged;
  const step = card.nextStep?.who;
  const days = moment.today - toDay(card.stageSince) + card.stageDaysBefore;
  return (
    <>
      {card.duties.remitted && <Fact icon={CornerUpLeft} text={t("card.remitted")} />}
      {card.hold && !closed && (
        <Fact icon={Pause} text={t(`waitsFor.${card.hold.reason}`).toLowerCase()} title={holdTitle(card.hold, t)} />
      )}
      {!closed && <NextStepFact nextStep={card.nextStep} who={step && step !== hand ? people.get(step) : undefined} />}
      {card.sparringSince && !closed && <Fact icon={MessageCircleQuestion} text="" title={t("card.sparring")} />}
      {card.caseworkerChanges > 0 && (
        <Fact
          icon={ArrowLeftRight}
          text={t("card.changes", { count: card.caseworkerChanges })}
          title={t("card.changesLong", { count: card.caseworkerChanges })}
        />
      )}
      {card.pending && <PendingMark className={styles.pending} />}
      {!closed && <span className={styles.days}>{t("card.inStage", { days })}</span>}
    </>
  );
}

const holdTitle = ({ reason, chaseOn }: Hold, t: Translate): string =>
  [t(`hold.${reason}`), ...(chaseOn ? [t("hold.chase", { on: chaseOn })] : [])].join(". ");

interface NextStepFactProps {
  readonly nextStep: NextStep | null;
  /** Where somebody else does it than whoever has the case. */
  readonly who: Person | undefined;
}

/** The next step, or that there is none (MV10). */
function NextStepFact({ nextStep, who }: NextStepFactProps) {
  const t = useTexts();
  if (!nextStep) return <Fact icon={CircleDashed} text="" title={t("card.noNextStep")} isFaint />;
  const { step, on } = nextStep;
  const text = t("card.nextStep", { what: t(`stepShort.${step}`), on });
  const title = t("card.nextStepLong", { what: t(`nextStep.${step}`).toLowerCase(), on });
  return (
    <Fact
      icon={StepForward}
      text={who ? t("card.stepOf", { initials: who.initials, text }) : text}
      title={who ? t("card.stepOfLong", { name: who.name, text: title }) : title}
    />
  );
}

/** What is short on the card is told in full on hovering, and read out. */
function Fact({
  icon: Icon,
  text,
  title,
  isFaint,
}: {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly title?: string | undefined;
  /** What most cards say stands back behind what few say. */
  readonly isFaint?: boolean;
}) {
  return (
    <span className={isFaint ? `${styles.fact} ${styles.noStep}` : styles.fact} title={title}>
      <Icon aria-hidden size={isFaint ? 11 : 13} />
      <span className={styles.factText} aria-hidden={title ? true : undefined}>
        {text}
      </span>
      {title && <span className={hidden.hidden}>{title}</span>}
    </span>
  );
}

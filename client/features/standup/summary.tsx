import { ClipboardCopy, Printer } from "lucide-react";
import { useMemo } from "react";
import { useCopy } from "#client/casework/use-copy.ts";
import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Meeting } from "#shared/domain/meeting.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { agreementLine } from "./agreement-line.ts";
import { type MeetingSummary, meetingSummary, SUMMARY_LISTS } from "./meeting-summary.ts";
import { CaseNumber } from "./since-lists.tsx";
import styles from "./summary.module.css";
import { summaryText } from "./summary-text.ts";
import type { Standup } from "./use-standup.ts";

/** What the meeting came to, while it runs still. */
export function Summary({ standup }: { readonly standup: Standup }) {
  const t = useTexts();
  const { meeting, picture, viewer, mayAct, isBusy, end } = standup;
  return (
    <SummaryOf meeting={meeting} picture={picture} isOwn={viewer.screen === undefined}>
      {mayAct && (
        <Button look="primary" isDisabled={isBusy} onPress={() => void end()}>
          {t("standup.end")}
        </Button>
      )}
    </SummaryOf>
  );
}

interface SummaryOfProps {
  readonly meeting: Meeting;
  readonly picture: BoardPicture;
  readonly isOwn: boolean;
  readonly children?: React.ReactNode;
}

/** Agreements by case number, per person; what else the cases left with (ST6). */
export function SummaryOf({ meeting, picture, isOwn, children }: SummaryOfProps) {
  const t = useTexts();
  const copy = useCopy();
  const summary = useMemo(() => meetingSummary(meeting, picture.cards), [meeting, picture.cards]);
  const { agreements, taken } = summary;
  return (
    <div className={styles.summary}>
      <p className={styles.paperHead}>
        {t("standup.paperHead", { unit: picture.unit?.name ?? "", at: fromIso(meeting.startedAt) })}
      </p>
      <div className={styles.head}>
        <div>
          <h2>{t("standup.summary")}</h2>
          <p>{t("standup.summaryLead", { agreements, taken, count: meeting.items.length })}</p>
        </div>
        <div className={styles.buttons}>
          <Button onPress={() => copy(summaryText(summary, picture.people, t), t("standup.copiedAll"))}>
            <ClipboardCopy aria-hidden size={16} />
            {t("standup.copyAll")}
          </Button>
          <Button onPress={() => window.print()}>
            <Printer aria-hidden size={16} />
            {t("standup.print")}
          </Button>
          {children}
        </div>
      </div>
      <Agreements summary={summary} picture={picture} isOwn={isOwn} />
      <div className={styles.lists}>
        {SUMMARY_LISTS.filter((list) => summary[list].length > 0).map((list) => (
          <section key={list} aria-label={t(`standup.summary.${list}`)} data-summary={list}>
            <h3>
              {t(`standup.summary.${list}`)}
              <span className={styles.size}>{t("column.number", { count: summary[list].length })}</span>
            </h3>
            <ul className={styles.numbers}>
              {summary[list].map(({ id, number }) => (
                <li key={id}>
                  <CaseNumber number={number} isOwn={isOwn} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

interface AgreementsProps extends Pick<SummaryOfProps, "picture" | "isOwn"> {
  readonly summary: MeetingSummary<ShownCard>;
}

function Agreements({ summary: { people }, picture, isOwn }: AgreementsProps) {
  const t = useTexts();
  const copy = useCopy();
  if (people.length === 0) return <p className={styles.none}>{t("standup.noAgreements")}</p>;
  return (
    <section aria-label={t("standup.agreements")}>
      <div className={styles.people}>
        {people.map(({ person, agreed }) => (
          <div key={person ?? ""} className={styles.person} data-person={person ?? ""}>
            <h3>
              {(person && picture.people.get(person)?.name) ?? t("standup.nobody")}
              <span className={styles.size}>{t("column.number", { count: agreed.length })}</span>
            </h3>
            <ul>
              {agreed.map(({ card, step }) => (
                <li key={card.id}>
                  <CaseNumber number={card.number} isOwn={isOwn} />
                  <span>{t("standup.agreed", { step: t(`nextStep.${step.step}`), on: step.on })}</span>
                  <Button
                    look="quiet"
                    aria-label={t("standup.copyOf", { number: card.number })}
                    onPress={() => copy(agreementLine(card, step, picture.people, t), t("standup.copied"))}
                  >
                    <ClipboardCopy aria-hidden size={15} />
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className={styles.hint}>
        {t("standup.onTheirDay")}. {t("standup.remember")}.
      </p>
    </section>
  );
}

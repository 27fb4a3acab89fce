import type { ActionSubject } from "#client/casework/case-actions.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TimeField } from "#client/ui/time-field.tsx";
import { FOLLOW_UP_OUTCOMES, LAPSE_REASONS, type MilestoneName, OUTCOMES } from "#shared/domain/case.ts";
import { mustNameNextFollowUp } from "#shared/domain/follow-up-dates.ts";
import { fromIso } from "#shared/domain/zone.ts";
import styles from "./actions.module.css";
import { fieldsOf, type MilestoneDraft } from "./milestone-draft.ts";
import type { FieldName } from "./order.ts";

export interface MilestoneFieldsProps {
  readonly milestone: MilestoneName;
  readonly draft: MilestoneDraft;
  readonly change: (part: Partial<MilestoneDraft>) => void;
  readonly at: (field: FieldName) => string | null;
  readonly subject: ActionSubject;
  /** What is recorded already is put right: it stays the milestone that it is. */
  readonly isCorrection?: boolean;
}

/** What a milestone asks: its date, and the word or two without which it says nothing. */
export function MilestoneFields(props: MilestoneFieldsProps) {
  const t = useTexts();
  const { milestone, draft, change, at, isCorrection = false } = props;
  const shown = fieldsOf(milestone);
  const isLapse = milestone === "lapsed" || draft.ending === "lapsed";
  const acute = [
    { value: "yes" as const, text: t("ask.acuteYes") },
    { value: "no" as const, text: t("ask.acuteNo") },
  ];
  const lapses = LAPSE_REASONS.map((value) => ({ value, text: t(`lapse.${value}`) }));
  return (
    <>
      {shown.includes("ending") && <EndingField {...props} />}
      {isLapse && (
        <Choices
          label={t("dialog.lapseReason")}
          options={lapses}
          value={draft.lapse}
          onChange={(lapse) => change({ lapse })}
          error={at("lapse")}
        />
      )}
      {shown.includes("followUp") && <FollowUpOutcomeField {...props} />}
      {shown.includes("notification") && <NotificationField {...props} />}
      {shown.includes("acute") && (
        <Choices
          label={t("ask.acute")}
          options={acute}
          value={draft.acute}
          onChange={(value) => change({ acute: value })}
          error={at("acute")}
          inline
        />
      )}
      <div className={styles.pair}>
        <DateField
          label={t(isLapse ? "ask.lapsedOn" : milestone === "decided" ? "ask.decidedOn" : "ask.on")}
          value={draft.on}
          onChange={(on) => change({ on })}
          error={at("on")}
        />
        {shown.includes("time") && (
          <TimeField
            label={t("ask.time")}
            value={draft.time}
            onChange={(time) => change({ time })}
            error={at("time")}
          />
        )}
      </div>
      {shown.includes("nextOn") && !isCorrection && <NextFollowUpField {...props} />}
    </>
  );
}

function EndingField({ draft, change, at, isCorrection }: MilestoneFieldsProps) {
  const t = useTexts();
  const outcomes = OUTCOMES.map((value) => ({
    value: value as NonNullable<MilestoneDraft["ending"]>,
    text: t(`outcome.${value}`),
  }));
  const endings = isCorrection ? outcomes : [...outcomes, { value: "lapsed" as const, text: t("outcome.lapsed") }];
  return (
    <Choices
      label={t("dialog.outcome")}
      options={endings}
      value={draft.ending}
      onChange={(ending) => change({ ending })}
      error={at("ending")}
    />
  );
}

function FollowUpOutcomeField({ draft, change, at }: MilestoneFieldsProps) {
  const t = useTexts();
  return (
    <Choices
      label={t("dialog.followUpOutcome")}
      options={FOLLOW_UP_OUTCOMES.map((value) => ({ value, text: t(`followUpOutcome.${value}`) }))}
      value={draft.followUp}
      onChange={(followUp) => change({ followUp })}
      error={at("followUp")}
    />
  );
}

/** The next follow-up: never prefilled, and for children required (DL19). Nothing follows help that has ended. */
function NextFollowUpField({ draft, change, at, subject }: MilestoneFieldsProps) {
  const t = useTexts();
  if (draft.followUp === "ended") return null;
  const isRequired = mustNameNextFollowUp(subject.card.provision, draft.followUp);
  return (
    <DateField
      label={t(isRequired ? "ask.nextFollowUp" : "ask.nextFollowUpOptional")}
      value={draft.nextOn}
      onChange={(nextOn) => change({ nextOn })}
      error={at("nextOn")}
    />
  );
}

function NotificationField({ draft, change, at, subject }: MilestoneFieldsProps) {
  const t = useTexts();
  const { notifications } = subject;
  if (notifications.length < 2) return null;
  const options = notifications.map(({ receivedOn, receivedAt }, index) => ({
    value: String(index + 1),
    text: t("ask.notificationOf", { n: index + 1, on: receivedOn, at: receivedAt && fromIso(receivedAt) }),
  }));
  return (
    <Choices
      label={t("ask.notification")}
      options={options}
      value={draft.notification === null ? null : String(draft.notification)}
      onChange={(value) => change({ notification: Number(value) })}
      error={at("notification")}
    />
  );
}

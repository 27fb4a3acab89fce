import { Choices } from "#client/ui/choices.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { WipLimit } from "#shared/domain/board.ts";
import {
  DUTY_ANSWERS,
  type Duty,
  FOLLOW_UP_OUTCOMES,
  LAPSE_REASONS,
  OUTCOMES,
  type Stage,
} from "#shared/domain/case.ts";
import {
  BACK_REASONS,
  CLOSE_REASONS,
  type MoveReason,
  OVER_LIMIT_REASONS,
  PASS_REASONS,
} from "#shared/domain/reasons.ts";
import styles from "./move-dialog.module.css";
import type { Ending, MoveDraft } from "./move-draft.ts";

export interface QuestionProps {
  readonly draft: MoveDraft;
  readonly change: (part: Partial<MoveDraft>) => void;
}

function useReasons(reasons: readonly MoveReason[]) {
  const t = useTexts();
  return reasons.map((value) => ({ value, text: t(`reason.${value}`) }));
}

/** What is missing before the decision, answered or passed with a reason. */
export function DutyQuestions({ draft, change, missing }: QuestionProps & { readonly missing: readonly Duty[] }) {
  const t = useTexts();
  const passReasons = useReasons(PASS_REASONS);
  const answers = DUTY_ANSWERS.map((value) => ({ value, text: t(`dutyAnswer.${value}`) }));
  const passes = Object.values(draft.duties).includes("passed");
  return (
    <div className={styles.question}>
      <p className={styles.lead}>{t("dialog.missing", { duties: missing.map((duty) => t(`duty.${duty}`)) })}</p>
      {missing.map((duty) => (
        <Choices
          key={duty}
          label={capital(t(`duty.${duty}`))}
          options={answers}
          value={draft.duties[duty] ?? null}
          onChange={(answer) => change({ duties: { ...draft.duties, [duty]: answer } })}
          inline
        />
      ))}
      {passes && (
        <Choices
          label={t("dialog.passReason")}
          options={passReasons}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </div>
  );
}

/** What was decided and when, or that the application lapsed; when closing also that there was no decision. */
export function DecisionQuestion({ draft, change, toStage }: QuestionProps & { readonly toStage: Stage }) {
  const t = useTexts();
  const endings: { readonly value: Ending; readonly text: string }[] = [
    ...OUTCOMES.map((value) => ({ value, text: t(`outcome.${value}`) })),
    { value: "lapsed", text: t("outcome.lapsed") },
    ...(toStage === "closed" ? [{ value: "none" as const, text: t("dialog.noDecision") }] : []),
  ];
  const lapses = LAPSE_REASONS.map((value) => ({ value, text: t(`lapse.${value}`) }));
  const isLapse = draft.ending === "lapsed";
  return (
    <div className={styles.question}>
      <Choices
        label={t("dialog.outcome")}
        options={endings}
        value={draft.ending}
        onChange={(ending) => change({ ending, reason: null })}
      />
      {isLapse && (
        <Choices
          label={t("dialog.lapseReason")}
          options={lapses}
          value={draft.lapse}
          onChange={(lapse) => change({ lapse })}
        />
      )}
      {draft.ending !== "none" && (
        <DateField
          label={t(isLapse ? "dialog.lapsedOn" : "dialog.decidedOn")}
          value={draft.endedOn}
          onChange={(endedOn) => change({ endedOn })}
        />
      )}
    </div>
  );
}

/** For help that needs no decision: that it has started, or what the follow-up gave. */
export function EffortQuestion({ draft, change }: QuestionProps) {
  const t = useTexts();
  const outcomes = FOLLOW_UP_OUTCOMES.map((value) => ({ value, text: t(`followUpOutcome.${value}`) }));
  const begun = (["effortStarted", "followedUp"] as const).map((value) => ({ value, text: t(`dialog.${value}`) }));
  const isFollowUp = draft.begun === "followedUp";
  return (
    <div className={styles.question}>
      <Choices
        label={t("dialog.effort")}
        options={begun}
        value={draft.begun}
        onChange={(value) => change({ begun: value })}
      />
      {isFollowUp && (
        <Choices
          label={t("dialog.followUpOutcome")}
          options={outcomes}
          value={draft.followUp}
          onChange={(followUp) => change({ followUp })}
        />
      )}
      {draft.begun && (
        <DateField
          label={t(isFollowUp ? "dialog.followedUpOn" : "dialog.effortOn")}
          value={draft.begunOn}
          onChange={(begunOn) => change({ begunOn })}
        />
      )}
      {isFollowUp && (
        <DateField label={t("dialog.nextFollowUp")} value={draft.nextOn} onChange={(nextOn) => change({ nextOn })} />
      )}
    </div>
  );
}

export function ReasonQuestion({ draft, change, back }: QuestionProps & { readonly back: Stage | null }) {
  const t = useTexts();
  const reasons = useReasons(back ? BACK_REASONS : CLOSE_REASONS);
  const label = back ? t("dialog.backReason", { stage: t(`stage.${back}`) }) : t("dialog.closeReason");
  return <Choices label={label} options={reasons} value={draft.reason} onChange={(reason) => change({ reason })} />;
}

/** Why it goes where a soft limit says that there is enough already (MV5). */
export function LimitQuestion({
  draft,
  change,
  column,
  limit: { most },
}: QuestionProps & { readonly column: string; readonly limit: WipLimit }) {
  const t = useTexts();
  const reasons = OVER_LIMIT_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }));
  return (
    <Choices
      label={t("dialog.overLimit", { column, most })}
      options={reasons}
      value={draft.overLimit}
      onChange={(overLimit) => change({ overLimit })}
    />
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

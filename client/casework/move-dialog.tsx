import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage, InfoMessage } from "#client/ui/message.tsx";
import type { Stage } from "#shared/domain/case.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { checkMove, type MoveAsk, type MoveFacts } from "#shared/domain/moves.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import styles from "./move-dialog.module.css";
import { answersOf, asksOf, emptyDraft, endsInstead, type MoveDraft } from "./move-draft.ts";
import {
  DecisionQuestion,
  DutyQuestions,
  EffortQuestion,
  type QuestionProps,
  ReasonQuestion,
} from "./move-questions.tsx";

export interface MoveDialogProps {
  readonly number: string;
  readonly facts: MoveFacts;
  readonly toStage: Stage;
  readonly columnTitle: string;
  /** What *Afsluttet* is called here. */
  readonly closedTitle: string;
  readonly today: PlainDate;
  readonly explain: (rejection: Rejection) => string;
  /** `ends`: the answers close the case, wherever it was to go. */
  readonly onConfirm: (answers: MoveAnswers, ends: boolean) => void;
  readonly onClose: () => void;
  /** The server's refusal of what was confirmed, where the dialog waits for its verdict. */
  readonly refusal?: string | null;
}

/** Asks for exactly what a move lacks, and sends it all as one command (MV4). */
export function MoveDialog(props: MoveDialogProps) {
  const t = useTexts();
  const { facts, today, number, onClose } = props;
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<MoveDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };

  const refusalText = (rejection: Rejection): string => {
    const isDecision = answersOf(draft).decision !== undefined;
    return rejection.code === "date-before-received" && isDecision
      ? t("refuse.date", rejection.data)
      : props.explain(rejection);
  };
  const ends = endsInstead(props.toStage, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answers = answersOf(draft);
    const check = checkMove(facts, ends ? "closed" : props.toStage, answers, today);
    if (check.kind === "ok") props.onConfirm(answers, ends);
    else setProblem(check.kind === "refused" ? refusalText(check.rejection) : t("move.incomplete"));
  };

  const title = t("move.title", { number, column: ends ? props.closedTitle : props.columnTitle });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {asksOf(facts, props.toStage, draft, today).map((ask) => (
          <Question key={ask.ask} ask={ask} toStage={props.toStage} draft={draft} change={change} />
        ))}
        {ends && <InfoMessage text={t("refuse.refusalCloses")} />}
        {(problem ?? props.refusal) && <ErrorMessage text={problem ?? props.refusal ?? ""} />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary">
            {t("move.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Question({ ask, toStage, ...props }: QuestionProps & { readonly ask: MoveAsk; readonly toStage: Stage }) {
  switch (ask.ask) {
    case "duties":
      return <DutyQuestions {...props} missing={ask.missing} />;
    case "decision":
      return <DecisionQuestion {...props} toStage={toStage} />;
    case "effortOrFollowUp":
      return <EffortQuestion {...props} />;
    case "backReason":
      return <ReasonQuestion {...props} back={toStage} />;
    case "closeReason":
      return <ReasonQuestion {...props} back={null} />;
  }
}

import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage, InfoMessage } from "#client/ui/message.tsx";
import type { Stage } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { MoveAsk } from "#shared/domain/moves.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import styles from "./move-dialog.module.css";
import { answersOf, emptyDraft, endsInstead, type MoveDraft } from "./move-draft.ts";
import { type AnsweredMove, answeredMove, asksOfAll, type PlannedMove, problemOf } from "./move-plan.ts";
import {
  DecisionQuestion,
  DutyQuestions,
  EffortQuestion,
  LimitQuestion,
  type QuestionProps,
  ReasonQuestion,
} from "./move-questions.tsx";
import { NoteField } from "./note-field.tsx";
import { useMoveNote } from "./use-move-note.ts";

export interface MoveDialogProps {
  readonly moves: readonly PlannedMove[];
  readonly toStage: Stage;
  readonly columnTitle: string;
  /** What *Afsluttet* is called here. */
  readonly closedTitle: string;
  readonly today: PlainDate;
  readonly explain: (rejection: Rejection) => string;
  readonly onConfirm: (answered: readonly AnsweredMove[]) => void;
  readonly onClose: () => void;
  /** The server's refusal of what was confirmed, where the dialog waits for its verdict. */
  readonly refusal?: string | null;
}

/** Asks for exactly what a move lacks, of several cards what any of them lacks, and sends it all as one command (MV4). */
export function MoveDialog(props: MoveDialogProps) {
  const t = useTexts();
  const { moves, toStage, today, onClose } = props;
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const [problem, setProblem] = useState<string | null>(null);
  const note = useMoveNote(moves, props.onConfirm);
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
  const ends = endsInstead(toStage, draft);
  const asks = asksOfAll(moves, toStage, draft, today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answered = moves.map((move) => answeredMove(move, toStage, draft, today));
    const wrong = problemOf(answered, toStage, today);
    if (wrong === null) void note.confirm(answered, asks);
    else setProblem(wrong === "incomplete" ? t("move.incomplete") : refusalText(wrong));
  };

  const limit = moves.find((move) => move.limit)?.limit ?? null;
  const [first] = moves;
  const column = ends ? props.closedTitle : props.columnTitle;
  const title =
    moves.length === 1 && first
      ? t("move.title", { number: first.card.number, column })
      : t("move.titleMany", { count: moves.length, column });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {limit && !ends && <LimitQuestion draft={draft} change={change} column={props.columnTitle} limit={limit} />}
        {asks.map((ask) => (
          <Question key={ask.ask} ask={ask} toStage={toStage} draft={draft} change={change} />
        ))}
        {note.isFor(asks) && <NoteField note={note.hand} label={t("note.reason")} error={note.problem} />}
        {ends && <InfoMessage text={t("refuse.refusalCloses")} />}
        {(problem ?? props.refusal) && <ErrorMessage text={problem ?? props.refusal ?? ""} />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary">
            {moves.length === 1 ? t("move.confirm") : t("move.confirmMany")}
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

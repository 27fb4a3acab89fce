import { useRef, useState } from "react";
import { columnTitle } from "#client/casework/column-title.ts";
import { moveFactsOf } from "#client/sync/guess.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Column } from "#shared/domain/board.ts";
import type { MoveAnswers } from "#shared/domain/commands.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { checkMove } from "#shared/domain/moves.ts";
import type { OverLimitReason } from "#shared/domain/reasons.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { ActionProps } from "./action-props.ts";
import { explainFor } from "./explain-for.ts";
import { ordering, type Wanted } from "./order.ts";
import { stageOf } from "./recordable.ts";
import { isSoftLimit } from "./soft-limit.ts";

export interface MoveTo {
  readonly column: Column | null;
  /** Something is missing for the chosen column, and is asked for. */
  readonly asks: boolean;
  readonly refusal: { readonly text: string } | null;
  readonly isOverLimit: boolean;
  readonly choose: (to: Column) => void;
  readonly confirm: (to: Column, answers: MoveAnswers) => void;
  /** The move that was refused, with a reason to go beyond the limit. */
  readonly overLimit: (reason: OverLimitReason) => Wanted;
}

interface Tried {
  readonly to: Column;
  readonly answers: MoveAnswers;
  readonly rejection: Rejection;
}

/** A move from a dialog: the column, what it asks for, and the server's verdict before the dialog closes. */
export function useMoveTo(props: ActionProps, to: readonly Column[]): MoveTo {
  const { subject, give, moment, onClose } = props;
  const t = useTexts();
  const { announce } = useNotices();
  const { card } = subject;
  const checkFor = (column: Column) =>
    checkMove(moveFactsOf(card, stageOf(subject)), column.stage, {}, toPlainDate(moment.today));
  const only = to.length === 1 ? to[0] : undefined;
  const [column, setColumn] = useState<Column | null>(only && checkFor(only).kind === "asks" ? only : null);
  const [tried, setTried] = useState<Tried | null>(null);

  const payloadOf = (target: Column, answers: MoveAnswers) => ({
    caseId: card.id,
    toColumn: target.id,
    from: card.column,
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
  });
  const isBusy = useRef(false);
  const send = async (target: Column, answers: MoveAnswers) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const answer = await give("moveCase", payloadOf(target, answers));
    isBusy.current = false;
    if (!answer.ok) {
      setTried({ to: target, answers, rejection: answer });
      return;
    }
    announce(t("moved.doneHidden", { number: card.number, column: columnTitle(target, t) }));
    onClose();
  };
  const choose = (target: Column) => {
    setTried(null);
    const check = checkFor(target);
    if (check.kind === "asks") setColumn(target);
    else if (check.kind === "ok") void send(target, {});
    else setTried({ to: target, answers: {}, rejection: check.rejection });
  };
  return {
    column,
    asks: column !== null,
    refusal: tried && { text: explainFor(subject, t)(tried.rejection) },
    isOverLimit: isSoftLimit(tried?.rejection),
    choose,
    confirm: (target, answers) => void send(target, answers),
    overLimit: (overLimit) =>
      tried
        ? ordering({ type: "moveCase", payload: payloadOf(tried.to, { ...tried.answers, overLimit }) })
        : { missing: "column" },
  };
}

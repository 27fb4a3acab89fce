import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { moveFactsOf } from "#client/sync/guess.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Column, Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { MoveAnswers, Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { checkMove } from "#shared/domain/moves.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { columnTitle } from "./column-title.ts";
import { explain } from "./explain.ts";
import { MoveDialog } from "./move-dialog.tsx";

export interface MovingParts {
  readonly columns: readonly Column[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly today: () => PlainDate;
  readonly send: (payload: Payloads["moveCase"], to: Column) => void;
  /** The dialog has closed, whatever came of it. */
  readonly onAsked?: () => void;
}

interface Wish {
  readonly card: Card;
  readonly from: Column;
  readonly to: Column;
  readonly before: CaseId | null;
}

export interface Moving {
  /** Moves at once, asks for what is missing first, or says why not. The function keeps its identity. */
  readonly move: (card: Card, to: Column, before?: CaseId | null) => void;
  readonly dialog: ReactNode;
  readonly explain: (rejection: Rejection) => string;
}

/** A wish to move a card, from the drop or the menu to the command (MV1, MV4). */
export function useMoving(parts: MovingParts): Moving {
  const t = useTexts();
  const { warn } = useNotices();
  const [wish, setWish] = useState<Wish | null>(null);
  const say = (rejection: Rejection) => explain(rejection, parts, t);
  const send = ({ card, from, to, before }: Wish, answers?: MoveAnswers) =>
    parts.send({ caseId: card.id, toColumn: to.id, from: from.id, before, ...(answers ? { answers } : {}) }, to);

  const start = (card: Card, to: Column, before: CaseId | null) => {
    const from = parts.columns.find(({ id }) => id === card.column);
    if (!from || (from.id === to.id && to.sorting === "urgency")) return;
    const check = checkMove(moveFactsOf(card, from.stage), to.stage, {}, parts.today());
    if (check.kind === "refused") warn(say(check.rejection));
    else if (check.kind === "ok") send({ card, from, to, before });
    else setWish({ card, from, to, before });
  };
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  const move = useCallback(
    (card: Card, to: Column, before: CaseId | null = null) => latest.current(card, to, before),
    [],
  );

  const closed = parts.columns.find(({ stage }) => stage === "closed");
  const close = () => {
    setWish(null);
    parts.onAsked?.();
  };
  const confirm = (answers: MoveAnswers, ends: boolean) => {
    if (wish) send(ends && closed ? { ...wish, to: closed, before: null } : wish, answers);
    close();
  };
  const dialog = wish && (
    <MoveDialog
      number={wish.card.number}
      facts={moveFactsOf(wish.card, wish.from.stage)}
      toStage={wish.to.stage}
      columnTitle={columnTitle(wish.to, t)}
      closedTitle={closed ? columnTitle(closed, t) : t("stage.closed")}
      today={parts.today()}
      explain={say}
      onConfirm={confirm}
      onClose={close}
    />
  );
  return { move, dialog, explain: say };
}

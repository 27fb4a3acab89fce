import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Column, Person } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { columnTitle } from "./column-title.ts";
import { explain } from "./explain.ts";
import { MoveDialog } from "./move-dialog.tsx";
import {
  type AnsweredMove,
  type AroundMove,
  isAsked,
  type MovePlan,
  type PlannedMove,
  planMoves,
} from "./move-plan.ts";

export interface MovingParts extends AroundMove {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly today: () => PlainDate;
  /** Resolves with the server's refusal, where the caller waits for it: a soft limit then asks for its reason. */
  readonly send: (payload: Payloads["moveCase"], to: Column) => Promise<Rejection | null> | undefined;
  /** Several cards in one command, with those that the rules refuse before anything is sent. */
  readonly sendAll?: (payloads: readonly Payloads["moveCase"][], refused: MovePlan["refused"]) => void;
  /** The dialog has closed, whatever came of it. */
  readonly onAsked?: () => void;
}

interface Wish extends MovePlan {
  readonly to: Column;
  readonly before: CaseId | null;
  readonly isMany: boolean;
}

export interface Moving {
  /** Moves at once, asks for what is missing first, or says why not. The function keeps its identity. */
  readonly move: (card: Card, to: Column, before?: CaseId | null) => void;
  /** Several cards: what is missing is asked for once, and each has an outcome of its own. */
  readonly moveAll: (cards: readonly Card[], to: Column) => void;
  readonly dialog: ReactNode;
  readonly explain: (rejection: Rejection) => string;
}

/** A wish to move cards, from the drop or the menu to the command (MV1, MV4, MV5). */
export function useMoving(parts: MovingParts): Moving {
  const t = useTexts();
  const { warn } = useNotices();
  const [wish, setWish] = useState<Wish | null>(null);
  const say = (rejection: Rejection) => explain(rejection, parts, t);
  const closed = parts.columns.find(({ stage }) => stage === "closed");

  const send = async (of: Wish, answered: readonly AnsweredMove[]) => {
    const payloads = answered.map((each) => payloadOf(each, of, closed));
    const [first] = payloads;
    if (of.isMany) return parts.sendAll?.(payloads, of.refused);
    const [move] = of.moves;
    if (!first || !move) return;
    const refusal = await parts.send(first, answered[0]?.ends && closed ? closed : of.to);
    // Somebody filled the column meanwhile: the reason is asked for now.
    if (refusal?.code !== "wip-limit-reached" || refusal.data.mode !== "soft") return;
    setWish((open) => open ?? { ...of, moves: [{ ...move, limit: refusal.data }] });
  };
  const start = (cards: readonly Card[], to: Column, before: CaseId | null, isMany: boolean) => {
    const plan = planMoves(cards, to, parts, parts.today());
    const [refused] = plan.refused;
    if (!isMany && refused) return warn(say(refused.rejection));
    if (plan.moves.length === 0 && plan.refused.length === 0) return;
    const asked = { ...plan, to, before, isMany };
    if (plan.moves.some((move) => isAsked(move, to, parts.today()))) setWish(asked);
    else void send(asked, plan.moves.map(unasked));
  };
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  const move = useCallback(
    (card: Card, to: Column, before: CaseId | null = null) => latest.current([card], to, before, false),
    [],
  );
  const moveAll = useCallback((cards: readonly Card[], to: Column) => latest.current(cards, to, null, true), []);

  const close = () => {
    setWish(null);
    parts.onAsked?.();
  };
  const confirm = (answered: readonly AnsweredMove[]) => {
    if (wish) void send(wish, answered);
    close();
  };
  const dialog = wish && (
    <MoveDialog
      moves={wish.moves}
      toStage={wish.to.stage}
      columnTitle={columnTitle(wish.to, t)}
      closedTitle={closed ? columnTitle(closed, t) : t("stage.closed")}
      today={parts.today()}
      explain={say}
      onConfirm={confirm}
      onClose={close}
    />
  );
  return { move, moveAll, dialog, explain: say };
}

const unasked = (move: PlannedMove): AnsweredMove => ({ move, ends: false, answers: {} });

/** What ends the case goes to *Afsluttet*, at no place in particular. */
function payloadOf({ move, ends, answers }: AnsweredMove, { to, before }: Wish, closed: Column | undefined) {
  const target = ends && closed ? { toColumn: closed.id, before: null } : { toColumn: to.id, before };
  const isEmpty = Object.keys(answers).length === 0;
  return { caseId: move.card.id, from: move.from.id, ...target, ...(isEmpty ? {} : { answers }) };
}

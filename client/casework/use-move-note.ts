import { useRef, useState } from "react";
import type { MoveAsk } from "#shared/domain/moves.ts";
import type { AnsweredMove, PlannedMove } from "./move-plan.ts";
import { type NoteInHand, useNote } from "./use-note.ts";

export interface MoveNote {
  readonly hand: NoteInHand;
  readonly problem: string | null;
  readonly isFor: (asks: readonly MoveAsk[]) => boolean;
  /** Writes the note where there is one, and hands the answers on with its id. */
  readonly confirm: (answered: readonly AnsweredMove[], asks: readonly MoveAsk[]) => Promise<void>;
}

/** What may be written beside the reason for moving one case back or closing it; several cases have no note in common. */
export function useMoveNote(
  moves: readonly PlannedMove[],
  onConfirm: (answered: readonly AnsweredMove[]) => void,
): MoveNote {
  const [problem, setProblem] = useState<string | null>(null);
  const hand = useNote(moves[0]?.card.number ?? "", () => setProblem(null));
  const isBusy = useRef(false);
  const isFor = (asks: readonly MoveAsk[]) => moves.length === 1 && takesNote(asks);
  const confirm = async (answered: readonly AnsweredMove[], asks: readonly MoveAsk[]) => {
    if (hand.isBlank || !isFor(asks)) return onConfirm(answered);
    if (isBusy.current) return;
    isBusy.current = true;
    const written = await hand.write();
    isBusy.current = false;
    if (!written.ok) return setProblem(written.error);
    const note = written.value;
    onConfirm(note === null ? answered : answered.map((each) => ({ ...each, answers: { ...each.answers, note } })));
  };
  return { hand, problem, isFor, confirm };
}

const takesNote = (asks: readonly MoveAsk[]): boolean =>
  asks.some(({ ask }) => ask === "backReason" || ask === "closeReason");

import { useRef, useState } from "react";
import type { Give } from "#client/casework/case-actions.tsx";
import type { NoteInHand } from "#client/casework/use-note.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { ActionProps } from "./action-props.ts";
import { explainFor } from "./explain-for.ts";
import { ordersBeside } from "./note-beside.ts";
import { type FieldName, fieldOf, type Order, type Wanted } from "./order.ts";

/** What stands in the way: a field to fill in, or the server's refusal. */
export interface Problem {
  readonly field: FieldName | null;
  readonly text: string;
  readonly rejection: Rejection | null;
}

export interface Orders {
  readonly problem: Problem | null;
  readonly isSending: boolean;
  /** Gives the commands one after the other, or says what is missing; closes when all are carried out. A note goes first. */
  readonly send: (wanted: Wanted, what: string, note?: NoteInHand) => Promise<void>;
  /** The problem's text where it belongs to this field. */
  readonly at: (field: FieldName) => string | null;
  /** Something was changed: what stood in the way is to be seen anew. */
  readonly clear: () => void;
  readonly tell: (field: FieldName | null, text: string) => void;
}

const giveOne = (give: Give, { type, payload }: Order) => give(type, payload);

/** From a dialog's draft to the server's verdict; nothing typed is lost when it refuses (CA5). */
export function useOrders(props: ActionProps, shown: readonly FieldName[]): Orders {
  const { subject, give, onClose } = props;
  const t = useTexts();
  const { announce } = useNotices();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  /** Of several commands, how many have been carried out already: a second try does not repeat them. */
  const done = useRef(0);
  /** The button keeps the focus while one waits, so a second press must be told apart here. */
  const isBusy = useRef(false);

  const rest = () => {
    isBusy.current = false;
    setSending(false);
  };
  const tell = (field: FieldName | null, text: string) => setProblem({ field, text, rejection: null });
  const refused = (rejection: Rejection) =>
    setProblem({ field: fieldOf(rejection, shown), text: explainFor(subject, t)(rejection), rejection });
  const send = async (wanted: Wanted, what: string, note?: NoteInHand) => {
    if (isBusy.current) return;
    if ("missing" in wanted) {
      tell(wanted.missing, t(`missing.${wanted.missing}`));
      return;
    }
    isBusy.current = true;
    setSending(true);
    const beside = await ordersBeside(wanted.orders, note);
    if (!beside.ok) {
      rest();
      tell("note", beside.error);
      return;
    }
    for (const order of beside.value.slice(done.current)) {
      const answer = await giveOne(give, order);
      if (!answer.ok) {
        rest();
        refused(answer);
        return;
      }
      done.current += 1;
    }
    rest();
    announce(t("act.done", { what, number: subject.card.number }));
    onClose();
  };
  return {
    problem,
    isSending,
    send,
    at: (field) => (problem?.field === field ? problem.text : null),
    clear: () => setProblem(null),
    tell,
  };
}

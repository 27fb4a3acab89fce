import { useRef, useState } from "react";
import type { HandOverDialogProps } from "#client/casework/hand-over-dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { handOverChanges, verdictsOf } from "./hand-over-draft.ts";
import type { FieldName } from "./order.ts";
import { type StandInDraft, standInOf } from "./plan-drafts.ts";
import type { Lines } from "./use-lines.ts";
import type { Orders, Problem } from "./use-orders.ts";

export type Verdicts = ReadonlyMap<CaseId, Rejection | null>;

export interface HandOver {
  readonly orders: Pick<Orders, "problem" | "isSending" | "at" | "clear">;
  readonly send: (cases: readonly CaseId[], draft: StandInDraft) => Promise<void>;
  /** What became of each case, once the server has answered. */
  readonly outcomes: Verdicts | null;
}

/** From the list to the server's verdict on each case; the lines for the stand-in are written first. */
export function useHandOver({ give }: HandOverDialogProps, lines: Lines): HandOver {
  const t = useTexts();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const [outcomes, setOutcomes] = useState<Verdicts | null>(null);
  const isBusy = useRef(false);
  const lacks = (field: FieldName) => setProblem({ field, text: t(`missing.${field}`), rejection: null });
  const send = async (cases: readonly CaseId[], draft: StandInDraft) => {
    const standIn = standInOf(draft);
    if (typeof standIn === "string") return lacks(standIn);
    if (cases.length === 0) return lacks("cases");
    if (standIn.to < standIn.from) {
      setProblem({ field: "to", text: t("refuse.period", { on: standIn.from }), rejection: null });
      return;
    }
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    const notes = await lines.write(cases);
    if (notes === null) {
      isBusy.current = false;
      setSending(false);
      return;
    }
    const verdicts: (readonly [CaseId, Rejection | null])[] = [];
    for (const changes of handOverChanges(cases, standIn, notes))
      verdicts.push(...verdictsOf(changes, await give("changeCases", { changes })));
    setSending(false);
    setOutcomes(new Map(verdicts));
  };
  const at = (field: FieldName) => (problem?.field === field ? problem.text : null);
  return { orders: { problem, isSending, at, clear: () => setProblem(null) }, send, outcomes };
}

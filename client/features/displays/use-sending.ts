import { useRef, useState } from "react";
import type { Orders } from "#client/casework/actions/use-orders.ts";
import type { Problem } from "#client/session/request.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { problemText } from "./display-orders.ts";

export interface Sending extends Pick<Orders, "problem" | "isSending"> {
  /** What stood in the way, null when it was carried out; undefined for a second press meanwhile. */
  readonly send: (
    work: () => Promise<Problem | null>,
    inPlace?: Problem["code"],
  ) => Promise<Problem | null | undefined>;
}

/** A dialog's one order on its way to the server; `inPlace` names a problem that a field of its own tells of. */
export function useSending(): Sending {
  const t = useTexts();
  const [problem, setProblem] = useState<Orders["problem"]>(null);
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);
  const send: Sending["send"] = async (work, inPlace) => {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    setSending(true);
    setProblem(null);
    const refused = await work();
    isBusy.current = false;
    setSending(false);
    const isElsewhere = refused !== null && refused.code === inPlace;
    if (refused && !isElsewhere) setProblem({ field: null, text: problemText(refused, t), rejection: null });
    return refused;
  };
  return { problem, isSending, send };
}

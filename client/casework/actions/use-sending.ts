import { useRef, useState } from "react";
import type { Problem } from "#client/session/request.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { Orders } from "./use-orders.ts";

export interface Sending extends Pick<Orders, "problem" | "isSending"> {
  /** True when it was carried out; else what stood in the way is in `problem`. A second press meanwhile does nothing. */
  readonly carriedOut: (work: () => Promise<Problem | null>) => Promise<boolean>;
}

/** A dialog's one order on its way to the server. `inWords` gives null for what a field of its own tells. */
export function useSending(inWords: (problem: Problem, t: Translate) => string | null): Sending {
  const t = useTexts();
  const [problem, setProblem] = useState<Orders["problem"]>(null);
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);
  const carriedOut = async (work: () => Promise<Problem | null>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setSending(true);
    setProblem(null);
    const refused = await work();
    isBusy.current = false;
    setSending(false);
    const text = refused && inWords(refused, t);
    if (text) setProblem({ field: null, text, rejection: null });
    return refused === null;
  };
  return { problem, isSending, carriedOut };
}

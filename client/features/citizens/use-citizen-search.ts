import { useCallback, useEffect, useRef, useState } from "react";
import { useIsHere } from "#client/casework/use-is-here.ts";
import { type Problem, post } from "#client/session/request.ts";
import type { Purpose } from "#shared/domain/purposes.ts";
import type { CitizensFound } from "#shared/protocol/http.ts";
import { type SearchTrouble, searchOrder } from "./search-order.ts";

export type Looked =
  | { readonly kind: "asking" | "nothing" }
  | { readonly kind: "wrong"; readonly trouble: SearchTrouble }
  | { readonly kind: "failed"; readonly code: Problem["code"] }
  | { readonly kind: "found"; readonly found: CitizensFound };

/** Long enough to read a few lines; a screen left alone tells nobody. */
const SHOWN_MS = 120_000;
const NOTHING: Looked = { kind: "nothing" };

export interface CitizenLookUp {
  readonly text: string;
  readonly looked: Looked;
  readonly type: (text: string) => void;
  readonly look: (purpose: Purpose) => void;
}

/** What is looked for and found lies in the dialog's memory alone: gone when it closes, when one types on, and after two minutes. */
export function useCitizenSearch(taken: string): CitizenLookUp {
  const [text, setText] = useState(taken);
  const [looked, setLooked] = useState<Looked>(NOTHING);
  const isHere = useIsHere();
  const isBusy = useRef(false);
  const clear = useCallback(() => {
    setText("");
    setLooked(NOTHING);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew with each key and each answer
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(clear, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text, looked, clear]);
  const look = async (purpose: Purpose) => {
    const order = searchOrder(text, purpose);
    if (typeof order === "string") return setLooked({ kind: "wrong", trouble: order });
    if (isBusy.current) return;
    isBusy.current = true;
    setLooked({ kind: "asking" });
    const reply = await post<CitizensFound>("/api/citizens/search", order);
    isBusy.current = false;
    if (!isHere()) return;
    setLooked(reply.ok ? { kind: "found", found: reply.value } : { kind: "failed", code: reply.problem.code });
  };
  return {
    text,
    looked,
    type(typed) {
      setText(typed);
      setLooked(NOTHING);
    },
    look: (purpose) => void look(purpose),
  };
}

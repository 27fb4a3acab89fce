import { useCallback, useEffect, useState } from "react";
import type { DisplayView } from "#shared/protocol/displays.ts";
import { askDisplay } from "./wall-requests.ts";

type DisplayState =
  | { readonly kind: "asking" }
  | { readonly kind: "unreached" }
  /** Not paired, or a person's own screen. */
  | { readonly kind: "none" }
  | { readonly kind: "display"; readonly display: DisplayView }
  | { readonly kind: "revoked" };

/** How long after an answer that did not come it is asked again. */
const AGAIN_MS = 5_000;

/** Whether this screen is paired; asked until there is an answer. `revoke`: it was, and is no more. */
export function useDisplay() {
  const [state, setState] = useState<DisplayState>({ kind: "asking" });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askDisplay().then((reply) => {
      if (isOver) return;
      if (reply.ok) return setState({ kind: "display", display: reply.value });
      const isNone = reply.problem.code === "not-found" || reply.problem.code === "signed-out";
      setState({ kind: isNone ? "none" : "unreached" });
      if (!isNone) timer = setTimeout(() => setAsked(asked + 1), AGAIN_MS);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked]);
  const ask = useCallback(() => setAsked((count) => count + 1), []);
  const revoke = useCallback(() => setState({ kind: "revoked" }), []);
  return { state, ask, revoke };
}

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { DemoView } from "#shared/protocol/http.ts";
import { get } from "./request.ts";
import { useSession } from "./session.tsx";

interface DemoState {
  /** Everything here is made up. */
  readonly isDemo: boolean;
  /** Whom one may be; asked for where nobody is signed in. */
  readonly view: DemoView | null;
}

const DemoContext = createContext<DemoState>({ isDemo: false, view: null });

/** Whether this is a demo: the session says so, and before there is one the server is asked. */
export function DemoProvider({ children }: { readonly children: ReactNode }) {
  const { state } = useSession();
  const [view, setView] = useState<DemoView | null>(null);
  const isNobody = state.kind === "nobody";
  useEffect(() => {
    if (!isNobody) return;
    let isCurrent = true;
    void get<DemoView>("/api/demo").then((reply) => {
      if (isCurrent) setView(reply.ok ? reply.value : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [isNobody]);
  const isDemo = state.kind === "someone" ? state.session.demo === true : view !== null;
  return <DemoContext value={{ isDemo, view: isNobody ? view : null }}>{children}</DemoContext>;
}

export const useDemo = (): DemoState => useContext(DemoContext);

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { SessionView } from "#shared/protocol/http.ts";
import { get, type Problem, post } from "./request.ts";

/** Who is signed in: not known yet, nobody, or someone; `unreachable` while the server does not answer. */
export type SessionState =
  | { readonly kind: "asking" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "nobody"; readonly wasSignedIn: boolean }
  | { readonly kind: "someone"; readonly session: SessionView };

interface SessionActions {
  readonly state: SessionState;
  /** Null when it went well, else what stood in the way. */
  readonly login: (name: string, password: string) => Promise<Problem | null>;
  readonly logout: () => Promise<void>;
  /** The server no longer knows the session. */
  readonly expire: () => void;
  readonly retry: () => void;
}

const SessionContext = createContext<SessionActions | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: "asking" });

  const refresh = useCallback(async () => {
    const reply = await get<SessionView>("/api/session");
    if (reply.ok) setState({ kind: "someone", session: reply.value });
    else if (reply.problem.code === "signed-out") setState({ kind: "nobody", wasSignedIn: false });
    else setState({ kind: "unreachable" });
  }, []);

  useEffect(() => void refresh(), [refresh]);

  const login = useCallback(async (name: string, password: string) => {
    const reply = await post<SessionView>("/api/login", { name, password });
    if (!reply.ok) return reply.problem;
    setState({ kind: "someone", session: reply.value });
    return null;
  }, []);

  const logout = useCallback(async () => {
    await post("/api/logout", {});
    setState({ kind: "nobody", wasSignedIn: false });
  }, []);

  const expire = useCallback(() => setState({ kind: "nobody", wasSignedIn: true }), []);

  const retry = useCallback(() => {
    setState({ kind: "asking" });
    void refresh();
  }, [refresh]);

  const actions = useMemo(() => ({ state, login, logout, expire, retry }), [state, login, logout, expire, retry]);
  return <SessionContext value={actions}>{children}</SessionContext>;
}

export function useSession(): SessionActions {
  const actions = useContext(SessionContext);
  if (!actions) throw new Error("useSession outside SessionProvider");
  return actions;
}

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { SessionView } from "#shared/protocol/http.ts";
import { claim, closeKept, countWaiting, isLogoutOwed, keptSession, wipeKept } from "./kept-session.ts";
import { get, type Problem, post, type Reply } from "./request.ts";

/** Who is signed in: not known yet, nobody, or someone; `unreachable` while the server does not answer. */
export type SessionState =
  | { readonly kind: "asking" }
  | { readonly kind: "unreachable" }
  /** `waiting`: changes of the last person here that have not been sent (SY4). */
  | { readonly kind: "nobody"; readonly wasSignedIn: boolean; readonly waiting: number }
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

/** A server that does not answer for this long is not reached: a board that was kept can be read meanwhile. */
const PATIENCE_MS = 5_000;

/** Nothing of the old session is asked for with the cookie of a logout that never arrived. */
async function askSession(): Promise<Reply<SessionView>> {
  if (await isLogoutOwed()) {
    const reply = await post("/api/logout", {});
    if (!reply.ok) return reply;
    await wipeKept(false);
  }
  return get<SessionView>("/api/session", PATIENCE_MS);
}

async function stateNow(): Promise<SessionState> {
  const reply = await askSession();
  if (reply.ok) {
    void claim(reply.value);
    return { kind: "someone", session: reply.value };
  }
  if (reply.problem.code === "signed-out") {
    await closeKept(null);
    return { kind: "nobody", wasSignedIn: false, waiting: await countWaiting() };
  }
  const session = await keptSession();
  return session ? { kind: "someone", session } : { kind: "unreachable" };
}

/** A look-up that did not get through changes nothing for somebody who is at work. */
function after(now: SessionState, next: SessionState): SessionState {
  if (next.kind === "unreachable") return now;
  return next.kind === "nobody" ? { ...next, wasSignedIn: true } : next;
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: "asking" });

  const refresh = useCallback(async () => {
    const next = await stateNow();
    setState((now) => (now.kind === "someone" ? after(now, next) : next));
  }, []);
  useEffect(() => {
    void refresh();
    // Whoever was let in without a line is looked up as soon as there is one.
    const ask = (): void => void refresh();
    window.addEventListener("online", ask);
    return () => window.removeEventListener("online", ask);
  }, [refresh]);

  const login = useCallback(async (name: string, password: string) => {
    const reply = await post<SessionView>("/api/login", { name, password });
    if (!reply.ok) return reply.problem;
    void claim(reply.value);
    setState({ kind: "someone", session: reply.value });
    return null;
  }, []);

  const isLeaving = useRef(false);
  const logout = useCallback(async () => {
    isLeaving.current = true;
    const reply = await post("/api/logout", {});
    await wipeKept(!reply.ok);
    setState({ kind: "nobody", wasSignedIn: false, waiting: 0 });
    isLeaving.current = false;
  }, []);

  const person = state.kind === "someone" ? state.session.person.id : null;
  const expire = useCallback(async () => {
    if (isLeaving.current) return;
    await closeKept(person);
    setState({ kind: "nobody", wasSignedIn: true, waiting: await countWaiting() });
  }, [person]);

  const retry = useCallback(() => {
    setState({ kind: "asking" });
    void refresh();
  }, [refresh]);

  const actions = useMemo(
    () => ({ state, login, logout, expire: () => void expire(), retry }),
    [state, login, logout, expire, retry],
  );
  return <SessionContext value={actions}>{children}</SessionContext>;
}

export function useSession(): SessionActions {
  const actions = useContext(SessionContext);
  if (!actions) throw new Error("useSession outside SessionProvider");
  return actions;
}

import { useCallback, useEffect, useState } from "react";
import { get } from "#client/session/request.ts";
import { useSession } from "#client/session/session.tsx";
import type { DisplaysView } from "#shared/protocol/displays.ts";

/** Screens go on and off by themselves: the list is asked for anew this often. */
const EVERY_MS = 20_000;

export interface DisplaysState {
  /** Null until it has come. */
  readonly view: DisplaysView | null;
  readonly hasFailed: boolean;
  readonly reload: () => void;
}

/** The screens that one looks after; what was there stays in sight while it is asked for anew. */
export function useDisplays(): DisplaysState {
  const { expire } = useSession();
  const [view, setView] = useState<DisplaysView | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    const reply = await get<DisplaysView>("/api/displays");
    if (reply.ok) setView(reply.value);
    else if (reply.problem.code === "signed-out") expire();
    setFailed(!reply.ok);
  }, [expire]);
  useEffect(() => {
    void reload();
    const again = setInterval(() => void reload(), EVERY_MS);
    return () => clearInterval(again);
  }, [reload]);
  return { view, hasFailed, reload: () => void reload() };
}

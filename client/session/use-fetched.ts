import { useCallback, useEffect, useState } from "react";
import { get } from "./request.ts";
import { useSession } from "./session.tsx";
import { useAsking } from "./use-asking.ts";

export interface Fetched<T> {
  /** Null until it has come; what was there stays in sight while it is asked for anew. */
  readonly view: T | null;
  readonly hasFailed: boolean;
  readonly reload: () => void;
}

/** What our own server tells at a path, and tells anew after `everyMs` where that is given. */
export function useFetched<T>(path: string, everyMs?: number): Fetched<T> {
  const { expire } = useSession();
  const [view, setView] = useState<T | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  useAsking(
    `${path} ${attempt}`,
    () => get<T>(path),
    (reply) => {
      if (reply.ok) setView(reply.value);
      else if (reply.problem.code === "signed-out") expire();
      setFailed(!reply.ok);
    },
  );
  useEffect(() => {
    if (everyMs === undefined) return;
    const again = setInterval(reload, everyMs);
    return () => clearInterval(again);
  }, [reload, everyMs]);
  return { view, hasFailed, reload };
}

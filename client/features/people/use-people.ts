import { useCallback, useEffect, useState } from "react";
import { get } from "#client/session/request.ts";
import { useSession } from "#client/session/session.tsx";
import type { PeopleView } from "#shared/protocol/people.ts";

export interface People {
  /** Null until it has come. */
  readonly view: PeopleView | null;
  readonly hasFailed: boolean;
  readonly reload: () => void;
}

/** The people whom one looks after; what was there stays in sight while it is asked for anew. */
export function usePeople(): People {
  const { expire } = useSession();
  const [view, setView] = useState<PeopleView | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    const reply = await get<PeopleView>("/api/people");
    if (reply.ok) setView(reply.value);
    else if (reply.problem.code === "signed-out") expire();
    setFailed(!reply.ok);
  }, [expire]);
  useEffect(() => void reload(), [reload]);
  return { view, hasFailed, reload: () => void reload() };
}

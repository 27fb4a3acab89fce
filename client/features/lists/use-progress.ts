import { type Dispatch, useEffect } from "react";
import { type Flow, type FlowEvent, isUnderWay } from "./flow.ts";
import { progressOf } from "./list-requests.ts";

const EVERY_MS = 300;
/** Without a line one asks less often. */
const LOST_MS = 2_000;

/** Asks where the list is, for as long as it is under way; a lost line is waited out. */
export function useProgress(flow: Flow, dispatch: Dispatch<FlowEvent>): void {
  const id = flow.isFollowed && isUnderWay(flow) ? flow.staged?.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      const reply = await progressOf(id);
      if (isOver) return;
      if (reply.ok) dispatch({ type: "progressed", progress: reply.value });
      else if (reply.problem.code === "not-found") dispatch({ type: "progressed", progress: FORGOTTEN });
      else if (reply.problem.code === "signed-out") dispatch({ type: "refused", problem: reply.problem });
      else dispatch({ type: "lost" });
      timer = setTimeout(() => void ask(), reply.ok ? EVERY_MS : LOST_MS);
    };
    timer = setTimeout(() => void ask(), EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id, dispatch]);
}

/** The server was started anew and no longer has the file: nothing of a list that was not whole is on the board. */
export const GONE = "gone";
const FORGOTTEN = { state: "failed", done: 0, all: 0, cause: GONE } as const;

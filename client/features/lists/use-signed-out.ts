import { useEffect } from "react";
import { useSession } from "#client/session/session.tsx";
import type { ListProblem } from "./list-requests.ts";

/** Whose session has ended is asked to log in again, and comes back to this page. */
export function useSignedOut(problem: ListProblem | null): void {
  const { expire } = useSession();
  const isOut = problem?.code === "signed-out";
  useEffect(() => {
    if (isOut) expire();
  }, [isOut, expire]);
}

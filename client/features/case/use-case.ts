import { useCallback, useEffect, useState } from "react";
import { get } from "#client/session/request.ts";
import type { CaseView } from "#shared/protocol/http.ts";

type CaseProblem = "signed-out" | "not-found" | "unreachable";

interface Loaded {
  readonly view: CaseView | null;
  readonly problem: CaseProblem | null;
}

/** A case from the server; while it is asked for again, what was known stays in sight. */
export function useCase(number: string): Loaded & { readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ view: null, problem: null });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` counts the wishes to have it anew
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const reply = await get<CaseView>(`/api/cases/${encodeURIComponent(number)}`);
      if (!isCurrent) return;
      if (reply.ok) setLoaded({ view: reply.value, problem: null });
      else setLoaded((before) => afterProblem(before, reply.problem.code));
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [number, asked]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { ...loaded, reload };
}

function afterProblem(before: Loaded, code: string): Loaded {
  if (code === "signed-out" || code === "not-found") return { view: null, problem: code };
  return { view: before.view, problem: "unreachable" };
}

import { useCallback, useEffect, useState } from "react";
import { get, post } from "#client/session/request.ts";
import { useAsking } from "#client/session/use-asking.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import { changeByOthers, type OthersChange } from "./since-last-visit.ts";

export type CaseProblem = "signed-out" | "not-found" | "unreachable";

interface Loaded {
  readonly view: CaseView | null;
  readonly problem: CaseProblem | null;
  readonly readAt: Instant | null;
  /** When the viewer had it open before this time; stays, while the case is read again. */
  readonly lastVisitedAt: IsoInstant | null;
  /** What someone else changed while it is open. */
  readonly change: OthersChange | null;
}

export type OpenCase = Loaded & { readonly reload: () => void };

const NOTHING: Loaded = { view: null, problem: null, readAt: null, lastVisitedAt: null, change: null };

/** A case from the server; while it is asked for again, what was known stays in sight. */
export function useCase(number: string, me: PersonId, now: () => Instant): OpenCase {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [asked, setAsked] = useState(0);
  const path = `/api/cases/${encodeURIComponent(number)}`;
  const ask = () => get<CaseView>(path);
  useAsking(`${path} ${asked}`, ask, (reply) => {
    if (reply.ok) setLoaded((before) => withView(before, reply.value, me, now()));
    else setLoaded((before) => afterProblem(before, reply.problem.code));
  });
  const isVisit = loaded.view !== null;
  useEffect(() => {
    if (isVisit) void post(`${path}/visits`, {});
  }, [path, isVisit]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { ...loaded, reload };
}

function withView(before: Loaded, view: CaseView, me: PersonId, readAt: Instant): Loaded {
  if (!before.view) return { ...NOTHING, view, readAt, lastVisitedAt: view.lastVisitedAt };
  const change = changeByOthers(before.view.history, view.history, me) ?? before.change;
  return { ...before, view, readAt, change, problem: null };
}

function afterProblem(before: Loaded, code: string): Loaded {
  if (code === "signed-out" || code === "not-found") return { ...NOTHING, problem: code };
  return { ...before, problem: "unreachable" };
}

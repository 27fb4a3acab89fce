import type { CaseId } from "#shared/domain/ids.ts";

/** What came of a case; `gone`: somebody else has settled it meanwhile. */
export const OUTCOMES = ["planned", "held", "closed", "unchanged", "gone"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A walk through one's cases without a plan. `at` is the one in sight; past the end is the summary. */
export interface Walk {
  readonly queue: readonly CaseId[];
  readonly at: number;
  readonly answers: ReadonlyMap<CaseId, Outcome>;
}

export type WalkEvent =
  | { readonly type: "answered"; readonly id: CaseId; readonly outcome: Outcome }
  /** The server said no: the case is still to be answered. */
  | { readonly type: "refused"; readonly id: CaseId }
  | { readonly type: "went"; readonly by: 1 | -1 }
  /** Which cases lack a plan now. */
  | { readonly type: "seen"; readonly unplanned: readonly CaseId[] }
  /** Those that were left as they are, once more. */
  | { readonly type: "again" };

export const startWalk = (unplanned: readonly CaseId[]): Walk => ({ queue: unplanned, at: 0, answers: new Map() });

export const isOver = ({ queue, at }: Walk): boolean => at >= queue.length;

export function walkAfter(walk: Walk, event: WalkEvent): Walk {
  switch (event.type) {
    case "answered":
      return goOn({ ...walk, answers: new Map(walk.answers).set(event.id, event.outcome) });
    case "refused":
      return reopen(walk, (id) => id === event.id);
    case "went": {
      // Only whoever has answered all may look at the summary.
      const last = isAnswered(walk) ? walk.queue.length : walk.queue.length - 1;
      return { ...walk, at: Math.max(0, Math.min(last, walk.at + event.by)) };
    }
    case "seen":
      return see(walk, event.unplanned);
    case "again":
      return reopen(walk, (_, outcome) => outcome === "unchanged");
  }
}

const isAnswered = ({ queue, answers }: Walk): boolean => queue.every((id) => answers.has(id));

/** To the next case without an answer: the ones ahead first, then those left behind, then the summary. */
function goOn(walk: Walk): Walk {
  const open = walk.queue.map((id, at) => ({ id, at })).filter(({ id }) => !walk.answers.has(id));
  const next = open.find(({ at }) => at > walk.at) ?? open[0];
  return { ...walk, at: next?.at ?? walk.queue.length };
}

function reopen(walk: Walk, which: (id: CaseId, outcome: Outcome) => boolean): Walk {
  const answers = new Map([...walk.answers].filter(([id, outcome]) => !which(id, outcome)));
  if (answers.size === walk.answers.size) return walk;
  const reopened = { ...walk, answers };
  return isOver(walk) ? goOn({ ...reopened, at: -1 }) : reopened;
}

/** New ones join at the end; what somebody else has settled is done. */
function see(walk: Walk, unplanned: readonly CaseId[]): Walk {
  const lacking = new Set(unplanned);
  const known = new Set(walk.queue);
  const fresh = unplanned.filter((id) => !known.has(id));
  const gone = walk.queue.filter((id) => !lacking.has(id) && !walk.answers.has(id));
  if (fresh.length === 0 && gone.length === 0) return walk;
  const answers = new Map([...walk.answers, ...gone.map((id): [CaseId, Outcome] => [id, "gone"])]);
  const seen = { ...walk, queue: [...walk.queue, ...fresh], answers };
  const here = walk.queue[walk.at];
  return here === undefined || gone.includes(here) ? goOn(seen) : seen;
}

/** How many of each outcome, for the summary. */
export const countOutcomes = ({ answers }: Walk): Readonly<Record<Outcome, number>> => {
  const count = (outcome: Outcome) => [...answers.values()].filter((one) => one === outcome).length;
  return {
    planned: count("planned"),
    held: count("held"),
    closed: count("closed"),
    unchanged: count("unchanged"),
    gone: count("gone"),
  };
};

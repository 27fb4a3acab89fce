import { assertNever } from "#shared/lib/must.ts";
import { ok } from "#shared/lib/result.ts";
import { applyEvent } from "./apply-event.ts";
import type { CaseState } from "./case.ts";
import type { CaseChange, Payloads } from "./commands.ts";
import { decideAssign, decideHold } from "./decide-facts.ts";
import { decideMove } from "./decide-move.ts";
import { decideNextStep, decideStandIn } from "./decide-records.ts";
import type { CaseOutcome, Context, Decided } from "./decision.ts";
import type { Happening } from "./events.ts";
import type { World } from "./world.ts";
import { toIso } from "./zone.ts";

/** Several cases in one command: each change is judged on the world that the ones before it left, and has its own outcome. */
export function decideChanges(world: World, { changes }: Payloads["changeCases"], context: Context): Decided {
  const happenings: Happening[] = [];
  const outcomes: CaseOutcome[] = [];
  let now = world;
  for (const change of changes) {
    const { caseId } = change.payload;
    const decided = decideOne(now, change, context);
    if (!decided.ok) {
      outcomes.push({ caseId, ok: false, ...decided.error });
      continue;
    }
    outcomes.push({ caseId, ok: true });
    happenings.push(...decided.value.happenings);
    now = after(now, decided.value.happenings, context);
  }
  return ok({ happenings, outcomes });
}

function decideOne(world: World, change: CaseChange, context: Context): Decided {
  switch (change.type) {
    case "moveCase":
      return decideMove(world, change.payload, context);
    case "assignCase":
      return decideAssign(world, change.payload, context);
    case "setHold":
      return decideHold(world, change.payload, context);
    case "setNextStep":
      return decideNextStep(world, change.payload, context);
    case "setStandIn":
      return decideStandIn(world, change.payload, context);
    default:
      return assertNever(change);
  }
}

/** The world with what has just been decided: places taken, hands filled. */
function after(world: World, happenings: readonly Happening[], { actor, moment }: Context): World {
  const recording = { actor: actor.id, recordedAt: toIso(moment.at), backfill: false };
  const cases = new Map(world.cases);
  const inColumn = new Map(world.inColumn);
  const inHand = new Map(world.inHand);
  const ranks = new Map(world.ranks);
  for (const happening of happenings) {
    const found = cases.get(happening.caseId);
    // Cases that are only ranked anew are not loaded; their places are.
    const state = found ? applyEvent(found.state, happening, recording) : null;
    if (found && state) {
      cases.set(state.id, { ...found, state });
      count(inColumn, found.state.column, state.column);
      count(inHand, handOf(found.state), handOf(state));
    }
    if ("rank" in happening.event) place(ranks, happening, found?.state ?? null, state);
  }
  return { ...world, cases, inColumn, inHand, ranks };
}

const handOf = ({ caseworker, stage }: CaseState) => (stage === "closed" ? null : caseworker);

function count<K>(counts: Map<K, number>, from: K | null, to: K | null): void {
  if (from === to) return;
  if (from !== null) counts.set(from, (counts.get(from) ?? 0) - 1);
  if (to !== null) counts.set(to, (counts.get(to) ?? 0) + 1);
}

type Ranks = Map<CaseState["column"], World["ranks"] extends ReadonlyMap<unknown, infer R> ? R : never>;

function place(ranks: Ranks, { caseId, event }: Happening, was: CaseState | null, is: CaseState | null): void {
  const rank = "rank" in event ? event.rank : null;
  for (const [column, ranked] of ranks) {
    if (!is) {
      ranks.set(
        column,
        ranked.map((one) => (one.caseId === caseId && rank !== null ? { caseId, rank } : one)),
      );
    } else if (column === was?.column || column === is.column) {
      const others = ranked.filter((one) => one.caseId !== caseId);
      ranks.set(column, column === is.column && rank !== null ? [...others, { caseId, rank }] : others);
    }
  }
}

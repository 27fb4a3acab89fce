import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { applyEvent } from "./apply-event.ts";
import { columnOf } from "./board.ts";
import type { CaseState } from "./case.ts";
import type { Payloads } from "./commands.ts";
import { compensations } from "./compensations.ts";
import { type CaseOutcome, type Context, type Decided, happens, theCase } from "./decision.ts";
import type { CaseEvent, Happening } from "./events.ts";
import type { CaseId } from "./ids.ts";
import { placeBefore } from "./ranks.ts";
import type { Rejection } from "./rejections.ts";
import type { Past, World } from "./world.ts";

/** What a person does to a case and may take back. Registrations, corrections and transfers have ways of their own. */
const UNDOABLE: ReadonlySet<CaseEvent["type"]> = new Set([
  "caseMoved",
  "caseRanked",
  "caseAssigned",
  "milestoneRecorded",
  "dutyAnswered",
  "noticeRecorded",
  "holdSet",
  "holdCleared",
  "nextStepSet",
  "sparringSet",
  "standInSet",
  "followUpSet",
  "protectionSet",
]);

/** What happens to a case without anybody working on it: its place among others, a rule put right. */
const NO_WORK: ReadonlySet<CaseEvent["type"]> = new Set(["caseRanked", "clockCorrected"]);

/** One's own last action, taken back in each case where nobody has moved on from it (MV7). */
export function decideUndo(world: World, { command, cases }: Payloads["undo"], context: Context): Decided {
  const happenings: Happening[] = [];
  const outcomes: CaseOutcome[] = [];
  for (const caseId of cases) {
    const undone = undoIn(world, caseId, command, context);
    if (undone.ok) happenings.push(...undone.value);
    outcomes.push(undone.ok ? { caseId, ok: true } : { caseId, ok: false, ...undone.error });
  }
  const [first] = outcomes;
  if (outcomes.length === 1 && first && !first.ok) {
    const { ok: _, caseId: __, ...rejection } = first;
    return refuse(rejection as Rejection);
  }
  return ok({ happenings, ...(cases.length > 1 ? { outcomes } : {}) });
}

function undoIn(
  world: World,
  caseId: CaseId,
  command: Past["command"],
  context: Context,
): Result<readonly Happening[], Rejection> {
  const found = theCase(world, caseId, context);
  if (!found.ok) return found;
  const { state } = found.value;
  const past = world.pasts.get(caseId) ?? [];
  const first = past.findIndex((each) => each.command === command && each.actor === context.actor.id);
  const own = past.filter((each) => each.command === command && each.actor === context.actor.id);
  if (own.length === 0 || own.some(({ event }) => !UNDOABLE.has(event.type))) {
    return refuse({ code: "not-undoable", data: {} });
  }
  const before = replay(past.slice(0, first));
  const after = replay(past.slice(0, first + own.length));
  if (!before || !after) return refuse({ code: "not-undoable", data: {} });
  const later = workSince(past.slice(first + own.length), after, state, context.actor.id);
  if (later) return refuse({ code: "undo-too-late", data: { by: later.actor, at: later.recordedAt } });
  const unit = world.organisation.units.get(context.unit);
  const column = unit && columnOf(unit, before.column);
  if (!column) return refuse({ code: "column-unknown", data: {} });
  const rank = column.sorting === "hand" ? freeRank(world, state, before) : null;
  return ok(compensations(before, after, rank).map((event) => happens(state, event, context)));
}

/**
 * What stands in the way of taking it back: anything that somebody else has done since, or one's own, as long as it
 * stands. What one has done and taken back again is out of the way: so action after action can be taken back.
 */
function workSince(since: readonly Past[], after: CaseState, now: CaseState, actor: Past["actor"]): Past | undefined {
  const work = since.filter(({ event }) => !NO_WORK.has(event.type));
  const others = work.find((each) => each.actor !== actor);
  if (others) return others;
  const isGone = work.every(({ event }) => UNDOABLE.has(event.type) || isUndoing(event)) && isAlike(after, now);
  return isGone ? undefined : work.at(-1);
}

const isUndoing = (event: CaseEvent): boolean =>
  event.type === "moveUndone" ||
  event.type === "assignmentUndone" ||
  event.type === "dutyReopened" ||
  ((event.type === "milestoneRetracted" || event.type === "noticeRetracted") && event.reason === "undone");

/** Alike in all that can be taken back; a place among others is nobody's work. */
const isAlike = (a: CaseState, b: CaseState): boolean =>
  [...compensations(a, b, null), ...compensations(b, a, null)].every(({ type }) => type === "caseRanked");

const replay = (past: readonly Past[]): CaseState | null =>
  past.reduce<CaseState | null>((state, each) => applyEvent(state, each, each), null);

/** Where the case stood, or, where somebody has taken that place, just before it. */
function freeRank(world: World, state: CaseState, before: CaseState): string {
  const others = (world.ranks.get(before.column) ?? []).filter(({ caseId }) => caseId !== state.id);
  const taken = others.find(({ rank }) => rank === before.rank);
  if (before.rank !== null && !taken) return before.rank;
  return placeBefore(others, state.id, taken?.caseId ?? null).rank;
}

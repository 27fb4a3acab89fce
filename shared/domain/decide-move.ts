import { must } from "#shared/lib/must.ts";
import { ok, refuse } from "#shared/lib/result.ts";
import type { Column, WipLimit } from "./board.ts";
import type { CaseState } from "./case.ts";
import type { MoveAnswers, Payloads } from "./commands.ts";
import type { PlainDate } from "./dates.ts";
import { deadlinesOf } from "./deadlines.ts";
import { type Context, type Decided, happens, theCase, todayOf, yardstickOf } from "./decision.ts";
import { dutiesOf } from "./duties.ts";
import type { CaseEvent, Happening } from "./events.ts";
import type { ColumnId } from "./ids.ts";
import { checkMove, type MoveAsk, type MoveFacts } from "./moves.ts";
import { provisionOf } from "./provisions.ts";
import { placeBefore } from "./ranks.ts";
import type { Rejection } from "./rejections.ts";
import { beyondLimit, isBeyondLimits, type LimitFacts, limitOfMove } from "./wip.ts";
import type { World } from "./world.ts";

/** A card to another column, or to another place in one sorted by hand (MV1–MV4, MV6). */
export function decideMove(world: World, payload: Payloads["moveCase"], context: Context): Decided {
  const found = theCase(world, payload.caseId, context);
  if (!found.ok) return found;
  const { state } = found.value;
  const column = world.organisation.units.get(context.unit)?.columns.find(({ id }) => id === payload.toColumn);
  if (!column) return refuse({ code: "column-unknown", data: {} });
  if (state.column !== payload.from) return refuse(movedMeanwhile(state));
  if (state.column === column.id && column.sorting === "urgency") {
    return refuse({ code: "already-there", data: { column: column.id } });
  }
  const answers = payload.answers ?? {};
  const limit = limitInTheWay(world, state, column, context);
  const full = limit && beyondLimit(limit, { column: column.id, person: null }, answers.overLimit);
  if (full) return refuse(full);
  const check = checkMove(moveFactsOf(state), column.stage, answers, todayOf(context));
  if (check.kind === "refused") return refuse(check.rejection);
  if (check.kind === "asks") return refuse(rejectionOf(check.asks, column));
  // A reason is reported where the limit stood in the way, and nowhere else (MV5).
  const { overLimit, ...others } = answers;
  return moves(world, state, column, payload, limit && overLimit ? { ...others, overLimit } : others, context);
}

export function moveFactsOf(state: CaseState): MoveFacts {
  const provision = provisionOf(state.provision);
  return {
    stage: state.stage,
    kind: state.kind,
    receivedOn: state.receivedOn,
    isAboutChild: provision.target === "child",
    needsDecision: provision.needsDecision,
    duties: dutiesOf(state),
  };
}

function moves(
  world: World,
  state: CaseState,
  column: Column,
  payload: Payloads["moveCase"],
  answers: MoveAnswers,
  context: Context,
): Decided {
  const placing =
    column.sorting === "hand" ? placeBefore(world.ranks.get(column.id) ?? [], state.id, payload.before ?? null) : null;
  const moved = happens(
    state,
    {
      type: "caseMoved",
      from: state.column,
      fromStage: state.stage,
      to: column.id,
      toStage: column.stage,
      rank: placing?.rank ?? null,
      reason: answers.reason ?? null,
      ...(answers.overLimit ? { overLimit: answers.overLimit } : {}),
      ...(answers.note ? { note: answers.note } : {}),
    },
    context,
  );
  const reranked = (placing?.others ?? []).map(({ caseId, rank }) =>
    happens({ id: caseId, unit: state.unit }, { type: "caseRanked", rank }, context),
  );
  return ok({
    happenings: [...answered(state, answers, context), moved, ...reranked],
    ...(placing?.neighbourGone ? { told: "neighbour-gone" as const } : {}),
  });
}

/** What the mover filled in becomes facts of the case, dated as told, before the move itself. */
function answered(state: CaseState, answers: MoveAnswers, context: Context): readonly Happening[] {
  const on = (date: PlainDate, event: CaseEvent) => happens(state, event, context, date);
  const facts: Happening[] = [];
  for (const [duty, answer] of Object.entries(answers.duties ?? {})) {
    if (answer) facts.push(happens(state, { type: "dutyAnswered", duty: duty as "hearing", answer }, context));
  }
  const { effortStartedOn, followedUp } = answers;
  const isOpen = dutiesOf(state).decided === null;
  const decision = isOpen && !answers.lapse ? answers.decision : undefined;
  const lapse = isOpen ? answers.lapse : undefined;
  if (decision) {
    facts.push(
      on(decision.on, { type: "milestoneRecorded", milestone: "decided", on: decision.on, outcome: decision.outcome }),
    );
  }
  if (lapse)
    facts.push(on(lapse.on, { type: "milestoneRecorded", milestone: "lapsed", on: lapse.on, lapse: lapse.reason }));
  if (effortStartedOn)
    facts.push(on(effortStartedOn, { type: "milestoneRecorded", milestone: "effortStarted", on: effortStartedOn }));
  if (followedUp) {
    facts.push(
      on(followedUp.on, {
        type: "milestoneRecorded",
        milestone: "followedUp",
        on: followedUp.on,
        followUp: followedUp.outcome,
      }),
    );
    facts.push(happens(state, { type: "followUpSet", on: followedUp.nextOn ?? null }, context));
  }
  return facts;
}

/** The column's limit, where it holds this case up (MV5). */
function limitInTheWay(world: World, state: CaseState, to: Column, context: Context): WipLimit | null {
  const unit = must(world.organisation.units.get(context.unit), `unit ${context.unit}`);
  const countIn = (column: ColumnId) => world.inColumn.get(column) ?? 0;
  const limit = limitOfMove({ unit, from: state.column, to, countIn });
  return limit !== null && isBeyondLimits(limitFactsOf(state, world)) ? null : limit;
}

/** What a limit asks of a case. */
export function limitFactsOf(state: CaseState, { organisation }: Pick<World, "organisation">): LimitFacts {
  const { rulebook, calendars } = yardstickOf(organisation);
  const { deadlines } = deadlinesOf(state, rulebook, calendars);
  return { kind: state.kind, remitted: dutiesOf(state).remitted, clocks: deadlines };
}

const movedMeanwhile = (state: CaseState): Rejection => ({
  code: "moved-meanwhile",
  data: { column: state.column, by: state.lastMove?.by ?? null, at: state.lastMove?.at ?? null },
});

function rejectionOf(asks: readonly MoveAsk[], column: Column): Rejection {
  const [first] = asks;
  switch (first?.ask) {
    case "duties":
      return { code: "duties-missing", data: { missing: first.missing } };
    case "effortOrFollowUp":
      return { code: "effort-missing", data: {} };
    case "backReason":
      return { code: "back-reason-missing", data: { toStage: column.stage } };
    case "closeReason":
      return { code: "close-reason-missing", data: {} };
    default:
      return { code: "decision-missing", data: { toStage: column.stage } };
  }
}

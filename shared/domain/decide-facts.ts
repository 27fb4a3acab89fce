import { ok, refuse } from "#shared/lib/result.ts";
import type { WipLimit } from "./board.ts";
import type { CaseState, MilestoneName } from "./case.ts";
import type { MilestoneFacts, Payloads } from "./commands.ts";
import { mentionsCpr } from "./cpr-like.ts";
import type { PlainDate } from "./dates.ts";
import { limitFactsOf } from "./decide-move.ts";
import { worksIn } from "./decide-register.ts";
import { type Context, type Decided, happens, theCase, todayOf } from "./decision.ts";
import { decisionOf, milestonesOfRound } from "./duties.ts";
import type { CaseEvent } from "./events.ts";
import { holdFrom } from "./holds.ts";
import type { PersonId } from "./ids.ts";
import type { Rejection } from "./rejections.ts";
import { beyondLimit, isBeyondLimits, limitOfAssignment } from "./wip.ts";
import type { World } from "./world.ts";

/** Given to a colleague of the unit, or to nobody. */
export function decideAssign(world: World, payload: Payloads["assignCase"], context: Context): Decided {
  const { caseworker, overLimit } = payload;
  return onCase(world, payload.caseId, context, (state) => {
    if (caseworker && !worksIn(world, caseworker, context)) return refuse({ code: "caseworker-unknown", data: {} });
    const limit = limitInTheWay(world, state, caseworker, context);
    const full = limit && beyondLimit(limit, { column: null, person: caseworker }, overLimit);
    if (full) return refuse(full);
    return events({ type: "caseAssigned", caseworker, ...(limit && overLimit ? { overLimit } : {}) });
  });
}

/** A caseworker's limit in the unit, where it holds this case up (MV5). */
function limitInTheWay(world: World, state: CaseState, to: PersonId | null, { actor, unit }: Context): WipLimit | null {
  const limit = limitOfAssignment({
    limit: world.organisation.units.get(unit)?.settings.caseworkerWip,
    from: state.caseworker,
    to,
    inHand: (to && world.inHand.get(to)) ?? 0,
    byLeader: actor.role === "leader",
  });
  return limit !== null && isBeyondLimits(limitFactsOf(state, world)) ? null : limit;
}

/** A dated fact about the case: not before its receipt, not after today. */
export function decideMilestone(world: World, payload: Payloads["recordMilestone"], context: Context): Decided {
  const { caseId, milestone, nextOn, ...facts } = payload;
  return onCase(world, caseId, context, (state) => {
    const misdated = milestone === "aware" ? null : misdatedOn(state, payload.on, context);
    const refusal = misdated ?? incomplete(state, payload);
    if (refusal) return refuse(refusal);
    const recorded: CaseEvent = { type: "milestoneRecorded", milestone, ...withoutUndefined(facts), on: payload.on };
    const next: CaseEvent[] = milestone === "followedUp" ? [{ type: "followUpSet", on: nextOn ?? null }] : [];
    return ok({
      happenings: [
        happens(state, recorded, context, payload.on),
        ...next.map((event) => happens(state, event, context)),
      ],
    });
  });
}

/** A notice of delay belongs to a decision clock that still runs (DL9). */
export function decideNotice(world: World, payload: Payloads["recordNotice"], context: Context): Decided {
  const { sentOn, expectedOn = null, waitsFor = null } = payload;
  return onCase(world, payload.caseId, context, (state) => {
    const misdated = misdatedOn(state, sentOn, context);
    if (misdated) return refuse(misdated);
    if (!hasDecisionClock(state)) return refuse({ code: "no-decision-clock", data: {} });
    const ended = milestonesOfRound(state.milestones).findLast(({ name }) => name === "decided" || name === "lapsed");
    if (ended) return refuse({ code: "already-decided", data: { on: ended.on } });
    if (expectedOn !== null && expectedOn <= sentOn)
      return refuse({ code: "expected-not-after-sent", data: { sentOn } });
    const event: CaseEvent = { type: "noticeRecorded", sentOn, expectedOn, waitsFor, counts: true };
    return ok({ happenings: [happens(state, event, context, sentOn)] });
  });
}

/** Applications have a decision clock, and so has what was remitted (DL8, DL16). */
export const hasDecisionClock = (state: Pick<CaseState, "kind" | "milestones">): boolean =>
  state.kind === "new" || state.kind === "change" || state.milestones.some(({ name }) => name === "remitted");

/** Another notification on the same case (DL17). */
export function decideNotification(world: World, payload: Payloads["receiveNotification"], context: Context): Decided {
  const { receivedOn, receivedAt = null } = payload;
  return onCase(world, payload.caseId, context, (state) => {
    if (receivedOn > todayOf(context)) return refuse({ code: "date-in-future", data: { on: receivedOn } });
    return ok({
      happenings: [happens(state, { type: "notificationReceived", receivedOn, receivedAt }, context, receivedOn)],
    });
  });
}

/** What the case waits for; a hold never stops a clock (DL9). */
export function decideHold(world: World, payload: Payloads["setHold"], context: Context): Decided {
  const { hold } = payload;
  return onCase(world, payload.caseId, context, (state) => {
    if (hold === null) return events({ type: "holdCleared" });
    const chaseOn = hold.chaseOn ?? null;
    // A day that has passed may stand while something else is changed; a new one is to come (MV10).
    if (chaseOn !== null && chaseOn < todayOf(context) && chaseOn !== state.hold?.chaseOn) {
      return refuse({ code: "date-in-past", data: { on: chaseOn } });
    }
    return events({ type: "holdSet", hold: holdFrom(state.hold, hold, todayOf(context)) });
  });
}

export function decideRestriction(world: World, payload: Payloads["restrictCase"], context: Context): Decided {
  return onCase(world, payload.caseId, context, () => events({ type: "restrictionSet", to: payload.to }));
}

export function decideProtection(world: World, payload: Payloads["protectCase"], context: Context): Decided {
  return onCase(world, payload.caseId, context, () =>
    events({ type: "protectionSet", isProtected: payload.isProtected }),
  );
}

/** The unit's own label, where it has chosen to write them; a protected citizen has none (PR2, PR4). */
export function decideLabel(world: World, { caseId, label }: Payloads["setLabel"], context: Context): Decided {
  const found = theCase(world, caseId, context);
  if (!found.ok) return found;
  const { state, tag } = found.value;
  const isOwn = world.organisation.units.get(state.unit)?.labels === "own";
  if (!isOwn || (label !== null && state.isProtected)) return refuse({ code: "label-refused", data: {} });
  if (label !== null && mentionsCpr(label)) return refuse({ code: "malformed", data: { path: "payload.label" } });
  if (tag.label === label) return ok({ happenings: [] });
  return ok({ happenings: [happens(state, { type: "labelSet" }, context)], tags: [{ ...tag, label }] });
}

export type Outcome = Decided | { readonly now: CaseEvent };
export const events = (now: CaseEvent): Outcome => ({ now });

/** Finds the case for the actor and turns a single event into the decision. */
export function onCase(
  world: World,
  id: Payloads["assignCase"]["caseId"],
  context: Context,
  decide: (state: CaseState) => Outcome,
): Decided {
  const found = theCase(world, id, context);
  if (!found.ok) return found;
  const outcome = decide(found.value.state);
  return "now" in outcome ? ok({ happenings: [happens(found.value.state, outcome.now, context)] }) : outcome;
}

export function misdatedOn(state: CaseState, on: PlainDate, context: Context): Rejection | null {
  if (on < state.receivedOn) return { code: "date-before-received", data: { receivedOn: state.receivedOn } };
  return on > todayOf(context) ? { code: "date-in-future", data: { on } } : null;
}

function incomplete(state: CaseState, payload: Payloads["recordMilestone"]): Rejection | null {
  const round = milestonesOfRound(state.milestones);
  const isEnd = payload.milestone === "decided" || payload.milestone === "lapsed";
  const ended = round.findLast(({ name }) => name === "decided" || name === "lapsed");
  if (isEnd && ended) return { code: "already-recorded", data: { on: ended.on } };
  if (payload.milestone === "sent" && decisionOf(state.milestones) === null) return { code: "not-decided", data: {} };
  return missingPart(state, payload);
}

/** Some milestones say nothing without a word beside them: which outcome, why it lapsed, which notification. */
export function missingPart(
  state: CaseState,
  payload: MilestoneFacts & { readonly milestone: MilestoneName },
): Rejection | null {
  const malformed = (field: string): Rejection => ({ code: "malformed", data: { path: `payload.${field}` } });
  if (payload.milestone === "decided" && !payload.outcome) return malformed("outcome");
  if (payload.milestone === "lapsed" && !payload.lapse) return malformed("lapse");
  const { notification } = payload;
  const isOfNotification = payload.milestone === "assessed" || payload.milestone === "notifierAcknowledged";
  if (isOfNotification && (!notification || notification > state.notifications.length))
    return malformed("notification");
  return null;
}

export const withoutUndefined = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

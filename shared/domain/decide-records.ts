import { ok, refuse } from "#shared/lib/result.ts";
import type { CaseState, Milestone } from "./case.ts";
import type { MilestoneFacts, Payloads } from "./commands.ts";
import { events, misdatedOn, missingPart, onCase, withoutUndefined } from "./decide-facts.ts";
import { worksIn } from "./decide-register.ts";
import { type Context, type Decided, happens, todayOf } from "./decision.ts";
import type { CaseEvent } from "./events.ts";
import type { MeetingId } from "./ids.ts";
import { latestEndOf } from "./meeting.ts";
import type { World } from "./world.ts";

/** A milestone that was recorded wrongly: taken back, or recorded anew as it was. Both stay in the history (DL7). */
export function decideMilestoneCorrection(
  world: World,
  payload: Payloads["correctMilestone"],
  context: Context,
): Decided {
  const { caseId, milestone, nth, to, reason, note } = payload;
  return onCase(world, caseId, context, (state) => {
    const old = state.milestones.filter(({ name }) => name === milestone)[nth - 1];
    if (!old) return refuse({ code: "not-recorded", data: {} });
    const beside = note ? { note } : {};
    const back: CaseEvent = { type: "milestoneRetracted", milestone, nth, reason, ...beside };
    if (to === null) return ok({ happenings: [happens(state, back, context)] });
    const facts = { milestone, ...corrected(old, to) };
    const misdated = milestone === "aware" ? null : misdatedOn(state, to.on, context);
    const refusal = misdated ?? missingPart(state, facts);
    if (refusal) return refuse(refusal);
    const anew: CaseEvent = { type: "milestoneRecorded", ...facts };
    return ok({ happenings: [happens(state, back, context), happens(state, anew, context, to.on)] });
  });
}

/** What the correction doesn't name stays as it was; an hour belongs to its date. */
const corrected = (old: Milestone, to: MilestoneFacts): MilestoneFacts =>
  withoutUndefined({
    on: to.on,
    at: to.at,
    outcome: to.outcome ?? old.outcome,
    lapse: to.lapse ?? old.lapse,
    followUp: to.followUp ?? old.followUp,
    notification: to.notification ?? old.notification,
    acute: to.acute ?? old.acute,
  }) as MilestoneFacts;

/** A notice of delay that was never sent, or not in this case (DL9). */
export function decideNoticeRetraction(world: World, payload: Payloads["retractNotice"], context: Context): Decided {
  const { nth, reason } = payload;
  return onCase(world, payload.caseId, context, (state) =>
    state.notices[nth - 1]
      ? events({ type: "noticeRetracted", nth, reason })
      : refuse({ code: "not-recorded", data: {} }),
  );
}

/** A point of the short list before a decision, answered before anybody moves the case (MV4). */
export function decideDuty(world: World, payload: Payloads["answerDuty"], context: Context): Decided {
  const { duty, answer } = payload;
  return onCase(world, payload.caseId, context, () => events({ type: "dutyAnswered", duty, answer }));
}

/** What is to be done next, and by when (MV10). */
export function decideNextStep(world: World, payload: Payloads["setNextStep"], context: Context): Decided {
  const { nextStep } = payload;
  return onCase(world, payload.caseId, context, (state) => {
    if (nextStep && nextStep.on < todayOf(context)) {
      return refuse({ code: "date-in-past", data: { on: nextStep.on } });
    }
    if (nextStep?.who && !worksIn(world, nextStep.who, context))
      return refuse({ code: "caseworker-unknown", data: {} });
    if (nextStep?.meeting && !isOfMeeting(nextStep.meeting, state, world, context))
      return refuse({ code: "meeting-over", data: {} });
    return events({ type: "nextStepSet", nextStep });
  });
}

/**
 * Agreed at the unit's latest standup, until the time when that is over by itself: what was chosen in the minute in which
 * somebody ended it is still of it. Or the agreement that stands there already, on another day. An older standup, another
 * unit's and one that never was are refused alike (PR5).
 */
function isOfMeeting(id: MeetingId, { nextStep }: CaseState, { meeting }: World, { moment }: Context): boolean {
  return nextStep?.meeting === id || (meeting?.id === id && moment.at < latestEndOf(meeting));
}

export function decideSparring(world: World, payload: Payloads["setSparring"], context: Context): Decided {
  return onCase(world, payload.caseId, context, () =>
    events({ type: "sparringSet", since: payload.wanted ? todayOf(context) : null }),
  );
}

/** Handed over to a colleague of the unit for a time; the caseworker stays the same, and it ends by itself (MV9). */
export function decideStandIn(world: World, payload: Payloads["setStandIn"], context: Context): Decided {
  const { standIn, note } = payload;
  return onCase(world, payload.caseId, context, () => {
    const beside = note ? { note } : {};
    if (standIn === null) return events({ type: "standInSet", standIn, ...beside });
    if (!worksIn(world, standIn.person, context)) return refuse({ code: "caseworker-unknown", data: {} });
    if (standIn.to < standIn.from) return refuse({ code: "period-backwards", data: { from: standIn.from } });
    if (standIn.to < todayOf(context)) return refuse({ code: "date-in-past", data: { on: standIn.to } });
    return events({ type: "standInSet", standIn, ...beside });
  });
}

/** The date of the next follow-up, set on the case (DL19). */
export function decideFollowUpDate(world: World, payload: Payloads["setFollowUp"], context: Context): Decided {
  return onCase(world, payload.caseId, context, () => events({ type: "followUpSet", on: payload.on }));
}

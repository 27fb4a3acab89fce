import { describe, expect, it } from "vitest";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState, Milestone } from "#shared/domain/case.ts";
import { decideAssign, decideHold } from "#shared/domain/decide-facts.ts";
import {
  decideMilestoneCorrection,
  decideNextStep,
  decideNoticeRetraction,
  decideSparring,
  decideStandIn,
} from "#shared/domain/decide-records.ts";
import type { Decided } from "#shared/domain/decision.ts";
import {
  ANNA,
  aCase,
  aContext,
  aWorld,
  CASE,
  date,
  instant,
  OTHER_UNIT,
  TOVE,
  tagged,
  uuid,
} from "#test/support/builders.ts";

const recorded = { actor: ANNA, recordedAt: instant("2026-04-01T07:15:00Z"), backfill: false };
const state = (change: Partial<CaseState> = {}) => aWorld([tagged(aCase(change))]);
const codeOf = (decided: Decided) => (decided.ok ? null : decided.error.code);

function after(was: CaseState, decided: Decided): CaseState {
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.happenings.reduce((now, happening) => applyEvent(now, happening, recorded), was);
}

const decided = (on: string): Milestone => ({
  name: "decided",
  on: date(on),
  outcome: "granted",
  recordedAt: instant("2026-03-20T08:00:00Z"),
});

describe("the next step", () => {
  const call = { step: "callCitizen", on: date("2026-04-03") } as const;

  it("[MV10] is a chosen phrase and a day, and is taken away by another or by none", () => {
    const set = after(aCase(), decideNextStep(state(), { caseId: CASE, nextStep: call }, aContext()));
    expect(set.nextStep).toEqual(call);
    const cleared = decideNextStep(state({ nextStep: call }), { caseId: CASE, nextStep: null }, aContext());
    expect(after(set, cleared).nextStep).toBeNull();
  });

  it("[MV10] is never in the past, today included", () => {
    const on = (day: string) =>
      decideNextStep(state(), { caseId: CASE, nextStep: { ...call, on: date(day) } }, aContext());
    expect(codeOf(on("2026-03-31"))).toBe("date-in-past");
    expect(codeOf(on("2026-04-01"))).toBeNull();
  });
});

describe("a stand-in during leave", () => {
  const leave = { person: TOVE, from: date("2026-04-02"), to: date("2026-04-10") };
  const hand = (standIn: typeof leave | null, change: Partial<CaseState> = {}) =>
    decideStandIn(state(change), { caseId: CASE, standIn }, aContext());

  it("[MV9] is no change of caseworker", () => {
    const now = after(aCase(), hand(leave));
    expect(now.standIn).toEqual(leave);
    expect([now.caseworker, now.caseworkerChanges]).toEqual([ANNA, 0]);
  });

  it("[MV9] is a colleague of the unit, for a time that ends after it begins and is not over", () => {
    expect(codeOf(hand({ ...leave, person: uuid(99) }))).toBe("caseworker-unknown");
    expect(codeOf(hand({ ...leave, to: date("2026-04-01") }))).toBe("period-backwards");
    expect(codeOf(hand({ ...leave, from: date("2026-03-01"), to: date("2026-03-31") }))).toBe("date-in-past");
    expect(codeOf(hand(null, { standIn: leave }))).toBeNull();
  });

  it("[MV9] an assignment during the leave counts as the change that it is", () => {
    const was = aCase({ standIn: leave });
    const now = after(was, decideAssign(aWorld([tagged(was)]), { caseId: CASE, caseworker: TOVE }, aContext()));
    expect([now.caseworker, now.caseworkerChanges, now.standIn]).toEqual([TOVE, 1, leave]);
  });
});

describe("what was recorded wrongly", () => {
  const correct = (to: { on: string } | null, nth = 1) =>
    decideMilestoneCorrection(
      state({ milestones: [decided("2026-03-20")] }),
      { caseId: CASE, milestone: "decided", nth, to: to && { on: date(to.on) }, reason: "typingError" },
      aContext(),
    );

  it("[DL7] is recorded anew as it was, with what the correction doesn't name, and both stay in the history", () => {
    const decision = correct({ on: "2026-03-18" });
    const now = after(aCase({ milestones: [decided("2026-03-20")] }), decision);
    expect(now.milestones).toEqual([
      { name: "decided", on: "2026-03-18", outcome: "granted", recordedAt: recorded.recordedAt },
    ]);
    const types = decision.ok ? decision.value.happenings.map(({ event }) => event.type) : [];
    expect(types).toEqual(["milestoneRetracted", "milestoneRecorded"]);
  });

  it("[DL7] is taken back where it never happened", () => {
    expect(after(aCase({ milestones: [decided("2026-03-20")] }), correct(null)).milestones).toEqual([]);
  });

  it("[CA5] is refused where nothing of that name stands, and where the date cannot be", () => {
    expect(codeOf(correct({ on: "2026-03-18" }, 2))).toBe("not-recorded");
    expect(codeOf(correct({ on: "2026-03-02" }))).toBe("date-before-received");
    expect(codeOf(correct({ on: "2026-04-02" }))).toBe("date-in-future");
  });

  it("[DL7] of two milestones of a name, the one meant goes", () => {
    const milestones = [
      decided("2026-03-10"),
      { ...decided("2026-03-11"), name: "remitted" } as Milestone,
      decided("2026-03-20"),
    ];
    const was = aCase({ milestones });
    const payload = { caseId: CASE, milestone: "decided", nth: 1, to: null, reason: "typingError" } as const;
    const now = after(was, decideMilestoneCorrection(aWorld([tagged(was)]), payload, aContext()));
    expect(now.milestones).toEqual(milestones.slice(1));
  });

  it("[DL9] a notice that was never sent is taken back", () => {
    const notice = (sentOn: string) => ({
      sentOn: date(sentOn),
      expectedOn: null,
      waitsFor: null,
      counts: true,
      recordedAt: instant("2026-03-20T08:00:00Z"),
    });
    const notices = [notice("2026-03-20"), notice("2026-03-25")];
    const was = aCase({ notices });
    const retract = (nth: number) =>
      decideNoticeRetraction(aWorld([tagged(was)]), { caseId: CASE, nth, reason: "typingError" }, aContext());
    expect(after(was, retract(2)).notices).toEqual(notices.slice(0, 1));
    expect(codeOf(retract(3))).toBe("not-recorded");
  });
});

describe("a hold", () => {
  const hold = (chaseOn: string, was: CaseState["hold"] = null) =>
    decideHold(state({ hold: was }), { caseId: CASE, hold: { reason: "doctor", chaseOn: date(chaseOn) } }, aContext());

  it("[MV10] is chased on a day to come; one that has passed may stand while the reason is changed", () => {
    expect(codeOf(hold("2026-03-31"))).toBe("date-in-past");
    expect(codeOf(hold("2026-04-01"))).toBeNull();
    const was = { reason: "citizen", since: date("2026-03-01"), chaseOn: date("2026-03-31") } as const;
    expect(codeOf(hold("2026-03-31", was))).toBeNull();
  });
});

describe("wanting a colleague's view", () => {
  it("[CA5] is said since today, and not for a case of another unit", () => {
    const wish = (of: Partial<CaseState> = {}) => decideSparring(state(of), { caseId: CASE, wanted: true }, aContext());
    expect(after(aCase(), wish()).sparringSince).toBe("2026-04-01");
    expect(codeOf(wish({ unit: OTHER_UNIT }))).toBe("not-found");
  });
});

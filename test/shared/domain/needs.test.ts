import { describe, expect, it } from "vitest";
import type { Clock } from "#shared/domain/deadline.ts";
import { type NeedFacts, needsOf } from "#shared/domain/needs.ts";
import { aClock, monday, toldNothing } from "#test/client/some-cards.ts";
import { ANNA, date, noDuties } from "#test/support/builders.ts";

const facts = (change: Partial<NeedFacts>): NeedFacts => ({
  clocks: [],
  duties: noDuties,
  hold: null,
  nextStep: { step: "callCitizen", on: date("2027-01-04") },
  caseworker: ANNA,
  ...change,
});
/** Every need with its time, the first first: `sendNotice now`. */
const needs = (change: Partial<NeedFacts>): readonly string[] =>
  needsOf(facts(change), monday).map(({ need, when }) => `${need} ${when}`);
const first = (change: Partial<NeedFacts>): string | undefined => needs(change)[0];

const clock = (name: Clock["clock"], due: string, change: Partial<Clock> = {}): Clock =>
  aClock(due, { clock: name, key: `${name}:1`, ...change });
const decision = (due: string): Clock => clock("decision", due, { notice: toldNothing });
const held = (chaseOn: string | null): NeedFacts["hold"] => ({
  reason: "doctor",
  since: date("2026-11-02"),
  chaseOn: chaseOn === null ? null : date(chaseOn),
});
const decided = { ...noDuties, decided: "granted" } as const;

describe("on Monday 23 November a case first needs", () => {
  it.each<readonly [string, string, Partial<NeedFacts>]>([
    ["the decision, while its week runs", "decide week", { clocks: [decision("2026-11-29")] }],
    ["nothing yet, where the date is next week", "decide later", { clocks: [decision("2026-11-30")] }],
    ["a notice on the last day that it is in time", "sendNotice now", { clocks: [decision("2026-11-23")] }],
    ["a notice, the date being broken", "sendNotice now", { clocks: [decision("2026-09-01")] }],
    [
      "the decision by the promised day",
      "decide week",
      { clocks: [decision("2026-11-02"), clock("promise", "2026-11-27")] },
    ],
    [
      "a new notice, the promise being broken",
      "sendNotice now",
      { clocks: [decision("2026-11-02"), clock("promise", "2026-11-20")] },
    ],
  ])("[DL9] %s", (_, expected, change) => expect(first(change)).toBe(expected));

  it.each<readonly [string, string, Partial<NeedFacts>]>([
    ["somebody", "assign now", { caseworker: null }],
    ["chasing, on its day", "chase now", { hold: held("2026-11-23") }],
    ["chasing this week", "chase week", { hold: held("2026-11-26") }],
    ["the agreed step, on its day", "doNextStep now", { nextStep: { step: "callCitizen", on: date("2026-11-23") } }],
    ["the agreed step that was missed", "doNextStep now", { nextStep: { step: "homeVisit", on: date("2026-11-02") } }],
    ["a plan, but not at once", "setNextStep later", { nextStep: null }],
  ])("[MV10] %s", (_, expected, change) => expect(first(change)).toBe(expected));

  it.each<readonly [Clock["clock"], string]>([
    ["investigation", "finishInvestigation now"],
    ["childPlan", "makeChildPlan now"],
    ["firstFollowUp", "followUp now"],
    ["followUp", "followUp now"],
    ["effortStart", "startEffort now"],
    ["treatmentStart", "startEffort now"],
    ["reassessment", "reassess now"],
    ["reassessmentNoticeScheme", "reassess now"],
    ["fileAccess", "answerAccess now"],
    ["partyHearing", "recordHearingAnswer now"],
    ["callBack", "callBack now"],
  ])("[DL11] what answers its open clock: %s", (name, expected) => {
    expect(first({ clocks: [clock(name, "2026-11-20")], nextStep: null })).toBe(expected);
  });

  it("[DL17] the assessment of a notification, whatever day its hours end", () => {
    const assessment = clock("assessment", "2026-11-24T21:00:00.000Z");
    expect(first({ clocks: [assessment, decision("2026-10-01")] })).toBe("assessNotification now");
  });
});

describe("a plan", () => {
  const plan = { step: "callCitizen", on: date("2026-12-03") } as const;

  it("[MV10] lets wait what is late already, until its day", () => {
    const clocks = [clock("investigation", "2026-11-13")];
    expect(needs({ clocks, nextStep: plan })).toEqual(["finishInvestigation later", "doNextStep later"]);
    expect(first({ clocks, nextStep: { ...plan, on: date("2026-11-23") } })).toBe("finishInvestigation now");
    expect(needs({ clocks, hold: held("2026-12-03") })[0]).toBe("finishInvestigation later");
  });

  it("[DL14] does not let a date pass that can still be kept", () => {
    expect(first({ clocks: [clock("investigation", "2026-11-23")], nextStep: plan })).toBe("finishInvestigation now");
    expect(first({ clocks: [clock("childPlan", "2026-11-26")], nextStep: plan })).toBe("makeChildPlan week");
  });

  it("[DL9] does not keep a citizen waiting who must be told", () => {
    expect(first({ clocks: [decision("2026-11-13")], nextStep: plan, hold: held("2026-12-03") })).toBe(
      "sendNotice now",
    );
    expect(first({ clocks: [clock("callBack", "2026-11-20")], nextStep: plan })).toBe("callBack now");
  });
});

describe("after the decision", () => {
  it("it is to be sent, and the need tells when it was made", () => {
    const ended = clock("decision", "2026-12-01", { end: { state: "met", on: date("2026-11-18") } });
    expect(needsOf(facts({ clocks: [ended], duties: decided }), monday)[0]).toMatchObject({
      need: "sendDecision",
      on: "2026-11-18",
      when: "now",
    });
    expect(needs({ clocks: [ended], duties: { ...decided, sent: true } })).toEqual(["doNextStep later"]);
  });

  it("[DL9] no notice is asked for, though the clock runs until it is sent", () => {
    expect(needs({ clocks: [decision("2026-11-02")], duties: decided })).toEqual([
      "sendDecision now",
      "doNextStep later",
    ]);
  });

  it("[DL12] a case that lapsed has nothing to send", () => {
    expect(needs({ duties: { ...noDuties, decided: "lapsed" } })).toEqual(["doNextStep later"]);
  });
});

it("[DL12] the citizen's own rights ask nothing of anybody here", () => {
  expect(needs({ clocks: [clock("complaintPeriod", "2026-11-20", { owner: "citizen" })] })).toEqual([
    "doNextStep later",
  ]);
});

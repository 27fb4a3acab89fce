import { describe, expect, it } from "vitest";
import { type Correction, correctionWanted, countedMilestones } from "#client/casework/actions/correction-draft.ts";
import { handOverChanges, verdictsOf } from "#client/casework/actions/hand-over-draft.ts";
import { draftOf } from "#client/casework/actions/milestone-draft.ts";
import { fieldOf } from "#client/casework/actions/order.ts";
import {
  assignWanted,
  dutiesWanted,
  holdWanted,
  notificationWanted,
  standInWanted,
  stepWanted,
} from "#client/casework/actions/plan-drafts.ts";
import { AGREEMENT_DATES, quickChoices } from "#client/casework/actions/quick-dates.ts";
import { restrictionWanted } from "#client/casework/actions/restrict-dialog.tsx";
import type { Milestone } from "#shared/domain/case.ts";
import { toDay } from "#shared/domain/dates.ts";
import type { CaseId, MeetingId } from "#shared/domain/ids.ts";
import { ANNA, BO } from "#test/client/some-cards.ts";
import { date, instant, uuid } from "#test/support/builders.ts";

const caseId = uuid<CaseId>(21);
const on = date("2026-11-30");

describe("a dialog's answers as a command", () => {
  it("[MV10] a hold has a reason and a day to chase it", () => {
    expect(holdWanted(null, on, caseId)).toEqual({ missing: "waitsFor" });
    expect(holdWanted("doctor", null, caseId)).toEqual({ missing: "chaseOn" });
    expect(holdWanted("doctor", on, caseId)).toEqual({
      orders: [{ type: "setHold", payload: { caseId, hold: { reason: "doctor", chaseOn: on } } }],
    });
  });

  it("[MV10] a next step is a phrase and a date", () => {
    expect(stepWanted(null, on, caseId)).toEqual({ missing: "step" });
    expect(stepWanted("homeVisit", null, caseId)).toEqual({ missing: "on" });
    expect(stepWanted("homeVisit", on, caseId)).toEqual({
      orders: [{ type: "setNextStep", payload: { caseId, nextStep: { step: "homeVisit", on } } }],
    });
  });

  it("[MV10] [ST3] the same step on another day stays with whom it was agreed; another step is another agreement", () => {
    const before = { step: "callDoctor", on: date("2026-11-20"), who: BO, meeting: uuid<MeetingId>(701) } as const;
    expect(stepWanted("callDoctor", on, caseId, before)).toEqual({
      orders: [{ type: "setNextStep", payload: { caseId, nextStep: { ...before, on } } }],
    });
    expect(stepWanted("homeVisit", on, caseId, before)).toEqual(stepWanted("homeVisit", on, caseId));
  });

  it("[MV9] a stand-in has a first and a last day", () => {
    expect(standInWanted({ person: BO, from: on, to: null }, caseId)).toEqual({ missing: "to" });
    expect(standInWanted({ person: null, from: on, to: on }, caseId)).toEqual({ missing: "person" });
    expect(standInWanted({ person: BO, from: on, to: on }, caseId)).toEqual({
      orders: [{ type: "setStandIn", payload: { caseId, standIn: { person: BO, from: on, to: on } } }],
    });
  });

  it("[MV5] an assignment carries the reason to go beyond a limit only where one was given", () => {
    expect(assignWanted(null, null, caseId)).toEqual({ missing: "person" });
    expect(assignWanted("nobody", null, caseId)).toEqual({
      orders: [{ type: "assignCase", payload: { caseId, caseworker: null } }],
    });
    expect(assignWanted(ANNA, "leaderDecided", caseId)).toEqual({
      orders: [{ type: "assignCase", payload: { caseId, caseworker: ANNA, overLimit: "leaderDecided" } }],
    });
  });

  it("[MV4] every point of the short list that was answered is one command", () => {
    expect(dutiesWanted({}, caseId)).toEqual({ missing: "duties" });
    expect(dutiesWanted({ childHeard: "notNeeded", hearing: "done" }, caseId)).toEqual({
      orders: [
        { type: "answerDuty", payload: { caseId, duty: "hearing", answer: "done" } },
        { type: "answerDuty", payload: { caseId, duty: "childHeard", answer: "notNeeded" } },
      ],
    });
  });

  it("[DL17] a notification whose hour is unknown is sent without one", () => {
    expect(notificationWanted(on, null, caseId)).toEqual({
      orders: [{ type: "receiveNotification", payload: { caseId, receivedOn: on } }],
    });
    expect(notificationWanted(on, "23:15", caseId)).toEqual({
      orders: [
        {
          type: "receiveNotification",
          payload: { caseId, receivedOn: on, receivedAt: "2026-11-30T22:15:00.000Z" },
        },
      ],
    });
  });

  it("[PR4] a restriction names somebody", () => {
    expect(restrictionWanted([], caseId)).toEqual({ missing: "people" });
    expect(restrictionWanted([ANNA], caseId)).toEqual({
      orders: [{ type: "restrictCase", payload: { caseId, to: [ANNA] } }],
    });
  });

  it("[CA5] a refusal stands beside the field that it is about, or below where the dialog has none", () => {
    expect(fieldOf({ code: "date-in-future", data: { on } }, ["on"])).toBe("on");
    expect(fieldOf({ code: "date-in-future", data: { on } }, ["reason"])).toBeNull();
    expect(fieldOf({ code: "date-in-past", data: { on } }, ["on", "to"])).toBe("to");
    expect(fieldOf({ code: "not-found", data: {} }, ["on"])).toBeNull();
  });

  it("offers each day once: on a Thursday tomorrow is Friday, and over the weekend Friday is the coming one", () => {
    const names = (day: string) => quickChoices(AGREEMENT_DATES, toDay(date(day)));
    expect(names("2026-11-26").map(({ name }) => name)).toEqual(["today", "tomorrow", "oneWeek", "twoWeeks"]);
    expect(names("2026-11-27").map(({ name }) => name)).toEqual(["today", "tomorrow", "oneWeek", "twoWeeks"]);
    expect(names("2026-11-28").find(({ name }) => name === "friday")?.on).toBe("2026-12-04");
  });
});

describe("putting a record right", () => {
  const milestone = (name: Milestone["name"], day: string): Milestone => ({
    name,
    on: date(day),
    recordedAt: instant("2026-11-20T08:00:00Z"),
  });
  const recorded = [
    milestone("hearingSent", "2026-11-01"),
    milestone("informed", "2026-11-02"),
    milestone("hearingSent", "2026-11-09"),
  ];
  const correction = (change: Partial<Correction> = {}): Correction => ({
    how: "correct",
    facts: draftOf(milestone("hearingSent", "2026-11-08")),
    reason: "typingError",
    ...change,
  });

  it("[DL7] counts the milestones of a name from 1, and shows the latest first", () => {
    expect(countedMilestones(recorded).map(({ name, nth }) => [name, nth])).toEqual([
      ["hearingSent", 2],
      ["informed", 1],
      ["hearingSent", 1],
    ]);
  });

  it("[DL7] always has a reason, and takes back with nothing in its place", () => {
    const second = { name: "hearingSent", nth: 2 } as const;
    expect(correctionWanted(second, correction({ reason: null }), caseId)).toEqual({ missing: "reason" });
    expect(correctionWanted(second, correction(), caseId)).toEqual({
      orders: [
        {
          type: "correctMilestone",
          payload: { caseId, milestone: "hearingSent", nth: 2, to: { on: "2026-11-08" }, reason: "typingError" },
        },
      ],
    });
    expect(correctionWanted(second, correction({ how: "takeBack" }), caseId)).toMatchObject({
      orders: [{ payload: { to: null } }],
    });
  });
});

describe("handing over for leave", () => {
  const cases = Array.from({ length: 201 }, (_, n) => uuid<CaseId>(1000 + n));
  const standIn = { person: BO, from: on, to: date("2026-12-04") };

  it("[MV9] is one change for each case, 200 in a command at the most", () => {
    const parts = handOverChanges(cases, standIn);
    expect(parts.map((part) => part.length)).toEqual([200, 1]);
    expect(parts[1]?.[0]).toEqual({ type: "setStandIn", payload: { caseId: cases[200], standIn } });
  });

  it("[CA5] says of each case what became of it, also when all were refused", () => {
    const [asked = []] = handOverChanges(cases.slice(0, 2), standIn);
    const [first, second] = cases;
    const rejection = { code: "caseworker-unknown", data: {} } as const;
    const outcomes = [
      { caseId: first as CaseId, ok: true },
      { caseId: second as CaseId, ok: false, ...rejection },
    ] as const;
    expect(verdictsOf(asked, { ok: true, seq: 4, outcomes })).toEqual([
      [first, null],
      [second, expect.objectContaining(rejection)],
    ]);
    expect(verdictsOf(asked, { ok: false, ...rejection }).every(([, refused]) => refused !== null)).toBe(true);
  });
});

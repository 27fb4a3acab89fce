import { describe, expect, test } from "vitest";
import { standing } from "#shared/domain/standing.ts";
import { clock, date, facts, granted, happened, keysOf, on, refused } from "./case-facts.ts";

type Change = Parameters<typeof facts>[0];
const listed = (change: Change = {}) => facts({ source: "list", ...change });
const state = (change: Change, key: string) => standing(clock(listed(change), key), on("2026-11-23")).state;

describe("what a list cannot tell", () => {
  test.each([
    ["intake", "overdue"],
    ["investigation", "overdue"],
    ["decision", "unknown"],
    ["followUp", "unknown"],
    ["closed", "unknown"],
  ] as const)("[DL12] a § 20 investigation of March, in %s in November: %s", (stage, expected) => {
    expect(state({ provision: "BL-20", stage }, "investigation:1")).toBe(expected);
  });

  test("[DL12] an investigation within its 4 months runs", () => {
    expect(state({ provision: "BL-20", receivedOn: "2026-09-04" }, "investigation:1")).toBe("running");
  });

  test.each([
    "assessment:1",
    "notifierReceipt:1",
  ])("[DL12] a notification from a list: %s is unknown in any stage", (key) => {
    for (const stage of ["intake", "investigation", "closed"] as const) {
      expect(state({ provision: "BL-136", kind: "notification", stage }, key)).toBe("unknown");
    }
  });

  test("[DL12] a notification that comes later on such a case runs", () => {
    const notifications = [
      { receivedOn: date("2026-03-03"), receivedAt: null },
      { receivedOn: date("2026-11-23"), receivedAt: null },
    ];
    expect(state({ provision: "BL-136", kind: "notification", notifications }, "assessment:2")).toBe("running");
  });

  test("[DL12] the child's plan after a grant is unknown, and met once it is recorded", () => {
    const grant = {
      provision: "BL-32",
      stage: "followUp",
      milestones: [granted("2026-04-01", { backfill: true })],
    } as const;
    expect(state(grant, "childPlan:1")).toBe("unknown");
    const recorded = [...grant.milestones, happened("childPlanMade", "2026-06-30")];
    expect(state({ ...grant, milestones: recorded }, "childPlan:1")).toBe("met");
  });

  test("[DL12] a grant made on the board in a case from a list has a child's plan to keep", () => {
    const grant = { provision: "BL-32", stage: "followUp", milestones: [granted("2026-04-01")] } as const;
    expect(state(grant, "childPlan:1")).toBe("overdue");
  });

  test.each([
    ["investigation", "overdue"],
    ["decision", "overdue"],
    ["followUp", "unknown"],
    ["closed", "unknown"],
  ] as const)("[DL12] an application of March without a decision on record, in %s: %s", (stage, expected) => {
    expect(state({ stage }, "decision:1")).toBe(expected);
  });

  test("[DL12] what is recorded on the board later ends the clock like any other", () => {
    const investigated = [happened("investigated", "2026-07-02")];
    expect(state({ provision: "BL-20", stage: "decision", milestones: investigated }, "investigation:1")).toBe("met");
    const assessed = [happened("assessed", "2026-03-03", { notification: 1 })];
    expect(state({ provision: "BL-136", kind: "notification", milestones: assessed }, "assessment:1")).toBe("met");
  });

  test.each([
    ["2026-04-28", false],
    ["2026-04-29", true],
  ])("[DL12] Frafald on %s, due 28 April: lapsed, after the deadline: %s", (day, lapsedLate) => {
    const found = clock(
      listed({ stage: "closed", milestones: [happened("lapsed", day, { lapse: "unspecified" })] }),
      "decision:1",
    );
    expect(standing(found, on("2026-11-23"))).toEqual({
      state: "lapsed",
      noticed: lapsedLate ? "none" : null,
      lapsedLate,
    });
  });

  test("[DL12] the date of follow-up comes from the list", () => {
    const running = { stage: "followUp", milestones: [granted("2025-11-03")], followUpOn: date("2026-11-03") } as const;
    expect(state(running, "followUp:1")).toBe("overdue");
    expect(clock(listed(running), "followUp:1")).toMatchObject({ due: "2026-11-03", rule: null });
  });
});

describe("cases registered on the board", () => {
  const state = (change: Change, key: string) => standing(clock(facts(change), key), on("2026-11-23")).state;

  test("[DL12] an investigation that nobody recorded goes overdue in any open stage", () => {
    expect(state({ provision: "BL-20", stage: "decision" }, "investigation:1")).toBe("overdue");
  });

  test("[DL12] closed without a decision on record: unknown, listed for completion, and never quietly in time", () => {
    expect(state({ stage: "closed" }, "decision:1")).toBe("unknown");
    expect(state({ provision: "BL-20", stage: "closed" }, "investigation:1")).toBe("unknown");
  });

  test("[DL12] an unassessed notification stays overdue, closed or not", () => {
    expect(state({ provision: "BL-136", kind: "notification", stage: "closed" }, "assessment:1")).toBe("overdue");
  });

  test("[DL11] treatment under § 101 starts within 14 days; a refusal lets the clock lapse", () => {
    expect(clock(facts({ provision: "SEL-101", receivedOn: "2026-02-20" }), "treatmentStart:1").due).toBe("2026-03-06");
    expect(
      state({ provision: "SEL-101", stage: "closed", milestones: [refused("2026-03-10")] }, "treatmentStart:1"),
    ).toBe("lapsed");
    expect(
      state({ provision: "SEL-101", milestones: [happened("effortStarted", "2026-03-18")] }, "treatmentStart:1"),
    ).toBe("metLate");
  });

  test("[DL11] an investigation starts on the day the municipality became aware, where that is known", () => {
    const aware = facts({ provision: "BL-20", milestones: [happened("aware", "2026-02-10")] });
    expect(clock(aware, "investigation:1")).toMatchObject({ start: "2026-02-10", due: "2026-06-10" });
  });
});

describe("what follows a decision", () => {
  const decided = (outcome: "granted" | "partlyGranted" | "refused") =>
    facts({
      stage: "closed",
      milestones: [happened("decided", "2026-04-20", { outcome }), happened("sent", "2026-04-22")],
    });

  test.each([
    ["granted", false],
    ["partlyGranted", true],
    ["refused", true],
  ] as const)("[DL11] %s and sent: the citizen may complain: %s", (outcome, may) => {
    expect(keysOf(decided(outcome)).includes("complaintPeriod:1")).toBe(may);
  });

  test.each([
    ["2026-05-20", "dueSoon"],
    ["2026-05-21", "expired"],
  ])("[DL12] on %s the complaint period until 20 May is %s: a right not used expires, it is never overdue", (day, expected) => {
    expect(standing(clock(decided("refused"), "complaintPeriod:1"), on(day)).state).toBe(expected);
  });

  test("[DL11] it runs from the day the citizen got the decision, where that is known", () => {
    const told = decided("refused");
    const byPost = { ...told, milestones: [...told.milestones, happened("decisionReceived", "2026-04-29")] };
    expect(clock(byPost, "complaintPeriod:1").due).toBe("2026-05-27");
  });

  test("[DL11] a decision that was not sent starts no complaint period", () => {
    expect(keysOf(facts({ milestones: [refused("2026-04-20")] }))).toEqual(["decision:1"]);
  });

  test.each([
    ["2026-05-20", "met"],
    ["2026-05-26", "metLate"],
  ])("[DL12] a complaint on %s: the period is %s", (day, expected) => {
    const refusal = decided("refused");
    const complained = { ...refusal, milestones: [...refusal.milestones, happened("complaintReceived", day)] };
    expect(clock(complained, "complaintPeriod:1").end?.state).toBe(expected);
    expect(clock(complained, "reassessment:1").end).toBeNull();
  });

  test.each([
    ["SEL-96", "followUp", "reassessmentNoticeScheme:1"],
    ["SEL-96", "new", "reassessment:1"],
    ["SEL-85", "followUp", "reassessment:1"],
  ] as const)("[DL11] a complaint under %s in a case of kind %s has the clock %s", (provision, kind, key) => {
    const complained = facts({
      provision,
      kind,
      stage: "followUp",
      milestones: [happened("complaintReceived", "2026-05-20")],
    });
    expect(keysOf(complained).filter((each) => each.startsWith("reassessment"))).toEqual([key]);
  });

  test("[DL11] two requests for the files are two clocks, each ended by its own answer", () => {
    const asked = facts({
      milestones: [
        happened("accessRequested", "2026-11-02"),
        happened("accessRequested", "2026-11-16"),
        happened("accessAnswered", "2026-11-12"),
      ],
    });
    expect([clock(asked, "fileAccess:1").end, clock(asked, "fileAccess:2").end]).toEqual([
      { state: "metLate", on: "2026-11-12" },
      null,
    ]);
  });

  test("[DL11] a refusal asks for no child's plan", () => {
    expect(keysOf(facts({ provision: "BL-32", stage: "closed", milestones: [refused("2026-04-01")] }))).toEqual([
      "decision:1",
    ]);
  });
});

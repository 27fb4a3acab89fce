import { describe, expect, test } from "vitest";
import { clock, date, deadlines, facts, granted, happened, keysOf } from "./case-facts.ts";

type Change = Parameters<typeof facts>[0];
const running = (change: Change = {}) => facts({ stage: "followUp", milestones: [granted("2026-04-01")], ...change });

describe("follow-ups", () => {
  test("[DL11] a rule proposes a date where none is set: 12 months after the grant", () => {
    expect(clock(running(), "followUp:1")).toMatchObject({ due: "2027-04-01", rule: "SEL-85:followUp@1" });
  });

  test("[DL11] a date set on the case is the due date, whatever the rule", () => {
    const set = clock(running({ followUpOn: date("2026-10-01") }), "followUp:1");
    expect([set.due, set.rule, set.explanation]).toEqual([
      "2026-10-01",
      null,
      [{ step: "setOnCase", due: "2026-10-01" }],
    ]);
  });

  test("[DL11] a provision without a rule has a follow-up only where a date is set", () => {
    expect(keysOf(running({ provision: "SEL-112" }))).toEqual(["decision:1"]);
    expect(clock(running({ provision: "SEL-112", followUpOn: date("2026-10-01") }), "followUp:1").due).toBe(
      "2026-10-01",
    );
  });

  test.each([
    "intake",
    "investigation",
    "decision",
    "closed",
  ] as const)("[DL11] nothing is followed up in %s", (stage) => {
    expect(keysOf(running({ stage, followUpOn: date("2026-10-01") }))).toEqual(["decision:1"]);
  });

  test.each([
    ["intake", ["followUp:1"]],
    ["decision", ["followUp:1"]],
    ["closed", []],
  ] as const)("[DL8] a follow-up begun by the authority, with a date, in %s: %j", (stage, keys) => {
    expect(keysOf(facts({ kind: "followUp", stage, followUpOn: date("2026-10-01") }))).toEqual(keys);
  });

  test("[DL11] a follow-up done starts the next one; each keeps the date it was judged by", () => {
    const milestones = [
      granted("2025-04-01"),
      happened("followedUp", "2025-10-06", { followUp: "continued", dueOn: "2025-10-01" }),
    ];
    const next = running({ milestones, followUpOn: date("2026-10-01") });
    expect(clock(next, "followUp:1")).toMatchObject({ due: "2025-10-01", end: { state: "metLate", on: "2025-10-06" } });
    expect(clock(next, "followUp:2")).toMatchObject({ due: "2026-10-01", end: null, start: "2025-10-06" });
  });

  test("[DL11] without a next date the rule counts from the last follow-up", () => {
    const milestones = [granted("2025-04-01"), happened("followedUp", "2026-03-10", { followUp: "continued" })];
    const next = running({ milestones });
    expect(clock(next, "followUp:1")).toMatchObject({ due: "2026-04-01", end: { state: "met", on: "2026-03-10" } });
    expect(clock(next, "followUp:2").due).toBe("2027-03-10");
  });

  test("[DL11] after the follow-up that ended the effort there is no next one", () => {
    const milestones = [granted("2025-04-01"), happened("followedUp", "2026-03-10", { followUp: "ended" })];
    expect(keysOf(running({ milestones }))).toEqual(["decision:1", "followUp:1"]);
  });

  test("[DL11] a child's first follow-up is at the latest 3 months after the effort's start", () => {
    const milestones = [granted("2026-04-01"), happened("effortStarted", "2026-05-04")];
    const placed = running({ provision: "BL-46", milestones });
    expect(clock(placed, "firstFollowUp:1").due).toBe("2026-08-04");
    const followed = running({
      provision: "BL-46",
      milestones: [...milestones, happened("followedUp", "2026-08-05", { followUp: "continued" })],
    });
    expect(clock(followed, "firstFollowUp:1").end?.state).toBe("metLate");
  });

  test("[DL8] a follow-up begun by the authority without a date shows as not set", () => {
    expect(deadlines(facts({ kind: "followUp", stage: "investigation" })).noRule).toBe("notSet");
  });
});

import { describe, expect, test } from "vitest";
import { cardClocks } from "#shared/domain/card-clocks.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import { deadlineFilter } from "#shared/domain/deadline-filter.ts";
import { isOverdue, overdueClocks, standing } from "#shared/domain/standing.ts";
import { bare, clock, date, facts, on } from "./case-facts.ts";

const due = (day: string, change: Partial<Clock> = {}): Clock =>
  bare("decision", day, { warnFrom: date("2026-11-13"), ...change });
const NONE = { first: "none", lastSentOn: null, promisedOn: null } as const;

describe("the state of a clock", () => {
  test.each([
    ["2026-11-12", 23, 59, "running"],
    ["2026-11-13", 0, 0, "dueSoon"],
    ["2026-11-27", 0, 0, "dueSoon"],
    ["2026-11-27", 23, 59, "dueSoon"],
    ["2026-11-28", 0, 0, "overdue"],
    ["2027-03-01", 9, 0, "overdue"],
  ])("[DL4] due 27 November, on %s at %s.%s: %s", (day, hour, minute, state) => {
    expect(standing(due("2026-11-27"), on(day, hour, minute)).state).toBe(state);
  });

  test.each([
    ["2026-03-28", "2026-03-29"],
    ["2026-03-29", "2026-03-30"],
    ["2026-10-24", "2026-10-25"],
    ["2026-10-25", "2026-10-26"],
  ])("[DL4] around a change of the clocks, due %s: kept until midnight, overdue from 00:00 on %s", (day, next) => {
    expect(isOverdue(due(day), on(day, 23, 59))).toBe(false);
    expect(isOverdue(due(day), on(next, 0))).toBe(true);
  });

  test("[DL1] now alone decides: the same clock is running, then due soon, then overdue, and nothing was stored", () => {
    const open = clock(facts(), "decision:1");
    const before = JSON.stringify(open);
    expect(
      ["2026-04-13", "2026-04-14", "2026-04-28", "2026-04-29"].map((day) => standing(open, on(day)).state),
    ).toEqual(["running", "dueSoon", "dueSoon", "overdue"]);
    expect(JSON.stringify(open)).toBe(before);
  });

  test.each([
    "met",
    "metLate",
    "lapsed",
    "deviated",
    "unknown",
  ] as const)("[DL12] an ended clock stays %s for ever", (state) => {
    const ended = due("2026-11-27", { end: { state, on: state === "unknown" ? null : date("2026-11-20") } });
    expect([on("2026-11-01"), on("2030-01-01")].map((moment) => standing(ended, moment).state)).toEqual([state, state]);
  });

  test.each([
    ["2026-11-27", "dueSoon"],
    ["2026-11-28", "expired"],
  ])("[DL12] on %s a right of the citizen due 27 November is %s and never overdue", (day, state) => {
    const right = bare("complaintPeriod", "2026-11-27", { owner: "citizen", warnFrom: date("2026-11-13") });
    expect(standing(right, on(day)).state).toBe(state);
    expect(isOverdue(right, on(day))).toBe(false);
  });

  test("[DL12] decided late without a notice: it says so", () => {
    const late = due("2026-11-11", { end: { state: "metLate", on: date("2026-11-20") }, notice: NONE });
    expect(standing(late, on("2026-11-23"))).toEqual({ state: "metLate", noticed: "none", lapsedLate: false });
  });

  test("[DL14] column heads count any overdue clock of an authority, whatever the class", () => {
    const clocks = [
      due("2026-11-11", { notice: NONE }),
      bare("promise", "2026-11-30"),
      bare("fileAccess", "2026-11-20"),
      bare("partyHearing", "2026-11-20", { owner: "citizen" }),
      bare("childPlan", "2026-01-01", { end: { state: "unknown", on: null } }),
    ];
    expect(overdueClocks(clocks, on("2026-11-23")).map((each) => each.clock)).toEqual(["decision", "fileAccess"]);
  });
});

describe("the two clocks of a card", () => {
  const shown = (...clocks: readonly Clock[]) =>
    cardClocks(clocks, on("2026-11-23")).map(({ clock: name, due: day }) => `${name} ${day}`);

  test("[DL11] the most overdue and the next not yet due", () => {
    expect(
      shown(
        bare("fileAccess", "2026-12-10"),
        bare("decision", "2026-11-20"),
        bare("followUp", "2026-11-01"),
        bare("promise", "2026-11-30"),
      ),
    ).toEqual(["followUp 2026-11-01", "promise 2026-11-30"]);
  });

  test("[DL11] where only one exists, that one", () => {
    expect(shown(bare("decision", "2026-11-20"))).toEqual(["decision 2026-11-20"]);
    expect(shown(bare("decision", "2026-12-20"))).toEqual(["decision 2026-12-20"]);
    expect(shown(bare("assessment", "2026-11-01", { end: { state: "unknown", on: null } }))).toEqual([
      "assessment 2026-11-01",
    ]);
  });

  test("[DL11] a right of the citizen that still runs is the next date; once expired it is gone", () => {
    const right = (day: string) => bare("complaintPeriod", day, { owner: "citizen" });
    expect(shown(right("2026-12-01"))).toEqual(["complaintPeriod 2026-12-01"]);
    expect(shown(right("2026-11-01"))).toEqual([]);
  });
});

// Monday 23 November 2026 begins week 48, which ends on Sunday the 29th.
describe("the filters of frist=", () => {
  const passes = (
    clocks: readonly Clock[],
    today = "2026-11-25",
    noRule: Parameters<typeof deadlineFilter>[1] = null,
  ) =>
    Object.entries(deadlineFilter(clocks, noRule, on(today)))
      .filter(([, holds]) => holds)
      .map(([name]) => name);
  const decision = (day: string, change: Partial<Clock> = {}) => bare("decision", day, { notice: NONE, ...change });
  const told = { notice: { ...NONE, first: "inTime" } } as const;

  test.each([
    ["undecided, due this Friday", [decision("2026-11-27")], ["noticeWeek", "dueWeek"]],
    [
      "undecided, due this Friday, answered for until December",
      [decision("2026-11-27", told), bare("promise", "2026-12-18")],
      ["dueWeek"],
    ],
    ["undecided, due this Sunday", [decision("2026-11-29")], ["noticeWeek", "dueWeek"]],
    ["undecided, due next Monday", [decision("2026-11-30")], []],
    ["undecided, broken last week", [decision("2026-11-20")], ["over", "noNotice"]],
    ["undecided, broken this Monday", [decision("2026-11-23")], ["over", "noNotice", "noticeWeek"]],
    [
      "overdue, the promise ends this week",
      [decision("2026-10-01", told), bare("promise", "2026-11-27")],
      ["over", "noticeWeek", "dueWeek"],
    ],
    ["overdue, the promise ends next week", [decision("2026-10-01", told), bare("promise", "2026-12-02")], ["over"]],
    ["overdue, the promise broken last week", [decision("2026-10-01", told), bare("promise", "2026-11-20")], ["over"]],
    ["decided", [decision("2026-11-27", { end: { state: "met", on: date("2026-11-20") } })], []],
    ["a follow-up this week", [bare("followUp", "2026-11-27")], ["dueWeek"]],
    ["a complaint period that ends this week", [bare("complaintPeriod", "2026-11-27", { owner: "citizen" })], []],
  ])("[DL14] %s", (_name, clocks, expected) => {
    expect(passes(clocks)).toEqual(expected);
  });

  test.each([
    ["notSet", ["noRule"]],
    ["ambiguous", ["noRule"]],
    ["byNature", []],
  ] as const)("[DL8] no deadline, %s: %j", (noRule, expected) => {
    expect(passes([], "2026-11-25", noRule)).toEqual(expected);
  });

  test("[DL14] a week reaches from Monday to Sunday, over New Year too", () => {
    expect(passes([decision("2027-01-03")], "2026-12-28")).toEqual(["noticeWeek", "dueWeek"]);
    expect(passes([decision("2027-01-04")], "2027-01-03")).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import type { Hold } from "#shared/domain/case.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import { compareUrgency, type Urgency, urgencyOf } from "#shared/domain/urgency.ts";
import { bare, date, instant, on } from "./case-facts.ts";

const NOW = on("2026-11-23", 9);
const soon = (day: string) => bare("decision", day, { warnFrom: date("2026-11-16") });
const later = (day: string) => bare("decision", day, { warnFrom: date("2026-12-31") });
const chase = (chaseOn: string): Hold => ({ reason: "doctor", since: date("2026-11-01"), chaseOn: date(chaseOn) });
const place = (clocks: readonly Clock[], hold: Hold | null = null, closed = false, number = "26-000001"): Urgency =>
  urgencyOf({ number, clocks, hold, nextStep: null, closed }, NOW);

describe("urgency", () => {
  // Monday 23 November 2026, nine o'clock: the whole order, from first to last.
  const ORDER: readonly (readonly [why: string, clocks: readonly Clock[], hold?: Hold, closed?: boolean])[] = [
    ["24 hours, exceeded", [bare("assessment", instant("2026-11-23T06:00:00Z"))]],
    ["24 hours, two left", [bare("assessment", instant("2026-11-23T10:00:00Z"))]],
    ["24 hours, twenty left", [bare("assessment", instant("2026-11-24T04:00:00Z")), bare("decision", "2026-01-01")]],
    ["broken since yesterday", [bare("decision", "2026-11-22")]],
    ["a promise broken since yesterday", [bare("decision", "2026-10-01"), bare("promise", "2026-11-22")]],
    ["due today", [bare("decision", "2026-11-23")]],
    ["promised for today", [bare("decision", "2026-09-01"), bare("promise", "2026-11-23")]],
    ["to be chased today", [later("2027-02-01")], chase("2026-11-23")],
    ["due today, answered for until December", [soon("2026-11-23"), bare("promise", "2026-12-18")]],
    ["due tomorrow", [soon("2026-11-24")]],
    ["due in a week", [soon("2026-11-30")]],
    ["overdue since January", [bare("decision", "2026-01-05")]],
    ["overdue since March, its promise long broken", [bare("decision", "2026-03-05"), bare("promise", "2026-06-01")]],
    ["overdue since Saturday", [bare("decision", "2026-11-21")]],
    ["overdue, promised for 1 December", [bare("decision", "2026-11-22"), bare("promise", "2026-12-01")]],
    ["overdue for long, promised for 24 December", [bare("decision", "2026-01-05"), bare("promise", "2026-12-24")]],
    ["running until January", [later("2027-01-15")]],
    ["running until February", [later("2027-02-15")], chase("2026-12-01")],
    ["no clock", []],
    [
      "closed",
      [bare("decision", "2026-01-05", { end: { state: "metLate", on: date("2026-02-01") } })],
      undefined,
      true,
    ],
  ];

  test("[DL14] what can still be saved comes first, and every case has its place", () => {
    const cases = ORDER.map(([why, clocks, hold, closed], index) => ({
      why,
      urgency: urgencyOf(
        { number: `26-${String(100 + index)}`, clocks, hold: hold ?? null, nextStep: null, closed: closed ?? false },
        NOW,
      ),
    }));
    const shuffled = cases.map((each, index) => cases[(index * 7) % cases.length] ?? each);
    expect(new Set(shuffled.map(({ why }) => why)).size).toBe(ORDER.length);
    expect(shuffled.sort((a, b) => compareUrgency(a.urgency, b.urgency)).map(({ why }) => why)).toEqual(
      ORDER.map(([why]) => why),
    );
  });

  test.each([
    ["hours", [bare("assessment", instant("2026-11-25T10:00:00Z"))]],
    ["today", [bare("decision", "2026-11-23")]],
    ["soon", [soon("2026-12-03")]],
    ["overdue", [bare("decision", "2026-11-10")]],
    ["promised", [bare("decision", "2026-11-10"), bare("promise", "2026-12-10")]],
    ["running", [later("2027-02-01")]],
    ["noClock", []],
  ] as const)("[DL14] class %s", (urgency, clocks) => {
    expect(place(clocks).urgency).toBe(urgency);
  });

  test("[DL14] the decision that is answered for is class 5, on the day after its date too", () => {
    expect(place([bare("decision", "2026-11-22"), bare("promise", "2026-12-10")])).toMatchObject({
      urgency: "promised",
    });
    expect(place([bare("decision", "2026-11-22"), bare("promise", "2026-12-10")]).place?.clock).toBe("decision");
  });

  test("[DL14] a broken promise shows its case as overdue, even while the decision still has time", () => {
    expect(place([later("2027-01-16"), bare("promise", "2026-08-18")])).toMatchObject({
      urgency: "overdue",
      place: { clock: "promise" },
    });
  });

  test("[DL14] inside a class the instant, then the case number", () => {
    const same = ["26-000003", "26-000001", "26-000002"].map((number) =>
      place([soon("2026-11-30")], null, false, number),
    );
    expect(same.sort(compareUrgency).map(({ number }) => number)).toEqual(["26-000001", "26-000002", "26-000003"]);
    expect(
      compareUrgency(
        place([soon("2026-11-29")], null, false, "26-9"),
        place([soon("2026-11-30")], null, false, "26-1"),
      ),
    ).toBeLessThan(0);
  });

  test("[DL14] the most urgent of several clocks gives the place", () => {
    expect(
      place([bare("followUp", "2026-10-01"), soon("2026-11-27"), bare("childPlan", "2027-03-01")]).place,
    ).toMatchObject({
      clock: "decision",
      due: "2026-11-27",
    });
  });

  test.each([
    ["2026-11-21", "running"],
    ["2026-11-22", "today"],
    ["2026-11-23", "today"],
    ["2026-11-24", "running"],
  ])("[DL14] a chase set for %s makes a running case %s", (day, urgency) => {
    expect(place([later("2027-02-01")], chase(day))).toMatchObject({ urgency, place: { clock: "decision" } });
  });

  test("[DL14] a right of the citizen, and a clock that nobody can tell, give no place", () => {
    const right = bare("complaintPeriod", "2026-11-23", { owner: "citizen" });
    const untold = bare("assessment", instant("2026-11-01T10:00:00Z"), { end: { state: "unknown", on: null } });
    expect(place([right]).urgency).toBe("noClock");
    expect(place([untold])).toMatchObject({ urgency: "noClock", place: { clock: "assessment" } });
  });

  test("[DL14] ended cases come last, shown by their decision", () => {
    const decided = bare("decision", "2026-01-05", { end: { state: "met", on: date("2026-01-02") } });
    expect(place([decided, bare("complaintPeriod", "2026-11-23", { owner: "citizen" })], null, true)).toMatchObject({
      urgency: "ended",
      place: { clock: "decision" },
    });
  });
});

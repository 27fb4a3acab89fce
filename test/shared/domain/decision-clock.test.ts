import { describe, expect, test } from "vitest";
import { withNewVersion } from "#shared/domain/change-rulebook.ts";
import { standing } from "#shared/domain/standing.ts";
import {
  BOOK,
  clock,
  closed,
  date,
  deadlines,
  facts,
  granted,
  happened,
  keysOf,
  notice,
  on,
  refused,
} from "./case-facts.ts";

describe("the decision clock", () => {
  test.each([
    ["new", true],
    ["change", true],
    ["followUp", false],
    ["notification", false],
  ] as const)("[DL8] kind %s has one: %s", (kind, has) => {
    expect(keysOf(facts({ kind })).includes("decision:1")).toBe(has);
  });

  test.each([
    "BL-20",
    "BL-136",
    "SEL-101",
    "SEL-83",
    "SEL-82a",
    "SEL-82d",
    "SEL-99",
    "SEL-109",
    "SEL-110",
  ])("[DL8] %s never gets the fallback's decision clock", (provision) => {
    expect(keysOf(facts({ provision })).includes("decision:1")).toBe(false);
  });

  test("[DL10] it starts at the receipt; being fully informed moves nothing", () => {
    const informed = facts({ milestones: [happened("informed", "2026-04-01")] });
    expect(clock(informed, "decision:1").due).toBe("2026-04-28");
    expect(clock(informed, "decision:1").start).toBe("2026-03-03");
  });

  test.each([
    ["2026-04-28", "met"],
    ["2026-04-29", "metLate"],
  ])("[DL4] decided %s, due 28 April: %s", (day, state) => {
    expect(clock(facts({ milestones: [granted(day)] }), "decision:1").end).toEqual({ state, on: day });
  });

  test("[DL1] the same facts, rulebook and calendar always give the same dates", () => {
    expect(deadlines(facts())).toEqual(deadlines(facts()));
  });

  test.each([
    ["2026-04-28", "lapsed", false],
    ["2026-04-29", "lapsed", true],
  ])("[DL12] withdrawn %s, due 28 April: %s, after the deadline: %s", (day, state, lapsedLate) => {
    const withdrawn = facts({ stage: "closed", milestones: [happened("lapsed", day, { lapse: "withdrawn" })] });
    expect(standing(clock(withdrawn, "decision:1"), on("2026-06-01"))).toMatchObject({ state, lapsedLate });
  });

  test("[DL7] a day closed after receipt changes no date, one closed before it does", () => {
    const tenDays = facts({ provision: "SEL-86", receivedOn: "2026-12-18" });
    const due = (decidedAt: string) => clock(tenDays, "decision:1", BOOK, closed({ "2026-12-24": decidedAt })).due;
    expect([due("2026-12-19T08:00:00Z"), due("2026-12-18T08:00:00Z"), due("2026-09-01T08:00:00Z")]).toEqual([
      "2027-01-05",
      "2027-01-06",
      "2027-01-06",
    ]);
  });

  test("[DL6] a closed day does not move a date set by statute", () => {
    const asked = facts({ milestones: [happened("accessRequested", "2026-12-21")] });
    expect(clock(asked, "fileAccess:1", BOOK, closed({ "2026-12-24": "2026-09-01T08:00:00Z" })).due).toBe("2026-12-31");
  });
});

describe("a remitted case (hjemvist)", () => {
  const milestones = [refused("2026-04-20"), happened("sent", "2026-04-20"), happened("remitted", "2026-09-01")];

  test("[DL16] a new decision clock runs from the receipt of the ruling; the first keeps its result", () => {
    const remitted = facts({ milestones });
    expect(clock(remitted, "decision:1").end).toEqual({ state: "met", on: "2026-04-20" });
    expect(clock(remitted, "decision:2")).toMatchObject({ start: "2026-09-01", due: "2026-10-27", end: null });
  });

  test("[DL16] the new decision ends the new clock alone", () => {
    const again = facts({ stage: "followUp", milestones: [...milestones, granted("2026-10-28")] });
    expect(clock(again, "decision:1").end?.on).toBe("2026-04-20");
    expect(clock(again, "decision:2").end).toEqual({ state: "metLate", on: "2026-10-28" });
  });

  test("[DL16] it is judged by the rule in force on the day of the ruling", () => {
    const shorter = withNewVersion(
      BOOK,
      "SEL-85:decision",
      {
        amount: 4,
        unit: "weeks",
        rollover: "none",
        calendar: "municipal",
        warn: { amount: 7, unit: "days" },
        legalBasis: "RSL § 3 a",
        source: "",
      },
      date("2026-07-01"),
      date("2026-06-01"),
    );
    if (!shorter.ok) throw new Error("no rule");
    const remitted = facts({ milestones });
    expect([
      clock(remitted, "decision:1", shorter.value).due,
      clock(remitted, "decision:2", shorter.value).due,
    ]).toEqual(["2026-04-28", "2026-09-29"]);
  });

  test("[DL16] an old merudgift case remitted today is judged by the rule of what followed it", () => {
    const old = facts({
      provision: "SEL-100-merudgift",
      receivedOn: "2025-06-02",
      milestones: [refused("2025-08-01"), happened("remitted", "2026-02-02")],
    });
    expect(clock(old, "decision:2")).toMatchObject({ due: "2026-04-27", rule: "SEL-100:decision@1" });
  });

  test("[DL16] a follow-up that is remitted gets a decision clock too", () => {
    expect(clock(facts({ kind: "followUp", milestones }), "decision:2").due).toBe("2026-10-27");
  });

  test("[DL16] remitted twice: three clocks, each with its own end", () => {
    const twice = facts({ milestones: [...milestones, refused("2026-10-01"), happened("remitted", "2026-12-01")] });
    expect(["decision:1", "decision:2", "decision:3"].map((key) => clock(twice, key).end?.state ?? "open")).toEqual([
      "met",
      "met",
      "open",
    ]);
  });

  test("[DL16] a decision on the very day of the ruling belongs to the new clock when it was recorded after it", () => {
    const sameDay = facts({
      milestones: [...milestones, granted("2026-09-01", { recordedAt: "2026-09-01T15:00:00Z" })],
    });
    expect(clock(sameDay, "decision:2").end).toEqual({ state: "met", on: "2026-09-01" });
  });

  test("[DL16] one that was recorded before the ruling that day belongs to the first clock", () => {
    const sameDay = facts({ milestones: [refused("2026-04-20"), happened("remitted", "2026-04-20")] });
    expect([clock(sameDay, "decision:1").end?.state, clock(sameDay, "decision:2").end]).toEqual(["met", null]);
  });

  test("[DL16] a decision registered late is put to the clock that its date lies in", () => {
    const registeredLate = facts({
      milestones: [happened("remitted", "2026-09-01"), refused("2026-04-20", { recordedAt: "2026-09-02T08:00:00Z" })],
    });
    expect([clock(registeredLate, "decision:1").end?.state, clock(registeredLate, "decision:2").end]).toEqual([
      "met",
      null,
    ]);
  });

  test("[DL12] remitted, with no first decision on record: nobody can tell whether it was in time", () => {
    expect(clock(facts({ milestones: [happened("remitted", "2026-09-01")] }), "decision:1").end?.state).toBe("unknown");
  });

  test("[DL16] notices belong to the clock they were sent in", () => {
    const both = facts({
      milestones: [refused("2026-05-20"), happened("remitted", "2026-09-01")],
      notices: [notice("2026-04-20", "2026-05-29"), notice("2026-10-20", "2026-11-20")],
    });
    expect([clock(both, "decision:1").notice?.lastSentOn, clock(both, "decision:2").notice?.lastSentOn]).toEqual([
      "2026-04-20",
      "2026-10-20",
    ]);
    expect([clock(both, "promise:1").end?.state, clock(both, "promise:2").end]).toEqual(["met", null]);
  });
});

describe("no clock", () => {
  const noRule = (change: Parameters<typeof facts>[0]) => deadlines(facts(change)).noRule;

  test.each([
    [{ provision: "SEL-85" }, null],
    [{ provision: "SEL-82a" }, "byNature"],
    [{ provision: "SEL-82c" }, "byNature"],
    [{ provision: "SEL-83" }, "ambiguous"],
    [{ provision: "SEL-83", kind: "change" }, "ambiguous"],
    [{ provision: "BL-20" }, null],
    [{ provision: "BL-136", kind: "notification" }, null],
    [{ provision: "SEL-101" }, null],
    [{ provision: "SEL-117a" }, null],
    [{ provision: "SEL-85", kind: "followUp" }, "notSet"],
    [{ provision: "SEL-85", kind: "followUp", followUpOn: date("2026-09-01") }, null],
    [{ provision: "SEL-85", kind: "followUp", stage: "closed" }, null],
    [{ provision: "SEL-83", stage: "closed" }, null],
    [{ provision: "SEL-83", stage: "followUp", milestones: [granted("2026-04-01")] }, null],
  ] as const)("[DL8] %j: %s", (change, expected) => {
    expect(noRule(change)).toBe(expected);
  });

  test("[DL8] help without a decision says so, and the start of the effort runs beside", () => {
    const shelter = deadlines(facts({ provision: "SEL-110", receivedOn: "2026-12-24" }));
    expect(shelter.noRule).toBe("byNature");
    expect(shelter.deadlines.map(({ key, due }) => `${key} ${due}`)).toEqual(["effortStart:1 2026-12-29"]);
  });

  test("[DL8] where even the fallback is missing, it shows as not set, never silently", () => {
    const bare = { rules: BOOK.rules.filter(({ clock: name }) => name !== "decision") };
    expect(deadlines(facts(), bare)).toEqual({ deadlines: [], noRule: "notSet" });
  });
});

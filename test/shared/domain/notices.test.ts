import { describe, expect, test } from "vitest";
import { standing } from "#shared/domain/standing.ts";
import { clock, facts, granted, happened, keysOf, notice, on } from "./case-facts.ts";

// Received 3 March 2026 under § 85: due 28 April 2026.
const noticed = (...notices: readonly ReturnType<typeof notice>[]) => facts({ notices });

describe("a notice of delay", () => {
  test("[DL9] the original due date never moves", () => {
    expect(clock(noticed(notice("2026-04-20", "2026-06-30")), "decision:1").due).toBe("2026-04-28");
  });

  test.each([
    ["2026-04-27", "inTime"],
    ["2026-04-28", "inTime"],
    ["2026-04-29", "late"],
  ])("[DL9] sent %s, due 28 April: %s", (sentOn, first) => {
    expect(clock(noticed(notice(sentOn, "2026-06-30")), "decision:1").notice?.first).toBe(first);
  });

  test("[DL9] the first notice alone sets the class: a second one cannot mend it, and cannot spoil it", () => {
    const mended = clock(noticed(notice("2026-05-04", "2026-06-01"), notice("2026-05-20", "2026-07-01")), "decision:1");
    const spoilt = clock(noticed(notice("2026-04-20", "2026-05-01"), notice("2026-06-20", "2026-07-01")), "decision:1");
    expect([mended.notice?.first, spoilt.notice?.first]).toEqual(["late", "inTime"]);
  });

  test.each([
    [[], "none"],
    [[notice("2026-04-20", "2026-06-30")], "inTime"],
    [[notice("2026-05-04", "2026-06-30")], "late"],
  ] as const)("[DL12] an overdue decision says further: %#", (notices, expected) => {
    expect(standing(clock(facts({ notices }), "decision:1"), on("2026-05-10"))).toEqual({
      state: "overdue",
      noticed: expected,
      lapsedLate: false,
    });
  });

  test("[DL12] while the date is not broken there is nothing to say about notices", () => {
    expect(
      standing(clock(noticed(notice("2026-04-20", "2026-06-30")), "decision:1"), on("2026-04-28")).noticed,
    ).toBeNull();
  });

  test("[DL9] without a date it counts as in time, and answers within the rulebook's 4 weeks", () => {
    const undated = noticed(notice("2026-04-27", null));
    expect(clock(undated, "decision:1").notice).toEqual({
      first: "inTime",
      lastSentOn: "2026-04-27",
      promisedOn: null,
    });
    expect(clock(undated, "promise:1")).toMatchObject({ due: "2026-05-25", rule: null });
    expect(clock(undated, "promise:1").explanation[0]).toMatchObject({ step: "promisedByDefault" });
  });

  test("[DL9] a notice belongs to one round, also when two rulings were recorded in the other order", () => {
    const milestones = [happened("remitted", "2026-05-15"), happened("remitted", "2026-05-14")];
    const keys = keysOf(facts({ milestones, notices: [notice("2026-05-14", "2026-07-01")] }));
    expect(keys.filter((key) => key === "promise:1")).toEqual(["promise:1"]);
  });

  test("[DL9] notices are read by their dates, also when one is registered late", () => {
    const swapped = noticed(notice("2026-05-20", "2026-07-01"), notice("2026-04-20", "2026-06-01"));
    expect(clock(swapped, "decision:1").notice).toEqual({
      first: "inTime",
      lastSentOn: "2026-05-20",
      promisedOn: "2026-07-01",
    });
  });

  test("[DL9] one that counts nowhere is left out", () => {
    const idle = noticed(notice("2026-04-20", "2026-06-30", false));
    expect(clock(idle, "decision:1").notice?.first).toBe("none");
    expect(keysOf(idle)).toEqual(["decision:1"]);
  });

  test("[DL9] one sent after the decision counts nowhere, even if the decision was registered later", () => {
    const late = facts({
      notices: [notice("2026-05-12", "2026-06-30")],
      milestones: [granted("2026-05-11", { recordedAt: "2026-05-13T09:00:00Z" })],
    });
    expect(clock(late, "decision:1").notice?.first).toBe("none");
    expect(keysOf(late)).toEqual(["decision:1"]);
  });

  test("[DL9] notices belong to decision clocks only", () => {
    const bfu = facts({ provision: "BL-20", notices: [notice("2026-06-20", "2026-09-01")] });
    expect(keysOf(bfu)).toEqual(["investigation:1"]);
  });

  test("[DL9] a hold is no part of the facts: waiting for somebody never stops the clock", () => {
    const waiting = { ...facts(), hold: { reason: "doctor", since: "2026-03-20", chaseOn: null } };
    expect(clock(waiting, "decision:1").due).toBe("2026-04-28");
  });
});

describe("promises", () => {
  const chain = noticed(
    notice("2026-04-20", "2026-05-29"),
    notice("2026-05-29", "2026-06-30"),
    notice("2026-07-01", "2026-08-14"),
  );

  test("[DL9] each is a clock of its own, kept when the next notice is sent on or before it", () => {
    expect([clock(chain, "promise:1").end, clock(chain, "promise:2").end, clock(chain, "promise:3").end]).toEqual([
      { state: "met", on: "2026-05-29" },
      { state: "metLate", on: "2026-07-01" },
      null,
    ]);
  });

  test.each([
    ["2026-08-14", "met"],
    ["2026-08-15", "metLate"],
  ])("[DL9] decided %s, promised 14 August: the promise is %s", (day, state) => {
    const decided = { ...chain, milestones: [granted(day)] };
    expect(clock(decided, "promise:3").end).toEqual({ state, on: day });
    expect(clock(decided, "decision:1").end?.state).toBe("metLate");
  });

  test("[DL9] withdrawn: the promise lapses with the case", () => {
    const withdrawn = { ...chain, milestones: [happened("lapsed", "2026-08-20")] };
    expect(clock(withdrawn, "promise:3").end?.state).toBe("lapsed");
  });

  test.each([
    ["2026-08-14", "dueSoon"],
    ["2026-08-15", "overdue"],
    ["2026-07-20", "running"],
  ])("[DL9] on %s the promise of 14 August is %s", (day, state) => {
    expect(standing(clock(chain, "promise:3"), on(day)).state).toBe(state);
  });
});

import { describe, expect, test } from "vitest";
import type { Notification } from "#shared/domain/case.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { areManyNotifications } from "#shared/domain/notifications.ts";
import { standing } from "#shared/domain/standing.ts";
import { fromIso, toLocalIso } from "#shared/domain/zone.ts";
import { clock, date, deadlines, facts, happened, instant, keysOf, on } from "./case-facts.ts";

const received = (receivedOn: string, receivedAt: string | null = null): Notification => ({
  receivedOn: date(receivedOn),
  receivedAt: receivedAt === null ? null : instant(receivedAt),
});
const notified = (...notifications: readonly Notification[]) =>
  facts({
    provision: "BL-136",
    kind: "notification",
    stage: "intake",
    receivedOn: notifications[0]?.receivedOn ?? "2026-11-20",
    notifications,
  });
const local = (due: string): string => toLocalIso(fromIso(due as IsoInstant));

describe("24 hours to assess a notification", () => {
  test.each([
    ["2026-11-20", "2026-11-20T14:30:00+01:00", "2026-11-21T14:30:00+01:00", "into a Saturday"],
    ["2026-11-22", "2026-11-22T03:10:00+01:00", "2026-11-23T03:10:00+01:00", "a Sunday night"],
    ["2026-12-24", "2026-12-24T18:00:00+01:00", "2026-12-25T18:00:00+01:00", "Christmas Eve"],
    ["2027-03-27", "2027-03-27T14:00:00+01:00", "2027-03-28T15:00:00+02:00", "the night the clocks go forward"],
    ["2027-03-28", "2027-03-28T01:30:00+01:00", "2027-03-29T02:30:00+02:00", "half an hour before they go forward"],
    ["2026-10-24", "2026-10-24T14:00:00+02:00", "2026-10-25T13:00:00+01:00", "the night the clocks go back"],
    ["2026-10-25", "2026-10-25T02:30:00+02:00", "2026-10-26T01:30:00+01:00", "the first of two half past twos"],
    ["2026-10-25", "2026-10-25T02:30:00+01:00", "2026-10-26T02:30:00+01:00", "the second of two half past twos"],
    ["2028-02-28", "2028-02-28T10:00:00+01:00", "2028-02-29T10:00:00+01:00", "into a leap day"],
  ])("[DL2] received %s at %s, assessed by %s: %s", (day, at, due) => {
    expect(local(clock(notified(received(day, at)), "assessment:1").due)).toBe(due);
  });

  test.each([
    ["2026-03-03", "2026-03-04T00:00:00+01:00"],
    ["2027-03-27", "2027-03-28T00:00:00+01:00"],
    ["2027-03-28", "2027-03-29T00:00:00+02:00"],
    ["2026-10-25", "2026-10-26T00:00:00+01:00"],
    ["2026-12-31", "2027-01-01T00:00:00+01:00"],
  ])("[DL17] known by the date %s only: due at 00:00 of the day after, %s", (day, due) => {
    const found = clock(notified(received(day)), "assessment:1");
    expect(local(found.due)).toBe(due);
    expect(found.explanation.map(({ step }) => step)).toContain("hourUnknown");
  });

  test.each([
    ["2026-11-20T15:00:00Z", "met"],
    ["2026-11-21T13:30:00Z", "met"],
    ["2026-11-21T13:30:01Z", "metLate"],
    ["2026-11-22T09:00:00Z", "metLate"],
  ])("[DL17] received 20 November at 14.30, assessed at %s: %s", (at, state) => {
    const assessed = happened("assessed", at.slice(0, 10), { at, notification: 1 });
    const done = { ...notified(received("2026-11-20", "2026-11-20T14:30:00+01:00")), milestones: [assessed] };
    expect(clock(done, "assessment:1").end?.state).toBe(state);
  });

  test.each([
    ["2026-11-20", "met"],
    ["2026-11-21", "unknown"],
    ["2026-11-22", "metLate"],
  ])("[DL17] received on 20 November, no hour, assessed on %s: %s", (day, state) => {
    const done = { ...notified(received("2026-11-20")), milestones: [happened("assessed", day, { notification: 1 })] };
    expect(clock(done, "assessment:1").end?.state).toBe(state);
  });

  test("[DL17] the hour of the assessment does not help where the hour of receipt is missing", () => {
    const assessed = happened("assessed", "2026-11-21", { at: "2026-11-21T07:00:00Z", notification: 1 });
    expect(clock({ ...notified(received("2026-11-20")), milestones: [assessed] }, "assessment:1").end?.state).toBe(
      "unknown",
    );
  });

  test("[DL17] received at an hour, assessed the next day without one: nobody can tell", () => {
    const done = {
      ...notified(received("2026-11-20", "2026-11-20T13:30:00Z")),
      milestones: [happened("assessed", "2026-11-21", { notification: 1 })],
    };
    expect(clock(done, "assessment:1").end?.state).toBe("unknown");
  });

  test.each([
    [17, 29, "running"],
    [17, 30, "dueSoon"],
    [23, 30, "dueSoon"],
    [23, 31, "overdue"],
  ])("[DL4] received 23.30 the day before, at %s.%s it is %s: an instant is overdue after itself", (hour, minute, state) => {
    const found = clock(notified(received("2026-11-20", "2026-11-20T23:30:00+01:00")), "assessment:1");
    expect(standing(found, on("2026-11-21", hour, minute)).state).toBe(state);
  });
});

describe("several notifications", () => {
  test("[DL17] each has its own 24 hours and its own receipt", () => {
    const two = notified(
      received("2026-11-20", "2026-11-20T13:30:00Z"),
      received("2026-11-24", "2026-11-24T08:00:00Z"),
    );
    const assessedFirst = {
      ...two,
      milestones: [happened("assessed", "2026-11-20", { at: "2026-11-20T15:00:00Z", notification: 1 })],
    };
    expect(keysOf(assessedFirst)).toEqual(["assessment:1", "notifierReceipt:1", "assessment:2", "notifierReceipt:2"]);
    expect([clock(assessedFirst, "assessment:1").end?.state, clock(assessedFirst, "assessment:2").end]).toEqual([
      "met",
      null,
    ]);
  });

  test("[DL17] one that comes on a child's running case is assessed in 24 hours too, beside its other clocks", () => {
    const running = facts({ provision: "BL-32", notifications: [received("2026-03-10", "2026-03-10T09:00:00Z")] });
    expect(clock(running, "assessment:1").due).toBe("2026-03-11T09:00:00.000Z");
    expect(keysOf(running)).toContain("decision:1");
  });

  test("[DL11] the receipt to the notifier is 6 hverdage, Saturdays counted", () => {
    const found = clock(notified(received("2026-11-20", "2026-11-20T13:30:00Z")), "notifierReceipt:1");
    expect([found.due, found.rule]).toEqual(["2026-11-27", "BL-136:notifierReceipt@1"]);
  });

  test.each([
    ["2026-11-27", "met"],
    ["2026-11-28", "metLate"],
  ])("[DL17] the notifier was told on %s: %s", (day, state) => {
    const done = {
      ...notified(received("2026-11-20")),
      milestones: [happened("notifierAcknowledged", day, { notification: 1 })],
    };
    expect(clock(done, "notifierReceipt:1").end?.state).toBe(state);
  });

  test("[DL7] a corrected received date has no hour until somebody knows it", () => {
    const corrected = { ...notified(received("2026-11-20", "2026-11-20T13:30:00Z")), receivedOn: date("2026-11-19") };
    expect(local(clock(corrected, "assessment:1").due)).toBe("2026-11-20T00:00:00+01:00");
  });

  test("[DL8] a notification has its own clocks and none for a decision", () => {
    expect(deadlines(notified(received("2026-11-20"))).noRule).toBeNull();
    expect(keysOf(facts({ provision: "BL-136", kind: "notification" }))).toEqual(["assessment:1", "notifierReceipt:1"]);
  });

  test.each([
    [["2026-01-10", "2026-06-01", "2027-01-10"], true],
    [["2026-01-10", "2026-06-01", "2027-01-11"], false],
    [["2025-01-10", "2026-06-01", "2026-08-01", "2026-11-01"], true],
    [["2026-01-10", "2026-06-01"], false],
  ])("[DL17] three on one child within 12 months are pointed out: %j %s", (days, many) => {
    expect(areManyNotifications(days.map(date))).toBe(many);
  });
});

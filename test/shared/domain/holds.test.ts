import { describe, expect, it } from "vitest";
import { holdFrom } from "#shared/domain/holds.ts";
import { date } from "#test/support/builders.ts";

describe("a hold that is set again", () => {
  const before = { reason: "doctor", since: date("2026-11-02"), chaseOn: date("2026-11-23") } as const;
  const today = date("2026-11-23");

  it("[MV10] chasing gives another day, and the wait goes on from its beginning", () => {
    expect(holdFrom(before, { reason: "doctor", chaseOn: date("2026-11-30") }, today)).toEqual({
      reason: "doctor",
      since: "2026-11-02",
      chaseOn: "2026-11-30",
    });
  });

  it("[MV10] waiting for somebody else begins today", () => {
    expect(holdFrom(before, { reason: "panel" }, today)).toEqual({ reason: "panel", since: today, chaseOn: null });
    expect(holdFrom(null, { reason: "doctor" }, today).since).toBe(today);
  });
});

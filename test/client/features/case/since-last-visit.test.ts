import { describe, expect, it } from "vitest";
import { changeByOthers, sinceLastVisit } from "#client/features/case/since-last-visit.ts";
import { ANNA, instant, TOVE } from "#test/support/builders.ts";
import { entry, moved, moveUndone } from "./some-history.ts";

const visited = instant("2026-11-21T12:00:00Z");
const hold = entry(TOVE, "2026-11-22T08:00:00Z", { type: "holdCleared" });

describe("since the last visit", () => {
  it("is what others did after it, newest first", () => {
    const before = entry(TOVE, "2026-11-20T08:00:00Z", { type: "holdCleared" });
    const later = entry(TOVE, "2026-11-23T08:00:00Z", moved);
    expect(sinceLastVisit([before, hold, later], visited, ANNA)).toEqual([later, hold]);
  });

  it("leaves one's own actions out, and a new place within the column", () => {
    const own = entry(ANNA, "2026-11-22T09:00:00Z", moved);
    const ranked = entry(TOVE, "2026-11-22T09:05:00Z", { type: "caseRanked", rank: "a0" });
    expect(sinceLastVisit([hold, own, ranked], visited, ANNA)).toEqual([hold]);
  });

  it("leaves out a move that was undone, with its undoing", () => {
    const there = entry(TOVE, "2026-11-22T09:00:00Z", moved);
    const back = entry(TOVE, "2026-11-22T09:01:00Z", moveUndone);
    expect(sinceLastVisit([hold, there, back], visited, ANNA)).toEqual([hold]);
  });

  it("says that a move made before the visit has been undone since", () => {
    const there = entry(TOVE, "2026-11-20T09:00:00Z", moved);
    const back = entry(TOVE, "2026-11-22T09:01:00Z", moveUndone);
    expect(sinceLastVisit([there, back], visited, ANNA)).toEqual([back]);
  });
});

describe("a change while the case is open", () => {
  it("names the other who made it last, and when", () => {
    const own = entry(ANNA, "2026-11-23T08:14:00Z", moved);
    expect(changeByOthers([], [hold, own], ANNA)).toEqual({ by: TOVE, at: hold.recordedAt });
  });

  it("is no news where it is one's own, or was there before", () => {
    const own = entry(ANNA, "2026-11-23T08:14:00Z", moved);
    expect(changeByOthers([hold], [hold, own], ANNA)).toBeNull();
  });
});

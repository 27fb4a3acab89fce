import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLD_REASONS, type Hold } from "#shared/domain/case.ts";
import { addDays, type Day, toDay, toPlainDate } from "#shared/domain/dates.ts";
import { HOLD_FILTERS, isToBeChased, passesHold } from "#shared/domain/hold-filter.ts";
import { movedOf } from "#shared/domain/section-filter.ts";
import { passesStep } from "#shared/domain/step-filter.ts";
import { date } from "#test/support/builders.ts";

const monday = toDay(date("2026-11-23"));
const at = (days: number) => toPlainDate(addDays(monday, days));
const held = (chaseOn: Hold["chaseOn"]): Hold => ({ reason: "doctor", since: date("2026-11-01"), chaseOn });

describe("what a case waits for", () => {
  it("is found by its reason and by waiting for anything; what waits for nothing only by that", () => {
    expect(HOLD_FILTERS.filter((wanted) => passesHold(held(null), wanted))).toEqual(["any", "doctor"]);
    expect(HOLD_FILTERS.filter((wanted) => passesHold(null, wanted))).toEqual(["none"]);
    expect(HOLD_FILTERS).toEqual(["any", "none", ...HOLD_REASONS]);
  });

  it("is to be chased from the day given for it on", () => {
    expect([-1, 0, 1].map((days) => isToBeChased(held(at(days)), monday))).toEqual([true, true, false]);
    expect([held(null), null].map((hold) => isToBeChased(hold, monday))).toEqual([false, false]);
  });
});

describe("a next step", () => {
  it("is due on its day and after; this week is from today to Sunday", () => {
    expect([-1, 0, 6, 7].map((days) => passesStep(at(days), "due", monday))).toEqual([true, true, false, false]);
    expect([-1, 0, 6, 7].map((days) => passesStep(at(days), "week", monday))).toEqual([false, true, true, false]);
  });

  it("is lacking or there, never both", () => {
    const day = fc.integer({ min: -40, max: 40 }).map((days) => at(days));
    fc.assert(
      fc.property(fc.option(day), fc.integer({ min: 0, max: 6 }), (on, later) => {
        const today = addDays(monday, later) as Day;
        const found = (["none", "due", "week"] as const).filter((wanted) => passesStep(on, wanted, today));
        expect(found.includes("none")).toBe(on === null);
        if (on === null) expect(found).toEqual(["none"]);
      }),
    );
  });
});

describe("a former number", () => {
  it("[DL8] says what it has become; one that still stands in the law is no former number", () => {
    const become = (code: string) => movedOf(code)?.to.map(({ id }) => id) ?? [];
    expect(become("41")).toEqual(["BL-86"]);
    expect(become("SEL-155")).toEqual(["BL-136"]);
    expect(become("83-1-3")).toEqual(["SEL-83b"]);
    expect(["85", "83", "100", "BL-86", "999", "x"].flatMap(become)).toEqual([]);
  });

  it("[DL8] that another law has too is told apart by its law", () => {
    expect(movedOf("41")).toMatchObject({ isShared: false });
    expect(movedOf("42")).toMatchObject({ from: { law: "SEL" }, to: [{ id: "BL-87" }], isShared: true });
    expect(movedOf("BL-42")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { type Ask, askBefore, choicesOf, daysFrom } from "#client/features/my-day/walk-choices.ts";
import { HOLD_REASONS, STAGES } from "#shared/domain/case.ts";
import { addDays, toDay } from "#shared/domain/dates.ts";
import { NEXT_STEPS } from "#shared/domain/next-steps.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { monday } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const t = textsIn("da");
const about = { stage: "investigation", isAboutChild: false, today: monday.today } as const;
const ids = (ask: Ask, change: Partial<Parameters<typeof choicesOf>[1]> = {}): readonly string[] =>
  choicesOf(ask, { ...about, ...change }, t).map(({ id }) => id);
const open = STAGES.filter((stage) => stage !== "closed");

describe("the answers to choose from", () => {
  it.each(open)("are nine, one for each number key, in the stage %s", (stage) => {
    expect(ids({ ask: "what" }, { stage })).toHaveLength(9);
  });

  it.each(open)("[MV10] offer every next step of a child's case in two presses at most, in the stage %s", (stage) => {
    const offered = [...ids({ ask: "what" }, { stage }), ...ids({ ask: "moreSteps" }, { stage, isAboutChild: true })];
    expect(NEXT_STEPS.filter((step) => !offered.includes(step))).toEqual([]);
  });

  it("leave out what is for children where the case is an adult's", () => {
    expect(ids({ ask: "moreSteps" })).not.toContain("talkWithChild");
    expect(ids({ ask: "moreSteps" }, { isAboutChild: true })).toContain("talkWithChild");
  });

  it("[MV10] ask for the day to chase after what the case waits for", () => {
    expect(ids({ ask: "hold" })).toEqual(HOLD_REASONS);
    const first = choicesOf({ ask: "hold" }, about, t)[0]?.effect;
    expect(first).toEqual({ do: "ask", ask: { ask: "when", plan: { kind: "hold", reason: "citizen" } } });
  });
});

describe("the days to choose from", () => {
  it("from a Monday are the next day, one and two weeks and a month on", () => {
    expect(daysFrom(monday.today).map(({ on }) => on)).toEqual([
      "2026-11-24",
      "2026-11-30",
      "2026-12-07",
      "2026-12-23",
    ]);
  });

  it("[DL6] are working days, also over Christmas", () => {
    expect(daysFrom(toDay(date("2026-12-24"))).map(({ on }) => on)).toEqual([
      "2026-12-28",
      "2026-12-31",
      "2027-01-07",
      "2027-01-25",
    ]);
    expect(daysFrom(addDays(monday.today, 4))[0].on).toBe("2026-11-30");
  });
});

it("one step back leads from the day to when, from there to what, and no further", () => {
  const plan = { kind: "hold", reason: "doctor" } as const;
  expect(askBefore({ ask: "day", plan })).toEqual({ ask: "when", plan });
  expect(askBefore({ ask: "when", plan })).toEqual({ ask: "hold" });
  expect(askBefore({ ask: "when", plan: { kind: "step", step: "chase" } })).toEqual({ ask: "what" });
  expect(askBefore({ ask: "what" })).toBeNull();
});

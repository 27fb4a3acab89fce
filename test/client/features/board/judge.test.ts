import { expect, it } from "vitest";
import { makeJudge } from "#client/features/board/judge.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { aCard, aClock, monday } from "#test/client/some-cards.ts";
import { date, instant } from "#test/support/builders.ts";

const at = (day: string, hour: number) => momentOf(instantOf(date(day), hour, 0));

it("[DL4] what hangs on dates is judged once a day, and anew the day after", () => {
  const card = aCard("1", { clocks: [aClock("2026-11-23")] });
  const morning = makeJudge(monday)(card, false);
  expect(morning.standing).toBe("soon");
  expect(makeJudge(at("2026-11-23", 16))(card, false)).toBe(morning);
  expect(makeJudge(at("2026-11-24", 8))(card, false).standing).toBe("over");
});

it("[DL4] a clock that runs by the hour is judged at each moment", () => {
  const due = instant("2026-11-23T09:00:00Z");
  const card = aCard("1", { clocks: [{ ...aClock("2026-11-23"), clock: "assessment", due }] });
  expect(makeJudge(monday)(card, false).standing).toBe("soon");
  expect(makeJudge(at("2026-11-23", 11))(card, false).standing).toBe("over");
});

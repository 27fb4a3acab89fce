import { describe, expect, it } from "vitest";
import { type BoardShown, deriveBoard, type Lens } from "#client/features/board/derive-board.ts";
import { parseFilter, passing } from "#client/features/board/filter.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import { STAGES, type Stage } from "#shared/domain/case.ts";
import { ANNA, aCard, aClock, aPicture, columnOf, monday, people, withCard } from "#test/client/some-cards.ts";
import { date } from "#test/support/builders.ts";

const lens = (search = ""): Lens => ({ judge: makeJudge(monday), passes: passing(parseFilter(search), ANNA, people) });
const columnIn = ({ columns }: BoardShown, stage: Stage) => {
  const view = columns.find(({ column }) => column.stage === stage);
  if (!view) throw new Error(stage);
  return view;
};
const numbers = (shown: BoardShown, stage: Stage): readonly string[] =>
  columnIn(shown, stage).cards.map(({ card }) => card.number);

describe("the order of a column", () => {
  it("[DL14] puts first what can still be saved: today, then soon, then the longest overdue, then the rest", () => {
    const picture = aPicture([
      aCard("runs", { clocks: [aClock("2027-03-01", { warnFrom: date("2027-02-20") })] }),
      aCard("long-over", { clocks: [aClock("2026-06-01")] }),
      aCard("over", { clocks: [aClock("2026-11-01")] }),
      aCard("soon", { clocks: [aClock("2026-11-27")] }),
      aCard("today", { clocks: [aClock("2026-11-23")] }),
      aCard("no-clock"),
    ]);
    const shown = deriveBoard(null, picture, lens());
    expect(numbers(shown, "investigation")).toEqual(["today", "soon", "long-over", "over", "runs", "no-clock"]);
  });

  it("[MV3] sorted by hand it follows the ranks, whatever is urgent", () => {
    const columns = STAGES.map((stage) => columnOf(stage, stage === "investigation" ? "hand" : "urgency"));
    const cards = [
      aCard("third", { rank: "a2", clocks: [aClock("2026-11-23")] }),
      aCard("first", { rank: "a0" }),
      aCard("second", { rank: "a1" }),
    ];
    expect(numbers(deriveBoard(null, aPicture(cards, columns), lens()), "investigation")).toEqual([
      "first",
      "second",
      "third",
    ]);
  });

  it("closed cases stand newest first", () => {
    const picture = aPicture([
      aCard("old", { stage: "closed", stageSince: date("2026-01-05") }),
      aCard("new", { stage: "closed", stageSince: date("2026-11-20") }),
      aCard("middle", { stage: "closed", stageSince: date("2026-06-01") }),
    ]);
    expect(numbers(deriveBoard(null, picture, lens()), "closed")).toEqual(["new", "middle", "old"]);
  });
});

describe("the counts", () => {
  const picture = aPicture([
    aCard("a", { clocks: [aClock("2026-11-01")] }),
    aCard("b", { clocks: [aClock("2026-11-27")], caseworker: null }),
    aCard("c", { stage: "intake", clocks: [aClock("2026-10-01")], caseworker: null }),
    aCard("d", { stage: "closed" }),
  ]);

  it("[DL14] a column head counts the cases with any overdue clock, and those with one soon", () => {
    const shown = deriveBoard(null, picture, lens());
    expect(columnIn(shown, "investigation")).toMatchObject({ over: 1, soon: 1 });
    expect(columnIn(shown, "intake")).toMatchObject({ over: 1, soon: 0 });
  });

  it("follow the filter, beside the number of all open cases", () => {
    expect(deriveBoard(null, picture, lens()).sum).toEqual({ shown: 3, total: 3, over: 2, notice: 1 });
    const mine = deriveBoard(null, picture, lens("?sagsbehandler=ingen"));
    expect(mine.sum).toMatchObject({ shown: 2, total: 3, over: 1 });
    expect(columnIn(mine, "investigation").cards).toHaveLength(1);
    expect(columnIn(mine, "closed").cards).toHaveLength(0);
  });
});

describe("a change", () => {
  const cards = [
    aCard("1", { stage: "intake" }),
    aCard("2"),
    aCard("3", { stage: "decision" }),
    aCard("4", { stage: "decision" }),
  ];
  const picture = aPicture(cards);

  it("leaves the columns that it does not touch as they were, so that they are not drawn again", () => {
    const [, moving] = cards;
    const all = lens();
    const before = deriveBoard(null, picture, all);
    const after = deriveBoard(
      before,
      withCard(picture, { ...(moving ?? aCard("")), column: columnOf("decision").id }),
      all,
    );
    const same = STAGES.filter((stage) => columnIn(after, stage) === columnIn(before, stage));
    expect(same).toEqual(["intake", "followUp", "closed"]);
    expect(numbers(after, "decision")).toEqual(["2", "3", "4"]);
  });

  it("of nothing leaves the whole board as it was", () => {
    const all = lens();
    const before = deriveBoard(null, picture, all);
    expect(deriveBoard(before, { ...picture, seq: 9 }, all).columns).toBe(before.columns);
  });
});

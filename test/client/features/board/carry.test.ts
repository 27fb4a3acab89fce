import { describe, expect, it } from "vitest";
import { type Carried, carry, lifted, placeIn } from "#client/features/board/carry.ts";
import { type ColumnView, deriveBoard } from "#client/features/board/derive-board.ts";
import { parseFilter, passing } from "#client/features/board/filter.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import { must } from "#shared/lib/must.ts";
import { ANNA, aCard, aClock, aPicture, columnOf, monday, people } from "#test/client/some-cards.ts";

const columns = [columnOf("intake"), columnOf("investigation", "hand"), columnOf("decision"), columnOf("closed")];
const ranks = ["a0", "a1", "a2", "a3"];
const inHand = ranks.map((rank) => aCard(rank, { rank }));
const soon = aCard("soon", { stage: "decision", clocks: [aClock("2026-11-27")] });
const over = aCard("over", { stage: "decision", clocks: [aClock("2026-11-01")] });
const mine = aCard("mine", { stage: "intake", clocks: [aClock("2026-11-30")] });

const views = deriveBoard(null, aPicture([...inHand, soon, over, mine], columns), {
  judge: makeJudge(monday),
  passes: passing(parseFilter(""), ANNA, people),
}).columns;
const viewOf = (at: number): ColumnView => must(views[at], "column");
const liftFrom = (at: number, nth = 0): Carried => lifted(must(viewOf(at).cards[nth], "card"), viewOf(at));
const press = (carried: Carried, ...keys: readonly string[]): Carried =>
  keys.reduce((now, key) => carry(now, key, views), carried);

describe("a card carried by keys", () => {
  it("[MV8] stands where it was until a key takes it elsewhere", () => {
    expect(liftFrom(1, 2)).toMatchObject({ from: columns[1]?.id, over: columns[1]?.id, landing: null });
  });

  it("[MV1] goes up and down in a column sorted by hand, naming the neighbour it goes before", () => {
    const start = liftFrom(1, 1);
    expect(press(start, "ArrowDown").landing).toEqual({ index: 3, before: inHand[3]?.id });
    expect(press(start, "ArrowUp").landing).toEqual({ index: 0, before: inHand[0]?.id });
    expect(press(start, "End").landing).toEqual({ index: 4, before: null });
    expect(press(start, "PageUp").landing).toEqual({ index: 0, before: inHand[0]?.id });
  });

  it("[MV8] comes back to its own place by the way it went", () => {
    expect(press(liftFrom(1, 1), "ArrowDown", "ArrowUp").landing).toBeNull();
    expect(press(liftFrom(1, 1), "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowRight").over).toBe(columns[1]?.id);
  });

  it("[MV8] stops at the ends of the column and of the board", () => {
    const last = press(liftFrom(1, 0), "End", "ArrowDown");
    expect(last).toMatchObject({ landing: { before: null } });
    expect(placeIn(last, viewOf(1))).toBe(3);
    const first = liftFrom(0);
    expect(press(first, "ArrowLeft")).toBe(first);
  });

  it("[MV3] lands in a column sorted by urgency where its urgency puts it, whatever place is asked for", () => {
    const there = press(liftFrom(0), "ArrowRight", "ArrowRight");
    expect(there).toMatchObject({ over: columns[2]?.id, landing: { index: 1, before: null } });
    expect(press(there, "End")).toBe(there);
  });

  it("[MV8] reaches a column without cards", () => {
    const there = press(liftFrom(0), "ArrowRight", "ArrowRight", "ArrowRight");
    expect(there).toMatchObject({ over: columns[3]?.id, landing: { index: 0, before: null } });
  });
});

import { describe, expect, it } from "vitest";
import { deriveBoard } from "#client/features/board/derive-board.ts";
import { parseFilter, passing } from "#client/features/board/filter.ts";
import { makeJudge } from "#client/features/board/judge.ts";
import { landingIn } from "#client/features/board/landing-place.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import type { Sorting } from "#shared/domain/board.ts";
import type { Stage } from "#shared/domain/case.ts";
import { must } from "#shared/lib/must.ts";
import { ANNA, aCard, aClock, aPicture, columnOf, monday, people } from "#test/client/some-cards.ts";

const nowhere = { scroller: null, row: 95, clientY: 0 };
const judge = makeJudge(monday);

function viewOf(stage: Stage, sorting: Sorting, cards: readonly ShownCard[]) {
  const column = columnOf(stage, sorting);
  const shown = deriveBoard(null, aPicture(cards, [column]), { judge, passes: passing(parseFilter(""), ANNA, people) });
  return must(shown.columns[0], "column");
}

describe("where a dragged card lands", () => {
  const soon = aCard("soon", { clocks: [aClock("2026-11-27")] });
  const over = aCard("over", { clocks: [aClock("2026-11-01")] });
  const dragged = judge(aCard("moved", { stage: "intake", clocks: [aClock("2026-11-30")] }), false);

  it("[MV3] in a column sorted by urgency it lands where its urgency puts it, wherever the pointer is", () => {
    const view = viewOf("investigation", "urgency", [over, soon]);
    expect(landingIn(view, dragged, { ...nowhere, clientY: 900 })).toEqual({ index: 1, before: null });
  });

  it("[MV1] in a column sorted by hand the neighbour below the pointer is named", () => {
    const ranked = [aCard("a", { rank: "a0" }), aCard("b", { rank: "a1" }), aCard("c", { rank: "a2" })];
    const view = viewOf("investigation", "hand", ranked);
    const scroller = { scrollTop: 0, getBoundingClientRect: () => ({ top: 100 }) };
    const at = (clientY: number) => landingIn(view, dragged, { scroller, row: 95, clientY });
    expect(at(100)).toEqual({ index: 0, before: ranked[0]?.id });
    expect(at(100 + 2 * 95)).toEqual({ index: 2, before: ranked[2]?.id });
    expect(at(900)).toEqual({ index: 3, before: null });
  });

  it("[MV1] a card is never placed before itself", () => {
    const ranked = [aCard("a", { rank: "a0" }), aCard("b", { rank: "a1" })];
    const view = viewOf("investigation", "hand", ranked);
    const scroller = { scrollTop: 0, getBoundingClientRect: () => ({ top: 0 }) };
    const itself = judge(must(ranked[0], "card"), false);
    expect(landingIn(view, itself, { scroller, row: 95, clientY: 0 }).before).toBe(ranked[1]?.id);
  });

  it("among closed cases the newest lands first", () => {
    const view = viewOf("closed", "urgency", [aCard("x", { stage: "closed" })]);
    expect(landingIn(view, dragged, nowhere)).toEqual({ index: 0, before: null });
  });
});

import { expect, it } from "vitest";
import { makeDragStore, RESTING } from "#client/drag/drag-store.ts";
import type { ColumnView } from "#client/features/board/derive-board.ts";
import { makeHolding } from "#client/features/board/holding.ts";
import type { Stage } from "#shared/domain/case.ts";
import { aCard, columnOf } from "#test/client/some-cards.ts";

const viewOf = (stage: Stage): ColumnView => ({
  column: columnOf(stage),
  cards: [],
  found: [],
  ids: new Set(),
  all: [],
  over: 0,
  soon: 0,
  notice: 0,
  total: 0,
});

it("[MV3] the column under a drag, and the one it came from, wait for the drop; the others don't", () => {
  const drag = makeDragStore();
  const hold = makeHolding(drag);
  const [from, over, other] = [viewOf("intake"), viewOf("investigation"), viewOf("decision")];
  for (const view of [from, over, other]) expect(hold(view)).toBe(view);
  drag.write({ ...RESTING, card: aCard("1").id, from: from.column.id, over: over.column.id, by: "pointer" });
  expect(hold(viewOf("intake"))).toBe(from);
  expect(hold(viewOf("investigation"))).toBe(over);
  expect(hold(viewOf("decision"))).not.toBe(other);
  drag.write(RESTING);
  const latest = viewOf("investigation");
  expect(hold(latest)).toBe(latest);
});

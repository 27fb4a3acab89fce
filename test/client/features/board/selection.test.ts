import { expect, it } from "vitest";
import { makeSelection } from "#client/features/board/selection.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { uuid } from "#test/support/builders.ts";

const id = (n: number) => uuid<CaseId>(n);
const column = Array.from({ length: 300 }, (_, n) => id(n));

it("[MV8] a range goes from the card last chosen, either way, and beside what was chosen before", () => {
  const selection = makeSelection();
  selection.toggle(id(9));
  selection.toggle(id(5));
  expect(selection.extend(id(3), column)).toBe(true);
  expect([...selection.read().chosen].sort()).toEqual([id(3), id(4), id(5), id(9)]);
  expect(selection.extend(id(7), column)).toBe(true);
  expect(selection.read().chosen.size).toBe(6);
});

it("[MV8] there is no range into another column: the card is then chosen by itself", () => {
  const selection = makeSelection();
  selection.toggle(id(400));
  expect(selection.extend(id(3), column)).toBe(false);
});

it("[MV8] no more are chosen than one command may be about", () => {
  const selection = makeSelection();
  selection.toggle(id(0));
  selection.extend(id(299), column);
  expect(selection.read().chosen.size).toBe(200);
  selection.toggle(id(299));
  expect(selection.read().chosen.has(id(299))).toBe(false);
});

it("[MV8] clearing ends the choosing too", () => {
  const selection = makeSelection();
  selection.choosing(true);
  selection.toggle(id(1));
  selection.clear();
  expect(selection.read()).toEqual({ chosen: new Set(), anchor: null, isChoosing: false });
});

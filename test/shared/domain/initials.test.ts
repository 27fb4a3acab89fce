import { expect, it } from "vitest";
import { initialsFor } from "#shared/domain/decide-board.ts";

it.each([
  ["Anna Larsen", [], "AL"],
  ["Anna Larsen", ["AL"], "ALa"],
  ["Anna Larsen", ["AL", "ALa"], "ALar"],
  ["Anna Larsen", ["AL", "ALa", "ALar"], "AL2"],
  ["Anna Larsen", ["AL", "ALa", "ALar", "AL2"], "AL3"],
  ["Mette", [], "ME"],
  ["Resource18", [], "R18"],
  ["Resource18", ["R18"], "RE"],
  ["Vikar 3", ["VI"], "V3"],
  ["Å", [], "Å2"],
])("%s, where %j are taken, is %s", (name, taken, initials) => {
  expect(initialsFor(name, new Set(taken))).toBe(initials);
});

import { expect, it } from "vitest";
import { ownPlaces } from "#client/casework/own-place.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { uuid } from "#test/support/builders.ts";

const [a, b, c, d] = [1, 2, 3, 4].map((n) => uuid<CaseId>(n)) as [CaseId, CaseId, CaseId, CaseId];

it("[MV8] the menu offers the places a card can go to in its column, each by its neighbour", () => {
  expect(ownPlaces([a, b, c, d], b)).toEqual([
    { place: "first", before: a },
    { place: "up", before: a },
    { place: "down", before: d },
    { place: "last", before: null },
  ]);
});

it("[MV8] the first card has no way up, the last none down, and one alone none at all", () => {
  expect(ownPlaces([a, b], a).map(({ place }) => place)).toEqual(["down", "last"]);
  expect(ownPlaces([a, b], b).map(({ place }) => place)).toEqual(["first", "up"]);
  expect(ownPlaces([a], a)).toEqual([]);
});

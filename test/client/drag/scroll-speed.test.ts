import { expect, it } from "vitest";
import { scrollSpeed } from "#client/drag/scroll-speed.ts";

it("[MV8] a drag scrolls at the edges only, faster the nearer to the edge, and towards it", () => {
  const at = (place: number) => scrollSpeed(place, 100, 900);
  expect([at(500), at(180), at(820)]).toEqual([0, 0, 0]);
  expect(at(110)).toBeLessThan(at(150));
  expect(at(150)).toBeLessThan(0);
  expect(at(890)).toBeGreaterThan(at(850));
  expect(at(2_000)).toBe(at(900));
});

it("[MV8] on a small screen there is always a middle that stays calm", () => {
  expect(scrollSpeed(50, 0, 100)).toBe(0);
  expect(scrollSpeed(95, 0, 100)).toBeGreaterThan(0);
});

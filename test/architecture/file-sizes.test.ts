import { expect, test } from "vitest";
import { filesOf, ROOMS, readText } from "./house.ts";

const MOST_LINES = 300;

/** Files that are truly one long thing, each with its reason. */
const LONG: Readonly<Record<string, string>> = {};

const files = ROOMS.flatMap((room) => filesOf(room)).filter((path) => /\.(tsx?|mjs|css)$/.test(path));
const linesOf = (path: string): number => readText(path).trimEnd().split("\n").length;

test("no file is over 300 lines unless it is named here with its reason", () => {
  expect(files.length).toBeGreaterThan(100);
  const tooLong = files.filter((path) => linesOf(path) > MOST_LINES && !(path in LONG));
  expect(tooLong).toEqual([]);
});

test("a file that is named as long still is", () => {
  const shrunk = Object.keys(LONG).filter((path) => !files.includes(path) || linesOf(path) <= MOST_LINES);
  expect(shrunk).toEqual([]);
});

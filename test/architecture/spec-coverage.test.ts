import { expect, test } from "vitest";
import { codeIn, readText } from "./house.ts";

/** The whole list, by area: rules are numbered from 1, and a number is never given twice. */
const LAST = { CA: 8, DL: 20, MV: 10, SY: 8, PR: 8, WA: 7, ST: 6, FL: 7 };
const whole = Object.entries(LAST).flatMap(([area, last]) => Array.from({ length: last }, (_, n) => `${area}${n + 1}`));

const LEFT = "*left:*";

interface Rule {
  readonly id: string;
  readonly text: string;
}

function rulesUnder(heading: string): Rule[] {
  const part =
    readText("shared/SPEC.md")
      .split(/^## /m)
      .find((text) => text.startsWith(`${heading}\n`)) ?? "";
  return [...part.matchAll(/^- ([A-Z]{2}\d+) (.*)$/gm)].map(([, id = "", text = ""]) => ({ id, text }));
}

const inForce = rulesUnder("In force");
const notYet = rulesUnder("Not yet built");
const idsOf = (rules: readonly Rule[]): string[] => rules.map(({ id }) => id);

/** Test names begin with the ids they are about: `"[DL3] [DL4] …"`. */
const cited = new Set(
  codeIn("test")
    .filter((path) => /\.test\.tsx?$/.test(path))
    .flatMap((path) => readText(path).match(/["'`](\[[A-Z]{2}\d+\] ?)+/g) ?? [])
    .flatMap((name) => name.match(/[A-Z]{2}\d+/g) ?? []),
);

test("the two parts of SPEC.md together are the whole list, each rule once in each part at most", () => {
  expect(inForce.length).toBeGreaterThan(40);
  expect(new Set([...idsOf(inForce), ...idsOf(notYet)])).toEqual(new Set(whole));
  for (const part of [idsOf(inForce), idsOf(notYet)]) expect(part).toEqual([...new Set(part)]);
});

test("a rule in both parts says in the second what is left of it, and only such a rule does", () => {
  const both = notYet.filter(({ id }) => idsOf(inForce).includes(id));
  const partial = notYet.filter(({ text }) => text.startsWith(LEFT));
  expect(idsOf(both)).toEqual(idsOf(partial));
});

test("every rule in force is cited by a test", () => {
  expect(idsOf(inForce).filter((id) => !cited.has(id))).toEqual([]);
});

test("no test cites a rule that SPEC.md doesn't have", () => {
  expect([...cited].filter((id) => !whole.includes(id))).toEqual([]);
});

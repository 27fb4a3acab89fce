import { expect, test } from "vitest";
import { codeIn, tokensOf } from "./house.ts";

const shared = codeIn("shared").map((path) => ({ path, code: tokensOf(path).join(" ") }));
const domain = shared.filter(({ path }) => path.startsWith("shared/domain/"));

const CLOCK_OR_CHANCE =
  /\bDate \. now\b|\bnew Date \( \)|\bnew Date ;|\bMath \. random\b|\bcrypto\b|\bperformance \.|\bTemporal \. Now\b|\bset(Timeout|Interval)\b/;

test("what both sides share takes time and ids as given: no clock, no chance", () => {
  expect(shared.length).toBeGreaterThan(30);
  expect(shared.filter(({ code }) => CLOCK_OR_CHANCE.test(code)).map(({ path }) => path)).toEqual([]);
});

/** Days that are whole weeks (two weeks to a year), and the places where such a number means something else. */
const WHOLE_WEEKS = /(?<![\w.])(14|21|28|35|42|49|56|63|70|77|84|91|98|105|112|119|126|182|364)(?![\w.])/g;
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  "shared/domain/dates.ts": ["28"],
  "shared/domain/stop-date.ts": ["28"],
};

/** `weeks: 8`, `amount: 4`, `8 * 7`, `"8 uger"`. */
const WEEKS_SAID = /[wW]eeks [:=] \d|\bamount [:=] \d|\b\d+ \* 7\b|\b7 \* \d+|\d[- ](uger|weeks?)\b/g;

function weeksIn({ path, code }: { readonly path: string; readonly code: string }): string[] {
  const days = [...code.matchAll(WHOLE_WEEKS)].map(([number]) => number);
  const said = [...code.matchAll(WEEKS_SAID)].map(([words]) => words);
  return [...days.filter((number) => !OTHERWISE[path]?.includes(number)), ...said].map((found) => `${path}: ${found}`);
}

test("[DL8] no number of weeks stands in the rules' code: lengths come from the rulebook", () => {
  expect(domain.length).toBeGreaterThan(20);
  expect(domain.flatMap(weeksIn)).toEqual([]);
});

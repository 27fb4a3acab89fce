import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { beforeAll, expect, test } from "vitest";
import { codeIn, ROOMS, root } from "./house.ts";

const options = await extractOptions(`${root}.dependency-cruiser.cjs`);
const { output } = await cruise([...ROOMS], { ...options, baseDir: root });
if (typeof output === "string") throw new Error(output);
const seen = new Set(output.modules.map(({ source }) => source));

beforeAll(() => {
  expect(output.summary.totalCruised).toBeGreaterThan(150);
});

test("the check of who imports whom saw every file of code", () => {
  const blind = codeIn(...ROOMS).filter((path) => !seen.has(path));
  expect(blind).toEqual([]);
});

test("it saw where imports by alias lead", () => {
  const aliased = output.modules.flatMap(({ dependencies }) =>
    dependencies.filter(({ module, couldNotResolve }) => module.startsWith("#") && !couldNotResolve),
  );
  expect(aliased.length).toBeGreaterThan(100);
});

test("nobody imports against the directions of the house", () => {
  const broken = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  expect(broken).toEqual([]);
});

test("every direction says why in a sentence", () => {
  const rules = options.ruleSet?.forbidden ?? [];
  expect(rules.length).toBeGreaterThan(20);
  for (const { name, comment } of rules) expect(comment, name).toMatch(/^.{20,}\.$/s);
});

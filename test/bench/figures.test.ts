import { expect, test } from "vitest";
import { keepsBudget } from "./figure.ts";
import { percentile, spread } from "./percentile.ts";
import { tableOf } from "./table.ts";

const upTo = (last: number): number[] => Array.from({ length: last }, (_, n) => last - n);

test("a percentile is a sample that occurred, in any order of samples", () => {
  expect(spread(upTo(100))).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([3, 1, 2], 1)).toBe(3);
  expect(() => percentile([], 0.5)).toThrow("missing");
});

test("times keep a budget from below, rates from above", () => {
  expect(keepsBudget({ what: "answer", unit: "ms", measured: 6, budget: 5 })).toBe(false);
  expect(keepsBudget({ what: "moves", unit: "/s", measured: 6, budget: 5, higherIsBetter: true })).toBe(true);
  expect(keepsBudget({ what: "moves", unit: "/s", measured: 6 })).toBeNull();
});

test("the table shows a figure beside its bare limit and says when a budget is broken", () => {
  const table = tableOf([
    { what: "durable moves", unit: "/s", measured: 400, bare: 1000, budget: 500, higherIsBetter: true },
  ]);
  expect(table.split("\n").at(-1)).toBe("| durable moves |   400 /s | 1000 /s |    40 % | ≥ 500 /s | BROKEN |");
});

import { beforeAll, describe, expect, it } from "vitest";
import { buildTemplate } from "./fuzz-office.ts";
import { playFuzz } from "./fuzz-run.ts";

const AT_ONCE = 10;
const PATIENCE_MS = 180_000;

/** The seeds from one to another, each 200 commands on four screens, with lines that break, repeat and reorder. */
export function fuzzSuite(from: number, to: number): void {
  let template: string;
  beforeAll(async () => {
    template = await buildTemplate();
  });

  describe("four screens, two hundred commands, and lines that break", () => {
    for (let first = from; first <= to; first += AT_ONCE) {
      const seeds = Array.from({ length: Math.min(AT_ONCE, to - first + 1) }, (_, index) => first + index);
      it(
        `[SY6] [SY2] [PR6] seeds ${first} to ${seeds.at(-1)}: never a hole, nothing hidden in the traffic, at the end the same board`,
        async () => {
          const total = { given: 0, accepted: 0, cuts: 0, duplicates: 0, reorderings: 0 };
          for (const seed of seeds) {
            const tally = await playFuzz({ template, seed });
            for (const what of Object.keys(total) as (keyof typeof total)[]) total[what] += tally[what];
          }
          // A fuzz in which nothing happens would find nothing.
          expect(total.given).toBe(200 * seeds.length);
          expect(total.accepted).toBeGreaterThan(50 * seeds.length);
          for (const what of ["cuts", "duplicates", "reorderings"] as const) {
            expect(total[what]).toBeGreaterThan(5 * seeds.length);
          }
        },
        PATIENCE_MS,
      );
    }
  });
}

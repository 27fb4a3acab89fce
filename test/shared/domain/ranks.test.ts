import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseId } from "#shared/domain/ids.ts";
import { byRank, placeBefore, type Ranked, rankInOrder } from "#shared/domain/ranks.ts";
import { uuid } from "#test/support/builders.ts";

const id = (n: number) => uuid<CaseId>(n);

/** Plays drops on a column: each names a card and the one it goes before, by position. */
function play(
  drops: readonly (readonly [number, number])[],
  size: number,
): { column: readonly Ranked[]; expected: CaseId[] } {
  let column: readonly Ranked[] = rankInOrder(Array.from({ length: size }, (_, n) => id(n)));
  const expected = column.map(({ caseId }) => caseId);
  for (const [pick, target] of drops) {
    const moving = id(pick % size);
    const before = target % (size + 1) === size ? null : id(target % size);
    if (before === moving) continue;
    const placed = placeBefore(column, moving, before);
    const changed = new Map(
      [...placed.others, { caseId: moving, rank: placed.rank }].map((each) => [each.caseId, each.rank]),
    );
    column = column.map(({ caseId, rank }) => ({ caseId, rank: changed.get(caseId) ?? rank }));
    expected.splice(expected.indexOf(moving), 1);
    expected.splice(before === null ? expected.length : expected.indexOf(before), 0, moving);
  }
  return { column, expected };
}

describe("ranks", () => {
  it("[MV2] after any drops no two cards are equal, ranks stay short, and the order is the one dropped", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 200 }),
        fc.integer({ min: 2, max: 12 }),
        (drops, size) => {
          const { column, expected } = play(drops, size);
          const ranks = column.map(({ rank }) => rank);
          expect(new Set(ranks).size).toBe(ranks.length);
          expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThanOrEqual(32);
          expect([...column].sort(byRank).map(({ caseId }) => caseId)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("[MV2] a thousand drops into the same gap stay within 32 characters", () => {
    const drops = Array.from({ length: 1000 }, (_, n) => [n % 2 === 0 ? 2 : 0, 1] as const);
    const { column, expected } = play(drops, 3);
    expect(Math.max(...column.map(({ rank }) => rank.length))).toBeLessThanOrEqual(32);
    expect([...column].sort(byRank).map(({ caseId }) => caseId)).toEqual(expected);
  });

  it("[MV2] cards get ranks in the order given, all different", () => {
    const ranked = rankInOrder(Array.from({ length: 600 }, (_, n) => id(n)));
    expect([...ranked].sort(byRank)).toEqual(ranked);
    expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(600);
  });
});

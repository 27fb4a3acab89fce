import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowanceFor, MOST_MOUNTED, mountedRows } from "#client/features/board/mounted-rows.ts";

const column = fc.record({
  count: fc.integer({ min: 0, max: 20_000 }),
  first: fc.nat(),
  inSight: fc.integer({ min: 1, max: 22 }),
});

describe("the cards that a column mounts", () => {
  it("are at most 120 on the whole board, at any size and wherever one has scrolled", () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (columns, stop, dragged) => {
        const allowance = allowanceFor(columns.length);
        const mounted = columns.map(({ count, first, inSight }) => {
          const from = count === 0 ? 0 : first % count;
          const window = { first: from, last: Math.min(count - 1, from + inSight - 1), count };
          return mountedRows(window, [stop, dragged], allowance).length;
        });
        expect(mounted.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(MOST_MOUNTED);
      }),
    );
  });

  it("are all in sight, whatever else is kept", () => {
    expect(mountedRows({ first: 40, last: 49, count: 100 }, [0, 99], 20)).toEqual([
      0, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 99,
    ]);
  });

  it("keep the focused and the dragged card, once each and only where they exist", () => {
    expect(mountedRows({ first: 0, last: 1, count: 3 }, [2, 2], 2)).toEqual([0, 1, 2]);
    expect(mountedRows({ first: 0, last: -1, count: 0 }, [0, -1], 20)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { areaPath, bandsOf, drawnCounts, namedWeeks, scaleOf, spread } from "#client/features/wall/chart-math.ts";
import { heatOf, overdueShare } from "#client/features/wall/heat.ts";
import { lookAt } from "#client/features/wall/look-at.ts";
import { toldsOf } from "#client/features/wall/told-of-scene.ts";
import { sceneBeside } from "#client/features/wall/use-scenes.ts";
import { DEFAULT_WALL, type Told } from "#shared/domain/wall.ts";
import { instantOf } from "#shared/domain/zone.ts";
import { date } from "#test/support/builders.ts";
import { corridorWall, someWall } from "#test/support/some-walls.ts";

describe("light and dark", () => {
  const day = date("2026-07-01");
  it.each([
    [6, 59, "dark"],
    [7, 0, "light"],
    [16, 59, "light"],
    [17, 0, "dark"],
  ] as const)("[WA3] at %i.%i in Copenhagen it is %s by the hour", (hour, minute, look) => {
    expect(lookAt(DEFAULT_WALL.look, instantOf(day, hour, minute))).toBe(look);
  });
  it("[WA3] light hours may go over midnight, and one look may be all day's", () => {
    const night = { lightFrom: "22:00", lightTo: "06:00" };
    expect(lookAt(night, instantOf(day, 23, 0))).toBe("light");
    expect(lookAt(night, instantOf(day, 12, 0))).toBe("dark");
    expect(lookAt("dark", instantOf(day, 12, 0))).toBe("dark");
  });
});

describe("the scenes", () => {
  const { scenes } = DEFAULT_WALL;
  it("[WA5] follow one another round and round, and a scene no longer shown gives way to the first", () => {
    expect(sceneBeside(scenes, "today", 1)).toBe("board");
    expect(sceneBeside(scenes, "trend", 1)).toBe("today");
    expect(sceneBeside(scenes, "today", -1)).toBe("trend");
    expect(sceneBeside(scenes.slice(1), "today", 1)).toBe("board");
  });
  it("[WA2] know whether a small number was left out of them", () => {
    const hidden = (["today", "board", "stuck", "trend"] as const).map((scene) =>
      toldsOf(corridorWall(), scene).includes("hidden"),
    );
    expect(hidden).toEqual([true, true, false, true]);
    expect(toldsOf(someWall(), "today")).toContain(192);
  });
});

describe("how much of a cell is overdue", () => {
  const cell = (open: Told, overdue: Told) => ({ open, overdue });
  it("[WA3] is seen in four steps", () => {
    const of = (overdue: number) => heatOf(cell(100, overdue));
    expect([0, 12, 13, 28, 29, 45, 46].map(of)).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });
  it("[WA2] is not drawn from a number that is not told", () => {
    expect(overdueShare(cell("few", 1))).toBeNull();
    expect(overdueShare(cell(40, "hidden"))).toBeNull();
    expect(overdueShare(cell(40, "few"))).toBeNull();
    expect([cell(5, "few"), cell("few", "few"), cell(40, "hidden"), cell("hidden", 10)].map(heatOf)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(overdueShare(cell(0, 0))).toBeNull();
  });
});

describe("the charts", () => {
  it("[FL3] pile the stages up on one scale", () => {
    const bands = bandsOf(
      [
        [10, 20],
        [30, 20],
      ],
      40,
    );
    expect(bands).toEqual([
      { lower: [0, 0], upper: [0.25, 0.5] },
      { lower: [0.25, 0.5], upper: [1, 1] },
    ]);
    expect(areaPath(bands[0] ?? { lower: [], upper: [] }, 100)).toBe("M0.0 75.0L100.0 50.0L100.0 100.0L0.0 100.0Z");
  });
  it("[FL3] draw a hidden number as the one before it, and a few as two", () => {
    expect(drawnCounts(["hidden", 7, "few", "hidden", 9])).toEqual([7, 7, 2, 2, 9]);
  });
  it.each([
    [0, [0]],
    [3, [0, 1, 2, 3]],
    [192, [0, 50, 100, 150]],
    [612, [0, 200, 400, 600]],
  ])("[FL3] a scale up to %i has the round numbers %o", (most, steps) => {
    expect(scaleOf(most).steps).toEqual(steps);
    expect(scaleOf(most).top).toBeGreaterThanOrEqual(most);
  });
  it("[FL3] names keep their distance and stay within the plot", () => {
    expect(spread([0.1, 0.12, 0.5], 0.2)).toEqual([expect.closeTo(0.1), expect.closeTo(0.3), 0.5]);
    expect(spread([0.9, 0.95, 0.97], 0.2)).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), 1]);
  });
  it("[FL7] the last week is always named, and no more than there is room for", () => {
    expect([...namedWeeks(13, 5)]).toEqual([0, 3, 6, 9, 12]);
    expect(namedWeeks(26, 5).has(25)).toBe(true);
    expect(namedWeeks(26, 5).size).toBeLessThanOrEqual(5);
  });
});

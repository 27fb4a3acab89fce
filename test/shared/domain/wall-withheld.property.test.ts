import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { type Bottleneck, DEFAULT_WALL, type Told, type WallView } from "#shared/domain/wall.ts";
import type { WallCase } from "#shared/domain/wall-case.ts";
import { WALL_STAGES } from "#shared/domain/wall-counts.ts";
import { wallFor } from "#shared/domain/wall-for.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { date, unit } from "#test/support/builders.ts";

const MOMENT = momentOf(instantOf(date("2026-04-01"), 9, 15));
const MONDAY = date("2026-03-30");
const PROVISIONS = [
  "SEL-85",
  "SEL-95",
  "SEL-96",
  "SEL-97",
  "SEL-98",
  "SEL-99",
  "SEL-102",
  "SEL-103",
  "SEL-104",
  "BL-32",
];

/** How many cases of a provision stand in a stage, and of these how many are overdue; some of these are promised. */
interface Cell {
  readonly provision: number;
  readonly stage: number;
  readonly late: number;
  readonly promised: number;
  readonly onTime: number;
}

function casesOf(cells: readonly Cell[]): readonly WallCase[] {
  return cells.flatMap(({ provision, stage, late, promised, onTime }) =>
    Array.from({ length: late + promised + onTime }, (_, n) => aCase(provision, stage, n < late, n < late + promised)),
  );
}

function aCase(provision: number, stage: number, isUnpromised: boolean, overdue: boolean): WallCase {
  const marks = {
    now: false,
    noticeWeek: false,
    dueWeek: false,
    overdue,
    overdueUnpromised: isUnpromised,
    unassigned: false,
  };
  return {
    ...{ provision: PROVISIONS[provision] as ProvisionId, kind: "new", stage: WALL_STAGES[stage] ?? "intake" },
    ...{
      number: null,
      isRestricted: false,
      urgency: { urgency: "running", at: 0, number: "", place: null },
      marks,
      corridor: marks,
    },
  };
}

const stuckAt = (stage: number, provision: number | null): Bottleneck => ({
  ...{
    stage: WALL_STAGES[stage] ?? "intake",
    provision: provision === null ? null : (PROVISIONS[provision] as ProvisionId),
  },
  ...{ inPerWeek: 3, outPerWeek: 2, stock: 0, oldestDays: 70, p90Days: null, overdue: 0, overdueShare: null },
  ...{ waits: [], growing: "steady" },
});

const small = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(20) });
const cells = (most: number) =>
  fc.array(fc.record({ provision: fc.nat(most), stage: fc.nat(2), late: small, promised: fc.nat(3), onTime: small }), {
    minLength: 1,
    maxLength: 10,
  });
const stuck = (most: number) =>
  fc.array(fc.tuple(fc.nat(2), fc.option(fc.nat(most))), { maxLength: 3 }).map((all) => {
    const once = new Map(all.map((one) => [JSON.stringify(one), one]));
    return [...once.values()].map(([stage, provision]) => stuckAt(stage, provision));
  });

function corridor(all: readonly Cell[], bottlenecks: readonly Bottleneck[], hasTrend: boolean): WallView {
  const week = { monday: MONDAY, open: [0, 0, 0, 0], overdue: 0 };
  const flow: UnitFlow = {
    ...{ stuck: bottlenecks, overdueBefore: null, historySince: null },
    trend: { stages: WALL_STAGES, weeks: hasTrend ? [week] : [] },
  };
  return wallFor("corridor", DEFAULT_WALL, { unit, moment: MOMENT, cases: casesOf(all), flow });
}

/**
 * Somebody in the corridor who knows how sums work. Counts by provision and stage are unknowns; each number on the wall
 * says something of a sum of them.
 */
type Unknown = string;
interface Clue {
  readonly of: readonly Unknown[];
  readonly told: Told;
}

const LATE = ["late", "promised"];
const ALL = [...LATE, "onTime"];
const unknowns = (provisions: readonly number[], stages: readonly number[], kinds: readonly string[]): Unknown[] =>
  provisions.flatMap((provision) => stages.flatMap((stage) => kinds.map((kind) => `${provision}/${stage}/${kind}`)));

/** `most`: the last provision that there may be cases of. */
function cluesOf(view: WallView, most: number): readonly Clue[] {
  const everything = Array.from({ length: most + 1 }, (_, index) => index);
  const stages = WALL_STAGES.map((_, index) => index);
  const own = view.board.rows.flatMap(({ provision }) => (provision === null ? [] : [PROVISIONS.indexOf(provision)]));
  const others = everything.filter((index) => !own.includes(index));
  const board = view.board.rows.flatMap(({ provision, cells: row }) =>
    row.flatMap(({ open, overdue }, stage): Clue[] => {
      const those = provision === null ? others : [PROVISIONS.indexOf(provision)];
      return [
        { of: unknowns(those, [stage], ALL), told: open },
        { of: unknowns(those, [stage], LATE), told: overdue },
      ];
    }),
  );
  const places = view.stuck.flatMap(({ stage, provision, stock, overdue }): Clue[] => {
    const those = provision === null ? everything : [PROVISIONS.indexOf(provision)];
    const at = [WALL_STAGES.indexOf(stage)];
    return [
      { of: unknowns(those, at, ALL), told: stock },
      { of: unknowns(those, at, LATE), told: overdue },
    ];
  });
  const weeks = view.trend.weeks.flatMap(({ open, overdue }): Clue[] => [
    ...open.map((told, stage): Clue => ({ of: unknowns(everything, [stage], ALL), told })),
    { of: unknowns(everything, stages, LATE), told: overdue },
  ]);
  return [
    ...board,
    ...places,
    ...weeks,
    { of: unknowns(everything, stages, LATE), told: view.today.overdue.count },
    { of: unknowns(everything, stages, ["late"]), told: view.today.overdueUnpromised.count },
  ];
}

type World = ReadonlyMap<Unknown, number>;
/** What differs from the truth, by how much. */
type Change = ReadonlyMap<Unknown, number>;

function worldOf(all: readonly Cell[]): World {
  const world = new Map<Unknown, number>();
  for (const { provision, stage, ...counts } of all)
    for (const kind of ALL) {
      const key = `${provision}/${stage}/${kind}`;
      world.set(key, (world.get(key) ?? 0) + counts[kind as "late"]);
    }
  return world;
}

const sumIn = (world: World, of: readonly Unknown[], change: Change = new Map()): number =>
  of.reduce((sum, each) => sum + (world.get(each) ?? 0) + (change.get(each) ?? 0), 0);

const agrees = (told: Told, sum: number): boolean =>
  told === "hidden" || (told === "few" ? sum >= 1 && sum <= 4 : sum === told);

const MOST_STEPS = 8;
const MOST_TRIED = 30_000;

/**
 * Whether another world fits everything on the wall just as well and gives this clue another sum: one count is changed, and
 * what no longer fits is mended step by step, the nearest worlds first.
 */
function canBeOtherwise(clue: Clue, world: World, clues: readonly Clue[]): boolean {
  const seen = new Set<string>();
  let worlds = [1, -1].flatMap((step) => stepped(world, new Map(), clue.of, step));
  for (let depth = 0; depth < MOST_STEPS && seen.size < MOST_TRIED; depth += 1) {
    const fresh = worlds.filter((change) => {
      const key = keyOf(change);
      return !seen.has(key) && seen.add(key);
    });
    const judged = fresh.map((change) => ({ change, wrong: firstWrong(world, change, clues) }));
    const isOther = (change: Change) => sumIn(world, clue.of, change) !== sumIn(world, clue.of);
    if (judged.some(({ change, wrong }) => !wrong && isOther(change))) return true;
    worlds = judged.flatMap(({ change, wrong }) => (wrong ? stepped(world, change, wrong.of, wrong.step) : []));
  }
  return false;
}

const keyOf = (change: Change): string => JSON.stringify([...change].filter(([, by]) => by !== 0).sort());

/** What doesn't fit, and whether it is too small or too large. */
function firstWrong(world: World, change: Change, clues: readonly Clue[]) {
  const wrong = clues.find(({ of, told }) => !agrees(told, sumIn(world, of, change)));
  if (!wrong) return null;
  const sum = sumIn(world, wrong.of, change);
  return { of: wrong.of, step: typeof wrong.told === "number" ? Math.sign(wrong.told - sum) : sum < 1 ? 1 : -1 };
}

/** The worlds that are one step further. */
const stepped = (world: World, change: Change, of: readonly Unknown[], step: number): readonly Change[] =>
  of.flatMap((each) => {
    const by = (change.get(each) ?? 0) + step;
    return (world.get(each) ?? 0) + by < 0 ? [] : [new Map(change).set(each, by)];
  });

describe("from a corridor's wall alone", () => {
  it("[WA2] [PR4] no count of one to four can be worked out by any sum that it holds", () => {
    fc.assert(
      fc.property(cells(3), stuck(3), fc.boolean(), (all, bottlenecks, hasTrend) => {
        const clues = cluesOf(corridor(all, bottlenecks, hasTrend), 3);
        const world = worldOf(all);
        for (const clue of clues.filter(({ told }) => told === "few"))
          expect(canBeOtherwise(clue, world, clues), JSON.stringify(clue)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("[WA2] every number that is told is true, and none of them is one to four", () => {
    fc.assert(
      fc.property(cells(9), stuck(9), fc.boolean(), (all, bottlenecks, hasTrend) => {
        const world = worldOf(all);
        for (const { of, told } of cluesOf(corridor(all, bottlenecks, hasTrend), 9)) {
          expect(agrees(told, sumIn(world, of))).toBe(true);
          if (typeof told === "number") expect(told === 0 || told > 4).toBe(true);
        }
      }),
    );
  });

  it("[WA2] rows stand in an order that what is told gives", () => {
    fc.assert(
      fc.property(cells(9), (all) => {
        const rows = corridor(all, [], false).board.rows.filter(({ provision }) => provision !== null);
        const least = rows.map(({ cells: row }) =>
          row.reduce((sum, { open }) => sum + (typeof open === "number" ? open : 1), 0),
        );
        expect(least).toEqual([...least].sort((a, b) => b - a));
      }),
    );
  });
});

import type { Stage } from "#shared/domain/case.ts";
import { addDays, type IsoInstant, type PlainDate, toDay, toPlainDate } from "#shared/domain/dates.ts";
import type { ProvisionId, UnitId } from "#shared/domain/ids.ts";
import {
  type Bottleneck,
  DEFAULT_WALL,
  type Told,
  WALL_SCENES,
  type WallScene,
  type WallView,
} from "#shared/domain/wall.ts";

const STAGES: readonly Stage[] = ["intake", "investigation", "decision", "followUp"];
const ROWS: readonly (readonly [string, ...number[]])[] = [
  ["SEL-85", 41, 9, 131, 50, 33, 17, 43, 4],
  ["SEL-112", 18, 6, 52, 31, 9, 4, 3, 0],
  ["SEL-108", 4, 0, 22, 6, 11, 5, 29, 2],
  ["SEL-107", 7, 1, 26, 8, 12, 6, 21, 1],
  ["SEL-104", 12, 2, 19, 9, 6, 2, 38, 5],
  ["SEL-100", 6, 1, 17, 8, 5, 2, 24, 3],
  ["SEL-96", 3, 0, 9, 5, 7, 4, 18, 1],
];

export const bottleneck = (change: Partial<Bottleneck> = {}): Bottleneck => ({
  stage: "investigation",
  provision: "SEL-85" as ProvisionId,
  inPerWeek: 14,
  outPerWeek: 9,
  stock: 131,
  oldestDays: 214,
  p90Days: 168,
  overdue: 50,
  overdueShare: 38,
  waits: [
    { reason: "doctor", count: 41 },
    { reason: "citizen", count: 22 },
  ],
  growing: "growing",
  ...change,
});

const counts = (count: number) => ({ count });

/** Weeks with a slow rise, ending in week 48 of 2026. */
function someWeeks(count: number) {
  const last = toDay("2026-11-23" as PlainDate);
  return Array.from({ length: count }, (_, at) => ({
    monday: toPlainDate(addDays(last, (at - count + 1) * 7)),
    open: [70 + ((at * 7) % 25), 210 + at * 5 + ((at * 13) % 17), 74 + ((at * 11) % 14), 150 + at * 2] as Told[],
    overdue: 150 + at * 3 + ((at * 17) % 20),
  }));
}

/** The unit of `look/wall.html` on Monday 23 November 2026 at 8.05. */
export const someWall = (change: Partial<WallView> = {}): WallView => ({
  unit: { id: "01890000-0000-7000-8000-000000000001" as UnitId, name: "Voksen Handicap" },
  kind: "room",
  asOf: "2026-11-23T07:05:12.000Z" as IsoInstant,
  settings: DEFAULT_WALL,
  today: {
    now: counts(6),
    noticeWeek: counts(12),
    dueWeek: counts(17),
    overdue: counts(192),
    overdueUnpromised: counts(83),
    unassigned: counts(9),
    overdueBefore: { on: "2026-11-20" as PlainDate, count: 188 },
  },
  board: {
    stages: STAGES,
    rows: ROWS.map(([provision, ...figures]) => ({
      provision: provision as ProvisionId,
      cells: STAGES.map((_, at) => ({ open: figures[at * 2] ?? 0, overdue: figures[at * 2 + 1] ?? 0 })),
    })),
  },
  stuck: [
    bottleneck(),
    bottleneck({
      provision: "SEL-112" as ProvisionId,
      ...{ inPerWeek: 8, outPerWeek: 7.5, stock: 52, oldestDays: 121, p90Days: 97, overdue: 31, overdueShare: 60 },
      waits: [
        { reason: "provider", count: 19 },
        { reason: "citizen", count: 6 },
      ],
    }),
    bottleneck({
      stage: "decision",
      provision: null,
      ...{ inPerWeek: 12, outPerWeek: 15, stock: 83, oldestDays: 64, p90Days: 41, overdue: 40, overdueShare: 48 },
      waits: [{ reason: "panel", count: 27 }],
      growing: "shrinking",
    }),
    bottleneck({
      stage: "intake",
      provision: "SEL-104" as ProvisionId,
      ...{ inPerWeek: 1, outPerWeek: 1, stock: 9, oldestDays: 30, p90Days: null, overdue: 2, overdueShare: null },
      waits: [],
      growing: "steady",
    }),
  ],
  trend: { stages: STAGES, weeks: someWeeks(13) },
  historySince: "2026-01-05" as PlainDate,
  ...change,
});

/** One scene alone, so that it stands still. */
export const still = (scene: WallScene, view = someWall()): WallView => ({
  ...view,
  settings: { ...view.settings, scenes: [{ scene, seconds: 600 }] },
});

const LONG_NAMES = ["SEL-82b", "BL-90", "SEL-83-1-2", "BL-46", "SEL-85a", "SEL-117a", "BL-122"];

/** Everything as long and large as it may come: names, counts of five figures, seven sections and the others. */
export const crowdedWall = (): WallView => {
  const view = someWall();
  const large = (count: number) => ({ count, numbers: ["26-001151", "26-000973", "26-001204"] });
  return {
    ...view,
    unit: { ...view.unit, name: "Familie- og Handicaprådgivningen for Børn, Unge og Voksne, Team Nord og Vest" },
    today: {
      ...{ now: large(12_345), noticeWeek: large(45_678), dueWeek: large(23_456), overdue: large(19_872) },
      ...{ overdueUnpromised: large(11_111), unassigned: large(10_234) },
      overdueBefore: { on: "2026-11-20" as PlainDate, count: 7_641 },
    },
    board: {
      stages: STAGES,
      rows: [...LONG_NAMES, null].map((provision) => ({
        provision: provision as ProvisionId | null,
        cells: STAGES.map(() => ({ open: 12_345, overdue: 10_987 })),
      })),
    },
    stuck: view.stuck.map((one) => ({
      ...one,
      ...{ inPerWeek: 1_234.5, outPerWeek: 987.5, stock: 12_345, oldestDays: 1_214, p90Days: 1_168 },
      waits: [
        { reason: "otherAuthority" as const, count: 4_123 },
        { reason: "panel" as const, count: 2_234 },
        { reason: "provider" as const, count: 1_345 },
        { reason: "doctor" as const, count: "few" as const },
      ],
    })),
    trend: {
      stages: STAGES,
      weeks: someWeeks(26).map((week) => ({ ...week, open: [12_345, 23_456, 9_876, 34_567], overdue: 45_678 })),
    },
  };
};

/** A corridor where small numbers stay untold, over two stages. */
export const corridorWall = (): WallView => {
  const view = someWall({ kind: "corridor" });
  return {
    ...view,
    today: { ...view.today, now: { count: "few" }, unassigned: { count: 0 }, noticeWeek: { count: "hidden" } },
    board: {
      stages: STAGES.slice(0, 2),
      rows: view.board.rows.map(({ provision }, at) => ({
        provision,
        cells: [
          { open: at % 3 === 0 ? "few" : 18 + at, overdue: at % 3 === 0 ? 0 : "few" },
          { open: at % 4 === 1 ? "hidden" : 40 + at, overdue: at % 2 === 0 ? 12 : "hidden" },
        ],
      })),
    },
    trend: {
      stages: STAGES.slice(0, 2),
      weeks: view.trend.weeks.map((week, at) => ({
        ...week,
        open: [at < 4 ? "few" : 8 + at, at === 6 ? "hidden" : 40 + at],
        overdue: at < 3 ? "few" : at === 5 ? "hidden" : 6 + at,
      })),
    },
  };
};

/** A unit with so many sections and nothing else. */
export const rowsWall = (count: number): WallView => {
  const view = someWall();
  return { ...view, board: { ...view.board, rows: view.board.rows.slice(0, count) } };
};

/** A wall on which no number is what it was a change ago; its scenes stand until a key is pressed. */
export function otherWall(count: number, look: "light" | "dark" = "light"): WallView {
  const other = (_: string, value: unknown) => (typeof value === "number" ? value + (count % 7) : value);
  const scenes = WALL_SCENES.map((scene) => ({ scene, seconds: 600 }));
  return { ...JSON.parse(JSON.stringify(someWall(), other)), settings: { ...DEFAULT_WALL, scenes, look } };
}

/** A small unit's corridor: hardly a number that may be told, in all stages and as many rows as there may be. */
export const fewWall = (): WallView => {
  const view = someWall({ kind: "corridor" });
  const few = [...LONG_NAMES, null].map((provision, at) => ({
    provision: provision as ProvisionId | null,
    cells: STAGES.map((_, place) => ({
      open: place === 1 ? 14 + at : place === at % 4 ? ("hidden" as const) : ("few" as const),
      overdue: place === 3 && at % 2 === 0 ? 0 : ("few" as const),
    })),
  }));
  return { ...view, board: { stages: STAGES, rows: few }, stuck: view.stuck.slice(0, 1) };
};

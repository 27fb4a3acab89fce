import type { Stage } from "./case.ts";
import type { ProvisionId } from "./ids.ts";
import { TODAY_FIGURES, type TodayFigure, type WallCase } from "./wall-case.ts";

/** Stages on a wall, left to right: closed cases are not on it. */
export const WALL_STAGES: readonly Stage[] = ["intake", "investigation", "decision", "followUp"];

export interface Count {
  readonly open: number;
  readonly overdue: number;
}

/** Open cases by provision and stage, and today's figures: exact, before anything is withheld. */
export interface WallCounts {
  readonly today: Readonly<Record<TodayFigure, number>>;
  /** Null: restricted cases, whose provision is not told. */
  readonly provisions: ReadonlyMap<ProvisionId | null, readonly Count[]>;
}

export const NONE: Count = { open: 0, overdue: 0 };

export function countCases(cases: readonly WallCase[], marksOf: (one: WallCase) => WallCase["marks"]): WallCounts {
  const today: Record<TodayFigure, number> = {
    ...{ now: 0, noticeWeek: 0, dueWeek: 0 },
    ...{ overdue: 0, overdueUnpromised: 0, unassigned: 0 },
  };
  const provisions = new Map<ProvisionId | null, { open: number; overdue: number }[]>();
  for (const one of cases) {
    const marks = marksOf(one);
    for (const figure of TODAY_FIGURES) if (marks[figure]) today[figure] += 1;
    const provision = one.isRestricted ? null : one.provision;
    const row = provisions.get(provision) ?? WALL_STAGES.map(() => ({ ...NONE }));
    provisions.set(provision, row);
    const cell = row[WALL_STAGES.indexOf(one.stage)];
    if (!cell) continue;
    cell.open += 1;
    if (marks.overdue) cell.overdue += 1;
  }
  return { today, provisions };
}

export const added = (counts: Iterable<Count>): Count =>
  [...counts].reduce((sum, { open, overdue }) => ({ open: sum.open + open, overdue: sum.overdue + overdue }), NONE);

/** Adds up rows, stage by stage. */
export const columnsOf = (rows: readonly (readonly Count[])[]): readonly Count[] =>
  WALL_STAGES.map((_, index) => added(rows.map((row) => row[index] ?? NONE)));

export interface CountRow {
  readonly provision: ProvisionId | null;
  readonly cells: readonly Count[];
}

/** The biggest provisions with a row of their own, by open cases, and all others together. */
export function rowsOf({ provisions }: WallCounts, most: number, atLeast: number): readonly CountRow[] {
  const all = [...provisions].map(([provision, cells]) => ({ provision, cells, open: added(cells).open }));
  const inOrder = all.sort((a, b) => b.open - a.open || ((a.provision ?? "") < (b.provision ?? "") ? -1 : 1));
  const own = inOrder.filter(({ provision, open }) => provision !== null && open >= atLeast).slice(0, most);
  const others = inOrder.filter((row) => !own.includes(row));
  return [
    ...own.map(({ provision, cells }) => ({ provision, cells })),
    ...(others.length > 0 ? [{ provision: null, cells: columnsOf(others.map(({ cells }) => cells)) }] : []),
  ];
}

import { isForCorridor } from "./corridor.ts";
import { addDays, type PlainDate, toPlainDate, weekdayOf } from "./dates.ts";
import type { WallKind } from "./display.ts";
import type { UnitFlow } from "./flow/unit-flow.ts";
import type { UnitId } from "./ids.ts";
import { compareUrgency } from "./urgency.ts";
import type { Bottleneck, ToldCases, TrendWeek, WallSettings, WallToday, WallView } from "./wall.ts";
import { TODAY_FIGURES, type TodayFigure, type WallCase } from "./wall-case.ts";
import { added, columnsOf, countCases, NONE, rowsOf, WALL_STAGES, type WallCounts } from "./wall-counts.ts";
import { inCorridor } from "./wall-in-corridor.ts";
import { type Moment, toIso } from "./zone.ts";

/** Provisions with a row of their own. */
const ROWS = 7;
/** In a corridor a provision with fewer than five cases has none (WA2). */
const CORRIDOR_ROW = 5;
/** Case numbers beside a figure. */
const NUMBERS = 6;
/** A share of fewer is none (FL4). */
const SHARE_OF = 10;

/** All that a wall is made from. `flow` is asked for by the wall's kind, since it knows cases only as sums. */
export interface WallFacts {
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly moment: Moment;
  /** The unit's open cases, restricted and protected ones too (PR4). */
  readonly cases: readonly WallCase[];
  readonly flow: UnitFlow;
}

/**
 * The one way out for what walls show (PR6, WA2). In a closed room exact sums, and case numbers where the unit has said
 * so, never those of restricted or protected cases. In a corridor no numbers, nothing of what must not be known there,
 * and no count that tells of one to four.
 */
export function wallFor(kind: WallKind, settings: WallSettings, facts: WallFacts): WallView {
  const isCorridor = kind === "corridor";
  const cases = isCorridor ? facts.cases.filter(isForCorridor) : facts.cases;
  const counts = countCases(cases, (one) => (isCorridor ? one.corridor : one.marks));
  const exact = exactWall(kind, settings, facts, counts);
  if (isCorridor) return inCorridor(exact, counts, mondayOf(facts.moment));
  return settings.caseNumbers ? { ...exact, today: withNumbers(exact.today, cases) } : exact;
}

function exactWall(kind: WallKind, settings: WallSettings, facts: WallFacts, counts: WallCounts): WallView {
  const { unit, moment, flow } = facts;
  const rows = rowsOf(counts, ROWS, kind === "corridor" ? CORRIDOR_ROW : 1);
  const figure = (name: TodayFigure): ToldCases => ({ count: counts.today[name] });
  return {
    ...{ unit: { id: unit.id, name: unit.name }, kind, asOf: toIso(moment.at), settings },
    today: {
      now: figure("now"),
      noticeWeek: figure("noticeWeek"),
      dueWeek: figure("dueWeek"),
      overdue: figure("overdue"),
      overdueUnpromised: figure("overdueUnpromised"),
      unassigned: figure("unassigned"),
      overdueBefore: flow.overdueBefore,
    },
    board: { stages: WALL_STAGES, rows },
    stuck: flow.stuck.map((one) => asNow(one, counts)).filter(({ stock }) => stock !== 0),
    trend: { stages: flow.trend.stages, weeks: flow.trend.weeks.map((week) => weekNow(week, facts, counts)) },
    historySince: flow.historySince,
  };
}

/** A bottleneck is found now and then; how many stand in it is what the board says at this moment. */
function asNow(one: Bottleneck, { provisions }: WallCounts): Bottleneck {
  const rows = one.provision === null ? [...provisions.values()] : [provisions.get(one.provision) ?? []];
  const { open, overdue } = columnsOf(rows)[WALL_STAGES.indexOf(one.stage)] ?? NONE;
  const waiting = one.waits.reduce((sum, { count }) => sum + (typeof count === "number" ? count : 0), 0);
  return {
    ...one,
    ...{ stock: open, overdue },
    overdueShare: open < SHARE_OF ? null : Math.round((100 * overdue) / open),
    waits: waiting <= open ? one.waits : [],
  };
}

/** The week that runs is as the board is. */
function weekNow(week: TrendWeek, { moment, flow }: WallFacts, { provisions }: WallCounts): TrendWeek {
  if (week.monday !== mondayOf(moment)) return week;
  const columns = columnsOf([...provisions.values()]);
  const open = flow.trend.stages.map(
    (stage, index) => columns[WALL_STAGES.indexOf(stage)]?.open ?? week.open[index] ?? 0,
  );
  return { ...week, open, overdue: added(columns).overdue };
}

const mondayOf = ({ today }: Moment): PlainDate => toPlainDate(addDays(today, 1 - weekdayOf(today)));

/** The first few of each figure by name, most urgent first. */
function withNumbers(today: WallToday, cases: readonly WallCase[]): WallToday {
  const named = TODAY_FIGURES.map((figure) => {
    const first = firstOf(cases.filter(({ marks, number }) => marks[figure] && number !== null));
    return [figure, { ...today[figure], numbers: first.flatMap(({ number }) => number ?? []) }] as const;
  });
  return { ...today, ...Object.fromEntries(named) };
}

/** The most urgent ones, without putting the others in order. */
function firstOf(cases: readonly WallCase[]): readonly WallCase[] {
  const first: WallCase[] = [];
  for (const one of cases) {
    const place = first.findIndex((other) => compareUrgency(one.urgency, other.urgency) < 0);
    if (place >= 0) first.splice(place, 0, one);
    else if (first.length < NUMBERS) first.push(one);
    if (first.length > NUMBERS) first.pop();
  }
  return first;
}

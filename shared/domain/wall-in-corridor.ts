import type { Stage } from "./case.ts";
import type { PlainDate } from "./dates.ts";
import type { Bottleneck, Told, ToldCases, WallBoard, WallView } from "./wall.ts";
import { TODAY_FIGURES } from "./wall-case.ts";
import { added, type Count, columnsOf, NONE, WALL_STAGES, type WallCounts } from "./wall-counts.ts";
import { makeSheet, type Sheet } from "./withhold.ts";

const FIVE = 5;

/** What goes first where something must be hidden: a cell of the board before a sum, a sum before what needs action. */
const COST = { overdueCell: 0, openCell: 1, wait: 2, ofWeek: 3, ofColumn: 4, today: 5, allOverdue: 6 } as const;

/** Open and overdue cases that stand together, as cells of the sheet. */
interface Pair {
  readonly open: number;
  readonly overdue: number;
}
type Costs = { readonly open: number | null; readonly overdue: number | null };

const CELL: Costs = { open: COST.openCell, overdue: COST.overdueCell };
const NOWHERE: Costs = { open: null, overdue: null };

const exact = (told: Told | undefined): number => (typeof told === "number" ? told : 0);

/**
 * A wall in plain numbers as a corridor may show it (WA2): every number on one sheet, with all the sums that bind them.
 * Where fewer than five are stuck it isn't told. The week that begins on `monday` is the one that runs.
 */
export function inCorridor(plain: WallView, counts: WallCounts, monday: PlainDate): WallView {
  const wall = { ...plain, stuck: plain.stuck.filter(({ stock }) => exact(stock) >= FIVE) };
  const sheet = makeSheet();
  const hasThisWeek = wall.trend.weeks.some((week) => week.monday === monday);
  const board = boardOn(sheet, wall, counts, hasThisWeek);
  const today = todayOn(sheet, wall, counts, board.all);
  const stuck = stuckOn(sheet, wall, counts, board);
  const trend = trendOn(sheet, wall, board, monday);
  const before = wall.today.overdueBefore && sheet.cell(exact(wall.today.overdueBefore.count), COST.today);
  const told = sheet.settle();
  return {
    ...wall,
    today: {
      ...today(told),
      overdueBefore: wall.today.overdueBefore && { ...wall.today.overdueBefore, count: told(before ?? -1) },
    },
    board: inToldOrder({
      ...wall.board,
      rows: board.rows.map(({ provision, cells }) => ({ provision, cells: cells.map(tell(told)) })),
    }),
    stuck: stuck(told),
    trend: { ...wall.trend, weeks: trend(told) },
  };
}

type ToldBy = (cell: number) => Told;
const tell = (told: ToldBy) => (pair: Pair) => ({ open: told(pair.open), overdue: told(pair.overdue) });

/** Both numbers, and those that are not overdue: nobody is told how many, but it must not be worked out either. */
function pairOn(sheet: Sheet, { open, overdue }: Count, costs: Costs): Pair {
  const pair = { open: sheet.cell(open, costs.open), overdue: sheet.cell(overdue, costs.overdue) };
  sheet.sum(pair.open, [pair.overdue, sheet.cell(open - overdue, null)]);
  return pair;
}

function sumOn(sheet: Sheet, whole: Pair, parts: readonly Pair[]): void {
  sheet.sum(
    whole.open,
    parts.map(({ open }) => open),
  );
  sheet.sum(
    whole.overdue,
    parts.map(({ overdue }) => overdue),
  );
}

interface BoardOn {
  readonly rows: readonly {
    readonly provision: WallBoard["rows"][number]["provision"];
    readonly cells: readonly Pair[];
  }[];
  /** A stage with all its cases. */
  readonly columns: readonly Pair[];
  readonly all: Pair;
}

function boardOn(sheet: Sheet, { board, stuck }: WallView, { provisions }: WallCounts, hasThisWeek: boolean): BoardOn {
  const rows = board.rows.map(({ provision, cells }) => {
    const pairs = cells.map(({ open, overdue }) => pairOn(sheet, { open: exact(open), overdue: exact(overdue) }, CELL));
    // That a provision has a row of its own says that it has five cases at least.
    const open = cells.reduce((sum, cell) => sum + exact(cell.open), 0);
    if (provision !== null)
      sheet.sum(
        sheet.cell(open, null, FIVE),
        pairs.map((pair) => pair.open),
      );
    return { provision, cells: pairs };
  });
  const sums = columnsOf([...provisions.values()]);
  const columns = WALL_STAGES.map((stage, index) => {
    const isStuck = stuck.some((one) => one.stage === stage && one.provision === null);
    const costs = { open: isStuck || hasThisWeek ? COST.ofColumn : null, overdue: isStuck ? COST.ofColumn : null };
    const column = pairOn(sheet, sums[index] ?? NONE, costs);
    sumOn(
      sheet,
      column,
      rows.flatMap(({ cells }) => cells[index] ?? []),
    );
    return column;
  });
  const all = pairOn(sheet, added(sums), { open: null, overdue: COST.allOverdue });
  sumOn(sheet, all, columns);
  return { rows, columns, all };
}

/** Today's figures are each some of all open cases. */
function todayOn(sheet: Sheet, { today }: WallView, counts: WallCounts, all: Pair) {
  const open = added([...counts.provisions.values()].flat()).open;
  const cells = TODAY_FIGURES.map((figure) => {
    if (figure === "overdue") return [figure, all.overdue] as const;
    const value = counts.today[figure];
    const cell = sheet.cell(value, COST.today);
    if (figure === "overdueUnpromised") sheet.sum(all.overdue, [cell, sheet.cell(counts.today.overdue - value, null)]);
    else sheet.sum(all.open, [cell, sheet.cell(open - value, null)]);
    return [figure, cell] as const;
  });
  return (told: ToldBy): WallView["today"] => {
    const figures = cells.map(([figure, cell]): [string, ToldCases] => [figure, { count: told(cell) }]);
    return { ...today, ...Object.fromEntries(figures) };
  };
}

interface StuckOn {
  readonly one: Bottleneck;
  readonly pair: Pair;
  readonly waits: readonly number[];
}

/** Where it is stuck, in cells of the board where those are its cases. */
function stuckOn(sheet: Sheet, { stuck }: WallView, { provisions }: WallCounts, board: BoardOn) {
  const isOther = ({ provision }: Pick<Bottleneck, "provision">): boolean =>
    provision !== null && !board.rows.some((row) => row.provision === provision);
  const items = stuck.map((one): StuckOn => {
    const index = WALL_STAGES.indexOf(one.stage);
    const row = board.rows.find(({ provision }) => provision === one.provision);
    const known = one.provision === null ? board.columns[index] : row?.cells[index];
    const pair = known ?? pairOn(sheet, { open: exact(one.stock), overdue: exact(one.overdue) }, CELL);
    return { one, pair, waits: waitsOn(sheet, one, pair) };
  });
  // Of all others together some are told of by themselves; what is left of them is told nowhere.
  const others = board.rows.find(({ provision }) => provision === null);
  WALL_STAGES.forEach((stage, index) => {
    const whole = others?.cells[index];
    const named = items.filter(({ one }) => one.stage === stage && isOther(one));
    if (!whole || named.length === 0) return;
    const rows = [...provisions].flatMap(([provision, cells]) =>
      provision === null || isOther({ provision }) ? (cells[index] ?? []) : [],
    );
    const all = added(rows);
    const told = added(named.map(({ one }) => ({ open: exact(one.stock), overdue: exact(one.overdue) })));
    const rest = { open: all.open - told.open, overdue: all.overdue - told.overdue };
    sumOn(sheet, whole, [...named.map(({ pair }) => pair), pairOn(sheet, rest, NOWHERE)]);
  });
  for (const item of items.filter(({ one }) => one.provision === null)) waitsAcross(sheet, item, items);
  return (told: ToldBy): readonly Bottleneck[] => items.map((item) => toldStuck(item, told));
}

/** What a stage waits for is what its provisions wait for; those that are stuck by themselves are told of one by one. */
function waitsAcross(sheet: Sheet, { one: whole, waits }: StuckOn, items: readonly StuckOn[]): void {
  const parts = items.filter(({ one }) => one.stage === whole.stage && one.provision !== null);
  whole.waits.forEach(({ reason, count }, place) => {
    const same = parts.flatMap(({ one, waits: cells }) =>
      one.waits.flatMap((wait, index) => (wait.reason === reason ? [{ wait, cell: cells[index] ?? -1 }] : [])),
    );
    const rest = exact(count) - same.reduce((sum, { wait }) => sum + exact(wait.count), 0);
    const cell = waits[place];
    if (cell === undefined || same.length === 0 || rest < 0) return;
    sheet.sum(cell, [...same.map((each) => each.cell), sheet.cell(rest, null)]);
  });
}

/** What those in it wait for: some of them each, and the rest for nothing. */
function waitsOn(sheet: Sheet, { stock, waits }: Bottleneck, pair: Pair): readonly number[] {
  const cells = waits.map(({ count }) => sheet.cell(exact(count), COST.wait));
  const waiting = waits.reduce((sum, { count }) => sum + exact(count), 0);
  sheet.sum(pair.open, [...cells, sheet.cell(exact(stock) - waiting, null)]);
  return cells;
}

function toldStuck({ one, pair, waits }: StuckOn, told: ToldBy): Bottleneck {
  const stock = told(pair.open);
  const overdue = told(pair.overdue);
  const isTold = typeof stock === "number" && typeof overdue === "number";
  return {
    ...one,
    ...{ stock, overdue },
    overdueShare: isTold ? one.overdueShare : null,
    waits: one.waits.map((wait, index) => ({ ...wait, count: told(waits[index] ?? -1) })),
  };
}

/** Each week's stages and how many of them all were overdue; the week that runs is the board's own sums. */
function trendOn(sheet: Sheet, { trend }: WallView, board: BoardOn, monday: PlainDate) {
  const weeks = trend.weeks.map((week) => {
    const isNow = week.monday === monday;
    const cellOf = (stage: Stage): number | undefined =>
      isNow ? board.columns[WALL_STAGES.indexOf(stage)]?.open : undefined;
    const open = trend.stages.map((stage, index) => cellOf(stage) ?? sheet.cell(exact(week.open[index]), COST.ofWeek));
    if (isNow) return { week, open, overdue: board.all.overdue };
    const all = week.open.reduce((sum: number, count) => sum + exact(count), 0);
    const overdue = sheet.cell(exact(week.overdue), COST.ofWeek);
    const whole = sheet.cell(all, null);
    sheet.sum(whole, open);
    if (all >= exact(week.overdue)) sheet.sum(whole, [overdue, sheet.cell(all - exact(week.overdue), null)]);
    return { week, open, overdue };
  });
  return (told: ToldBy) =>
    weeks.map(({ week, open, overdue }) => ({ ...week, open: open.map(told), overdue: told(overdue) }));
}

/** By what is told alone: an order by numbers that are withheld would tell of them. */
function inToldOrder(board: WallBoard): WallBoard {
  const weight = ({ cells }: WallBoard["rows"][number]): number =>
    cells.reduce((sum, { open }) => sum + (typeof open === "number" ? open : 1), 0);
  const own = board.rows.filter(({ provision }) => provision !== null);
  const others = board.rows.filter(({ provision }) => provision === null);
  const byId = [...own].sort((a, b) => ((a.provision ?? "") < (b.provision ?? "") ? -1 : 1));
  return { ...board, rows: [...byId.sort((a, b) => weight(b) - weight(a)), ...others] };
}

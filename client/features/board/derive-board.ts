import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import type { Column } from "#shared/domain/board.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { compareUrgency } from "#shared/domain/urgency.ts";
import type { Passes } from "./filter.ts";
import type { Judge, Judged } from "./judge.ts";

/** A column as shown: the cards that pass the filter, in order, and how many of them stand how. */
export interface ColumnView {
  readonly column: Column;
  readonly cards: readonly Judged[];
  /** The same cards as the picture has them, and all that it has here: by these it is seen that nothing changed. */
  readonly found: readonly Judged[];
  readonly ids: ReadonlySet<CaseId>;
  readonly all: readonly (ShownCard | undefined)[];
  readonly over: number;
  readonly soon: number;
  readonly notice: number;
  /** With those that the filter leaves out: a limit counts them all (MV5). */
  readonly total: number;
}

/** What the filter leaves of the open cases. */
export interface FilterSum {
  readonly shown: number;
  readonly total: number;
  readonly over: number;
  readonly notice: number;
}

export interface BoardShown {
  readonly columns: readonly ColumnView[];
  readonly sum: FilterSum;
  readonly lens: Lens;
}

export interface Lens {
  readonly judge: Judge;
  readonly passes: Passes;
}

/** The board as shown; a column in which nothing changed keeps its identity and is not drawn again. */
export function deriveBoard(before: BoardShown | null, picture: BoardPicture, lens: Lens): BoardShown {
  const known = new Map(before?.columns.map((view) => [view.column.id, view]));
  const isSameLens = before?.lens.judge === lens.judge && before.lens.passes === lens.passes;
  const columns = picture.columns.map((column) => {
    const view = known.get(column.id);
    const isAsBefore = isSameLens && view?.column === column && isUntouched(view, picture);
    return isAsBefore ? view : deriveColumn(view, column, picture, lens);
  });
  const kept =
    before && columns.length === before.columns.length && columns.every((view, at) => view === before.columns[at]);
  return { columns: kept ? before.columns : columns, sum: sumOf(columns), lens };
}

/** Looks at the cards' identity alone: most columns are untouched by most changes, and nothing of them is judged or compared. */
function isUntouched({ column, ids, all }: ColumnView, picture: BoardPicture): boolean {
  if (picture.inColumn.get(column.id) !== ids) return false;
  let at = 0;
  for (const id of ids) if (picture.cards.get(id) !== all[at++]) return false;
  return true;
}

const NO_CARDS: ReadonlySet<CaseId> = new Set();

function deriveColumn(before: ColumnView | undefined, column: Column, picture: BoardPicture, lens: Lens): ColumnView {
  const ids = picture.inColumn.get(column.id) ?? NO_CARDS;
  const all = Array.from(ids, (id) => picture.cards.get(id));
  const found = passingCards(column, all, lens);
  const isSameToSee = before && before.column === column && isSame(before.found, found);
  if (isSameToSee && before.ids === ids && isSame(before.all, all)) return before;
  return {
    column,
    cards: isSameToSee ? before.cards : keptOrder(before, found).sort(orderOf(column)),
    found,
    ids,
    all,
    total: ids.size,
    over: found.filter(({ standing }) => standing === "over").length,
    soon: found.filter(({ standing }) => standing === "soon").length,
    notice: found.filter(({ passes }) => passes.noticeWeek).length,
  };
}

function passingCards(column: Column, all: ColumnView["all"], { judge, passes }: Lens): Judged[] {
  const cards: Judged[] = [];
  for (const card of all) {
    const judged = card && judge(card, column.stage === "closed");
    if (judged && passes(judged)) cards.push(judged);
  }
  return cards;
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** What stays is handed to the sort in its old order: nearly sorted lists sort in a single pass. */
function keptOrder(before: ColumnView | undefined, cards: readonly Judged[]): Judged[] {
  if (!before) return [...cards];
  const now = new Set(cards);
  const kept = before.cards.filter((judged) => now.has(judged));
  const known = new Set(kept);
  return [...kept, ...cards.filter((judged) => !known.has(judged))];
}

/** The order of cards in a column: by urgency (DL14), by hand (MV3), or, once closed, newest first. */
export function orderOf({ stage, sorting }: Column): (a: Judged, b: Judged) => number {
  if (stage === "closed") return newestFirst;
  return sorting === "hand" ? byHand : (a, b) => compareUrgency(a.urgency, b.urgency);
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: Judged, b: Judged): number =>
  text(b.card.stageSince, a.card.stageSince) || text(b.card.number, a.card.number);
const byHand = (a: Judged, b: Judged): number =>
  text(a.card.rank ?? "~", b.card.rank ?? "~") || compareUrgency(a.urgency, b.urgency);

function sumOf(columns: readonly ColumnView[]): FilterSum {
  const open = columns.filter(({ column }) => column.stage !== "closed");
  const count = (of: (view: ColumnView) => number): number => open.reduce((sum, view) => sum + of(view), 0);
  return {
    shown: count(({ cards }) => cards.length),
    total: count(({ total }) => total),
    over: count(({ over }) => over),
    notice: count(({ notice }) => notice),
  };
}

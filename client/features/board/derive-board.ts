import type { BoardPicture } from "#client/sync/board-sync.ts";
import type { Column } from "#shared/domain/board.ts";
import { compareUrgency } from "#shared/domain/urgency.ts";
import type { Passes } from "./filter.ts";
import type { Judge, Judged } from "./judge.ts";

/** A column as shown: the cards that pass the filter, in order, and how many of them stand how. */
export interface ColumnView {
  readonly column: Column;
  readonly cards: readonly Judged[];
  /** The same cards as the picture has them: by these it is seen that nothing changed. */
  readonly found: readonly Judged[];
  readonly over: number;
  readonly soon: number;
  readonly notice: number;
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
}

export interface Lens {
  readonly judge: Judge;
  readonly passes: Passes;
}

/** The board as shown; a column in which nothing changed keeps its identity and is not drawn again. */
export function deriveBoard(before: BoardShown | null, picture: BoardPicture, lens: Lens): BoardShown {
  const known = new Map(before?.columns.map((view) => [view.column.id, view]));
  const columns = picture.columns.map((column) => deriveColumn(known.get(column.id), column, picture, lens));
  const kept =
    before && columns.length === before.columns.length && columns.every((view, at) => view === before.columns[at]);
  return { columns: kept ? before.columns : columns, sum: sumOf(columns, picture) };
}

function deriveColumn(before: ColumnView | undefined, column: Column, picture: BoardPicture, lens: Lens): ColumnView {
  const found = passingCards(column, picture, lens);
  if (before && before.column === column && isSame(before.found, found)) return before;
  return {
    column,
    cards: keptOrder(before, found).sort(orderOf(column)),
    found,
    over: found.filter(({ standing }) => standing === "over").length,
    soon: found.filter(({ standing }) => standing === "soon").length,
    notice: found.filter(({ passes }) => passes.noticeWeek).length,
  };
}

function passingCards(column: Column, picture: BoardPicture, { judge, passes }: Lens): Judged[] {
  const cards: Judged[] = [];
  for (const id of picture.inColumn.get(column.id) ?? []) {
    const card = picture.cards.get(id);
    const judged = card && judge(card, column.stage === "closed");
    if (judged && passes(judged)) cards.push(judged);
  }
  return cards;
}

const isSame = (a: readonly Judged[], b: readonly Judged[]): boolean =>
  a.length === b.length && a.every((judged, at) => judged === b[at]);

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

function sumOf(columns: readonly ColumnView[], picture: BoardPicture): FilterSum {
  const open = columns.filter(({ column }) => column.stage !== "closed");
  const count = (of: (view: ColumnView) => number): number => open.reduce((sum, view) => sum + of(view), 0);
  return {
    shown: count(({ cards }) => cards.length),
    total: count(({ column }) => picture.inColumn.get(column.id)?.size ?? 0),
    over: count(({ over }) => over),
    notice: count(({ notice }) => notice),
  };
}

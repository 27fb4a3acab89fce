import { knownHeadings } from "./columns.ts";
import { isBlank, type TableRow } from "./table.ts";

/** How far down a header may stand: titles, a date, a logo's empty rows come before it. */
const MOST_ABOVE = 20;
const FEWEST_HEADINGS = 3;

/** A day, an amount or a number: headings are none. */
const NUMBER = /^\d[\d.,/: -]*$/;

/**
 * Which of the first rows holds the headings: the one with most that are known, at least two; else the first with three
 * texts or more; else the very first. A row with a number in it is data, if there is another. -1 in a file without rows.
 */
export function findHeader(rows: readonly TableRow[], alsoKnown: ReadonlySet<string>): number {
  const first = rows.slice(0, MOST_ABOVE).map(({ cells }) => cells.filter((cell) => !isBlank([cell])));
  const texts = first.map((cells) => (cells.some((cell) => NUMBER.test(cell.trim())) ? [] : cells));
  const known = texts.map((cells) => knownHeadings(cells, alsoKnown));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const isFull = (cells: readonly string[]) => cells.length >= FEWEST_HEADINGS;
  const places = [texts.findIndex(isFull), first.findIndex(isFull), first.findIndex((cells) => cells.length > 0)];
  return places.find((place) => place >= 0) ?? -1;
}

import { knownHeadings } from "./columns.ts";
import { isBlank, type TableRow } from "./table.ts";

/** How far down a header may stand: titles, a date, a logo's empty rows come before it. */
const MOST_ABOVE = 20;
const FEWEST_HEADINGS = 3;

/**
 * Which of the first rows holds the headings: the one with most that are known, at least two; else the first with three
 * texts or more; else the very first. -1 in a file without rows.
 */
export function findHeader(rows: readonly TableRow[], alsoKnown: ReadonlySet<string>): number {
  const first = rows.slice(0, MOST_ABOVE);
  const known = first.map(({ cells }) => knownHeadings(cells, alsoKnown));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const full = first.findIndex(({ cells }) => cells.filter((cell) => !isBlank([cell])).length >= FEWEST_HEADINGS);
  return full >= 0 ? full : first.findIndex(({ cells }) => !isBlank(cells));
}

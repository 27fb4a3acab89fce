import type { Told } from "./wall.ts";

/** From one to so many are "few". */
const FEW = 4;

interface Cell {
  readonly value: number;
  /** What is lost where it is hidden: the lowest goes first. Null: it is nowhere told, though it can be thought of. */
  readonly cost: number | null;
  readonly atLeast: number;
  isHidden: boolean;
}
type Sum = readonly [whole: number, parts: readonly number[]];
interface Bounds {
  low: number;
  high: number;
}

/**
 * Numbers that hang together by sums, told so that no count of one to four can be worked out from the others: it becomes
 * "few", and where sums would still give one away, other numbers are "hidden" until they don't (WA2, PR4). Numbers that
 * are told nowhere, the cases that are not overdue for instance, are guarded as well.
 */
export interface Sheet {
  /** A number of the sheet, by which it is named from then on. */
  cell(value: number, cost: number | null, atLeast?: number): number;
  sum(whole: number, parts: readonly number[]): void;
  /** Withholds what must be, and says how each number may be told. */
  settle(): (cell: number) => Told;
}

export function makeSheet(): Sheet {
  const cells: Cell[] = [];
  const sums: Sum[] = [];
  return {
    cell(value, cost, atLeast = 0) {
      cells.push({ value, cost, atLeast, isHidden: false });
      return cells.length - 1;
    },
    sum: (whole, parts) => void sums.push([whole, parts]),
    settle() {
      for (let given = givenAway(cells, sums); given !== null; given = givenAway(cells, sums))
        hideNear(given, cells, sums);
      return (index) => toldOf(cells[index]);
    },
  };
}

const isFew = (value: number): boolean => value >= 1 && value <= FEW;

function toldOf(cell: Cell | undefined): Told {
  if (!cell || cell.cost === null) throw new Error("a number that is told nowhere");
  if (cell.isHidden) return "hidden";
  return isFew(cell.value) ? "few" : cell.value;
}

/** A count of few that can be worked out now; null where there is none. */
function givenAway(cells: readonly Cell[], sums: readonly Sum[]): number | null {
  const bounds = cells.map(knownOf);
  // Bounds are whole numbers that close in on the truth and never pass it, so this ends.
  while (sums.map((sum) => narrow(sum, bounds)).includes(true));
  const found = cells.findIndex(({ value }, index) => {
    const { low, high } = bounds[index] as Bounds;
    return isFew(value) && low === high;
  });
  return found < 0 ? null : found;
}

/** What is known of a number before anybody calculates; of a hidden one also how it came to be hidden. */
function knownOf({ value, cost, atLeast, isHidden }: Cell): Bounds {
  if (cost === null) return { low: atLeast, high: Number.POSITIVE_INFINITY };
  if (isHidden) return { low: isFew(value) ? 1 : FEW + 1, high: Number.POSITIVE_INFINITY };
  return isFew(value) ? { low: 1, high: FEW } : { low: value, high: value };
}

/** What a sum says about its whole and each of its parts; true where that was news. */
function narrow([whole, parts]: Sum, bounds: readonly Bounds[]): boolean {
  const of = (index: number): Bounds => bounds[index] as Bounds;
  const low = parts.reduce((sum, part) => sum + of(part).low, 0);
  const high = parts.reduce((sum, part) => sum + of(part).high, 0);
  let isNews = within(of(whole), low, high);
  for (const part of parts) {
    const { low: least, high: most } = of(part);
    const othersMost = Number.isFinite(most) ? high - most : sumOfOthers(part, parts, bounds);
    isNews = within(of(part), of(whole).low - othersMost, of(whole).high - (low - least)) || isNews;
  }
  return isNews;
}

const sumOfOthers = (part: number, parts: readonly number[], bounds: readonly Bounds[]): number =>
  parts.reduce((sum, other) => sum + (other === part ? 0 : (bounds[other] as Bounds).high), 0);

function within(bounds: Bounds, low: number, high: number): boolean {
  const isNews = low > bounds.low || high < bounds.high;
  bounds.low = Math.max(bounds.low, low);
  bounds.high = Math.min(bounds.high, high);
  return isNews;
}

/** Hides what can best be done without among the nearest numbers that give it away; few ones only where nothing else is left. */
function hideNear(given: number, cells: readonly Cell[], sums: readonly Sum[]): void {
  const reached = new Set([given]);
  for (;;) {
    const touching = sums.filter(([whole, parts]) => reached.has(whole) || parts.some((part) => reached.has(part)));
    const before = reached.size;
    for (const [whole, parts] of touching) for (const index of [whole, ...parts]) reached.add(index);
    const hideable = [...reached].flatMap((index) => {
      const cell = cells[index] as Cell;
      return cell.cost !== null && !cell.isHidden && cell.value > 0 ? [cell] : [];
    });
    const isLast = reached.size === before;
    const candidates = hideable.filter(({ value }) => !isFew(value) || isLast);
    const best = candidates.sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0) || a.value - b.value)[0];
    if (best) best.isHidden = true;
    else if (isLast) throw new Error("a count that is given away by nothing that is told");
    if (best) return;
  }
}

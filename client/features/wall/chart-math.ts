import type { Told } from "#shared/domain/wall.ts";

/** A count of one to four, where only that is known, is drawn as the middle. */
const FEW = 2;

/** A row of counts to draw: what is hidden takes the count before it, or the next one known. */
export function drawnCounts(tolds: readonly Told[]): readonly number[] {
  const known = tolds.map((told) => (told === "few" ? FEW : told));
  const first = known.find((told) => typeof told === "number") ?? 0;
  let last = Number(first);
  return known.map((told) => {
    if (typeof told === "number") last = told;
    return last;
  });
}

/** A scale with room above `most`, and the round numbers on it: two to five of them. */
export function scaleOf(most: number): { readonly top: number; readonly steps: readonly number[] } {
  if (most <= 0) return { top: 1, steps: [0] };
  const power = 10 ** Math.floor(Math.log10(most));
  const step = Math.max(1, [0.5, 1, 2, 5].map((of) => of * power).find((size) => most / size < 5) ?? power);
  const count = Math.floor(most / step);
  return { top: most * 1.08, steps: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

export interface Band {
  /** From the first week to the last, 0–1 from below. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Rows of counts piled up, the first lowest, as parts of `top`. */
export function bandsOf(rows: readonly (readonly number[])[], top: number): readonly Band[] {
  let below: readonly number[] = rows[0]?.map(() => 0) ?? [];
  return rows.map((row) => {
    const lower = below;
    const upper = row.map((count, at) => (lower[at] ?? 0) + count / top);
    below = upper;
    return { lower, upper };
  });
}

/** A band as the path of an area in a square of `size`. */
export function areaPath({ lower, upper }: Band, size: number): string {
  const across = (at: number): number => (upper.length > 1 ? (at / (upper.length - 1)) * size : size / 2);
  const point = (height: number, at: number): string => `${across(at).toFixed(1)} ${((1 - height) * size).toFixed(1)}`;
  const there = upper.map(point);
  const back = lower.map(point).reverse();
  return `M${there.join("L")}L${back.join("L")}Z`;
}

/** Places for names, 0–1, each as near to its own as the others let it; lowest first, `apart` between two. */
export function spread(wanted: readonly number[], apart: number): readonly number[] {
  const placed: number[] = [];
  for (const place of wanted) placed.push(Math.max(place, (placed.at(-1) ?? -1) + apart));
  // What was pushed over the top comes down again, and takes the others along.
  let most = 1;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const place = Math.min(placed[at] ?? 0, most);
    placed[at] = place;
    most = place - apart;
  }
  return placed;
}

/** Which of so many weeks are named, so that no more than `most` are: the last always. */
export function namedWeeks(count: number, most: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(count / most));
  const named = Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % every === 0);
  return new Set(named);
}

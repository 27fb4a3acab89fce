/** Chance that can be repeated: the same seed gives the same row, on every machine. */
export interface Chance {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  happens(share: number): boolean;
  pick<T>(options: readonly T[]): T;
  /** One of these, the heavier the likelier. */
  weighed<T>(options: readonly (readonly [T, number])[]): T;
  /** Around `median` as durations are: never negative, some much longer (lognormal). */
  around(median: number, sigma: number): number;
  /** 16 bytes, for an id. */
  bytes(): Uint8Array;
  /** A row of its own, so that what draws more from one does not change the other. */
  branch(name: string): Chance;
}

/** Mulberry32 by T. Ettinger: 32 bits of state, good enough for a department. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const weighed = <T>(options: readonly (readonly [T, number])[]): T => {
    let left = next() * options.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [option, weight] of options) {
      left -= weight;
      if (left < 0) return option;
    }
    return lastOf(options)[0];
  };
  return {
    next,
    weighed,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (share) => next() < share,
    pick: (options) => options[Math.floor(next() * options.length)] ?? lastOf(options),
    around: (median, sigma) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    bytes: () => Uint8Array.from({ length: 16 }, () => Math.floor(next() * 256)),
    branch: (name) => chanceOf(mix(seed, name)),
  };
}

function lastOf<T>(options: readonly T[]): T {
  const last = options.at(-1);
  if (last === undefined) throw new Error("nothing to choose from");
  return last;
}

/** FNV-1a over the name, from the seed. */
function mix(seed: number, name: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Chance from a seed: the same seed draws the same row for ever. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** One of several, each as likely as its weight says. */
  weighted<T>(options: readonly (readonly [weight: number, option: T])[]): T;
}

/** mulberry32, a small generator with a good spread. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error("nothing to pick from");
    return list[below(list.length)] as T;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    below,
    pick,
    weighted(options) {
      let left = next() * options.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, option] of options) {
        left -= weight;
        if (left < 0) return option;
      }
      return pick(options)[1];
    },
  };
}

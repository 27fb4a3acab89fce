import type { Instant } from "#shared/domain/dates.ts";

/** Time that passes only when the test says so, with the timers that wait in it. */
export interface Timeline {
  readonly now: () => Instant;
  /** The timers of the code under test, server or client. */
  readonly timers: { after(ms: number, run: () => void): () => void };
  /** Lets time pass; what falls due runs in order, each at its own instant. */
  pass(ms: number): void;
  /** Goes on to the next timer and runs it; false where none waits. */
  next(): boolean;
  waiting(): number;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export function makeTimeline(startIso: string): Timeline {
  let now = Date.parse(startIso);
  let order = 0;
  const waiting = new Set<Waiting>();

  function first(): Waiting | null {
    let found: Waiting | null = null;
    for (const one of waiting) {
      if (!found || one.at < found.at || (one.at === found.at && one.order < found.order)) found = one;
    }
    return found;
  }

  function run(one: Waiting): void {
    waiting.delete(one);
    now = Math.max(now, one.at);
    one.run();
  }

  return {
    now: () => now as Instant,
    timers: {
      after(ms, action) {
        const one = { at: now + ms, order: order++, run: action };
        waiting.add(one);
        return () => waiting.delete(one);
      },
    },
    pass(ms) {
      const until = now + ms;
      for (let one = first(); one && one.at <= until; one = first()) run(one);
      now = until;
    },
    next() {
      const one = first();
      if (one) run(one);
      return one !== null;
    },
    waiting: () => waiting.size,
  };
}

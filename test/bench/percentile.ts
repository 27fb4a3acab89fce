import { must } from "#shared/lib/must.ts";

/** The smallest sample that at least `share` (0–1) of all samples don't exceed (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return must(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)], "a sample");
}

export function spread(samples: readonly number[]): {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
} {
  return { p50: percentile(samples, 0.5), p95: percentile(samples, 0.95), p99: percentile(samples, 0.99) };
}

/** Nanoseconds per call of something too short to be timed alone: the best of several rounds, the first ones warm up. */
export function nsPerCall(calls: number, work: (turn: number) => unknown): number {
  const rounds = Array.from({ length: 7 }, () => {
    const before = performance.now();
    for (let turn = 0; turn < calls; turn += 1) work(turn);
    return ((performance.now() - before) * 1e6) / calls;
  });
  return Math.min(...rounds);
}

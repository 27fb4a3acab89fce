/** One measured number beside what the machine could do at most, or at best, in the same run. */
export interface Figure {
  /** What was measured, as a reader of the table understands it. */
  readonly what: string;
  readonly unit: "ns" | "µs" | "ms" | "s" | "/s" | "kB" | "MB" | "fps" | "count";
  readonly measured: number;
  /** The same work without the product around it: the same statements with one COMMIT each, the bare socket … */
  readonly bare?: number;
  readonly budget?: number;
  /** Whether a higher number is a better one; times and sizes are better low. */
  readonly higherIsBetter?: boolean;
}

/** What a *.bench.ts module exports. */
export interface Bench {
  readonly name: string;
  /** What stands in the column of that name, in a few words. */
  readonly bare?: string;
  /** A broken budget ends the run with a failure: what it holds against does not depend on how fast the machine is. */
  readonly isBinding?: boolean;
  run(): Promise<readonly Figure[]>;
}

/** Whether the figure keeps its budget; null where it has none. */
export function keepsBudget({ measured, budget, higherIsBetter }: Figure): boolean | null {
  if (budget === undefined) return null;
  return higherIsBetter ? measured >= budget : measured <= budget;
}

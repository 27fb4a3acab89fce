import type { Timers } from "./outlet.ts";

/** After a failed look at the store the next one comes this much later. */
const RETRY_MS = 1_000;

/** Looks at the store whenever there may be something new, never twice at once. */
export interface Follower {
  /** Resolves when a look that began after this call is done; rejects when that look failed. */
  look(): Promise<void>;
  /** Resolves when the looks asked for so far are done, well or badly. */
  pending(): Promise<void>;
  /** True when the last look failed: the board may be behind without knowing. */
  isLost(): boolean;
  stop(): void;
}

export function makeFollower(work: () => Promise<void>, timers: Timers): Follower {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let lost = false;
  let retry: (() => void) | null = null;
  let stopped = false;

  async function run(): Promise<void> {
    try {
      await work();
      lost = false;
    } catch (error) {
      lost = true;
      again();
      throw error;
    }
  }

  function again(): void {
    if (stopped || retry) return;
    retry = timers.after(RETRY_MS, () => {
      retry = null;
      look().catch(() => {});
    });
  }

  function start(): Promise<void> {
    const current = run().finally(() => {
      if (running === current) running = null;
    });
    running = current;
    return current;
  }

  function look(): Promise<void> {
    if (next) return next;
    if (!running) return start();
    next = running
      .catch(() => {})
      .then(() => {
        next = null;
        return start();
      });
    return next;
  }

  return {
    look,
    pending: () => (next ?? running ?? Promise.resolve()).catch(() => {}),
    isLost: () => lost,
    stop() {
      stopped = true;
      retry?.();
    },
  };
}

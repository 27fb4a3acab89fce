import type { Timers } from "./line.ts";

type TimerName = "redial" | "refetch" | "slow" | "silence" | "answer" | "keep";

/** At most one timer of each name; setting it anew starts it over. */
export interface TimerSet {
  set(name: TimerName, ms: number, run: () => void): void;
  cancel(name: TimerName): void;
  cancelAll(): void;
}

export function makeTimerSet(timers: Timers): TimerSet {
  const running = new Map<TimerName, () => void>();

  function cancel(name: TimerName): void {
    running.get(name)?.();
    running.delete(name);
  }

  return {
    set(name, ms, run) {
      cancel(name);
      const stop = timers.after(ms, () => {
        running.delete(name);
        run();
      });
      running.set(name, stop);
    },
    cancel,
    cancelAll() {
      for (const name of [...running.keys()]) cancel(name);
    },
  };
}

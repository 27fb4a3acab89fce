import type { Timers } from "./line.ts";

/** The browser's own. */
export const browserTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

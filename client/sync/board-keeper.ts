import type { Keep } from "./keep.ts";
import type { Model } from "./model.ts";
import type { ServerClock } from "./server-clock.ts";
import type { TimerSet } from "./timer-set.ts";

/** The kept board is at most this much older than the one on the screen while the line stands. */
const KEEP_MS = 20_000;

/** Keeps the board for a reload without a line, rarely enough to be no burden (SY4). */
export interface BoardKeeper {
  /** The board is known to be current: written before long, once for all that happens until then. */
  confirmed(): void;
  /** The line is lost: what is on the screen is the last that comes. */
  lost(): void;
}

export function makeBoardKeeper(keep: Keep, timers: TimerSet, model: Model, clock: ServerClock): BoardKeeper {
  let isDue = false;

  function write(): void {
    isDue = false;
    timers.cancel("keep");
    keep.writeBoard(() => {
      const replica = model.replica();
      const confirmedAt = clock.confirmedAt();
      return replica && confirmedAt !== null ? { replica, confirmedAt } : null;
    });
  }

  return {
    confirmed() {
      if (isDue) return;
      isDue = true;
      timers.set("keep", KEEP_MS, write);
    },
    lost() {
      if (isDue) write();
    },
  };
}

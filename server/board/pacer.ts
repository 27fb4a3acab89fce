import type { Timers } from "./outlet.ts";

/** On a busy board a frame follows the last one no sooner than this: every frame costs as much as there are screens. */
export const FRAME_GAP_MS = 40;
/** After one that gathered only a few changes the next may come sooner. */
const SHORT_GAP_MS = 20;
const MANY = 3;

/**
 * When to send: at once on an idle board, gathered under load, and always once more after the last wish (SY8).
 * Times are told by the timers alone.
 */
export function makePacer(timers: Timers, emit: () => void): { request(): void; stop(): void } {
  let cancel: (() => void) | null = null;
  let wishes = 0;

  function send(): void {
    cancel = timers.after(wishes >= MANY ? FRAME_GAP_MS : SHORT_GAP_MS, gapOver);
    wishes = 0;
    emit();
  }

  function gapOver(): void {
    cancel = null;
    if (wishes > 0) send();
  }

  return {
    request() {
      wishes += 1;
      if (cancel === null) send();
    },
    stop() {
      cancel?.();
      cancel = null;
      wishes = 0;
    },
  };
}

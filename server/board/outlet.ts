import type { Down } from "#shared/protocol/messages.ts";

/** Where a session's messages go: a socket, or a test's queue. */
export interface Outlet {
  send(down: Down): void;
  /** True while much still waits to be sent: its frames are then held back, and one frame with their sum follows (SY8). */
  busy?(): boolean;
  close(): void;
}

/** Gives one message to many screens, so that whoever encodes it does so once. */
export type Deliver = (outlets: readonly Outlet[], down: Down) => void;

export interface Timers {
  /** Runs something once after so many milliseconds, unless it is called off by the function returned. */
  after(ms: number, run: () => void): () => void;
}

export const deliverEach: Deliver = (outlets, down) => {
  for (const outlet of outlets) outlet.send(down);
};

/** Timers of the process; they keep no process alive. */
export const processTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

import type { Hello } from "#shared/protocol/messages.ts";

/** A move as its sender saw it, on the clock of the machine. */
export interface SentMove {
  readonly atMs: number;
  readonly answeredMs: number;
  /** The board's number after it. */
  readonly seq: number;
}

/** Where screens connect and what they say there. */
export interface Board {
  readonly url: string;
  readonly cookie: string;
  readonly hello: Hello;
}

export interface Seen {
  /** Milliseconds from sending, for every move on every screen. */
  readonly each: { readonly p50: number; readonly p99: number };
  /** The same for the last screen that saw a move. */
  readonly last: { readonly p50: number; readonly p99: number };
  readonly screens: number;
  readonly frames: number;
  /** The frame of a single move as it came, to send the like by other means. */
  readonly sample: object;
}

export type ScreensAsk =
  | { readonly type: "open"; readonly board: Board; readonly count: number }
  /** Waits until every screen has seen the last of them, then says how long it took. */
  | { readonly type: "seen"; readonly moves: readonly SentMove[] }
  /** One screen that was away for a while: how long until it has what it lacks. */
  | { readonly type: "catch-up"; readonly board: Board }
  | { readonly type: "hang-up" };
export type ScreensAnswer = Seen | CaughtUp | null;

export interface CaughtUp {
  /** Milliseconds from the hello to the frame with all that was missed. */
  readonly ms: number;
  readonly frame: object;
}

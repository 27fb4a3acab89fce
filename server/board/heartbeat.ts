import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { Deliver, Outlet, Timers } from "./outlet.ts";
import type { Session } from "./session.ts";
import type { UnitBoard } from "./unit-board.ts";

const HEARTBEAT_MS = 10_000;

/** Runs every ten seconds from `start` on, for as long as it answers that there is someone to do it for. */
export function makeHeartbeat(timers: Timers, run: () => boolean): { start(): void; stop(): void } {
  let cancel: (() => void) | null = null;
  function due(): void {
    cancel = run() ? timers.after(HEARTBEAT_MS, due) : null;
  }
  return {
    start() {
      cancel ??= timers.after(HEARTBEAT_MS, due);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}

/** Tells each session the number it has been sent up to: a quiet board knows that it is current (SY1). */
export function beat(board: UnitBoard, sessions: Iterable<Session>, deliver: Deliver, now: () => Instant): void {
  const outlets = new Map<number, Outlet[]>();
  for (const { mark, outlet } of sessions) {
    const those = outlets.get(mark);
    if (those) those.push(outlet);
    else outlets.set(mark, [outlet]);
  }
  for (const [mark, those] of outlets) {
    const at = board.log.at(mark);
    if (at) deliver(those, { type: "heartbeat", message: { ...at, serverTime: toIso(now()) } });
  }
}

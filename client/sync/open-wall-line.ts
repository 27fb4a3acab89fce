import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { browserTimers } from "./browser-timers.ts";
import { makeSocketDial } from "./socket-transport.ts";
import { makeWallLine, type WallLine } from "./wall-line.ts";

/** How often it is looked whether the screen has slept. */
const LOOK_MS = 5_000;
/** Two looks further apart than this: it has. */
const SLEPT_MS = 15_000;

/** It goes on evenly when the screen's clock is put right. */
const evenNow = (): Instant => Math.round(performance.timeOrigin + performance.now()) as Instant;

/** The line of this browser's wall, which tries anew as soon as the browser has a network or wakes up (WA4). */
export function openWallLine(unit: UnitId, kind: WallKind): WallLine {
  const line = makeWallLine({
    unit,
    kind,
    dial: makeSocketDial(),
    timers: browserTimers,
    chance: Math.random,
    localNow: evenNow,
  });
  let lookedAt = Date.now();
  const look = setInterval(() => {
    const before = lookedAt;
    lookedAt = Date.now();
    if (Math.abs(lookedAt - before) > SLEPT_MS) line.woke();
  }, LOOK_MS);
  const seen = (): void => {
    if (document.visibilityState === "visible" && !line.picture().isFresh) line.retry();
  };
  const networks = ["online", "offline"] as const;
  for (const network of networks) window.addEventListener(network, line.retry);
  document.addEventListener("visibilitychange", seen);
  return {
    ...line,
    close() {
      clearInterval(look);
      for (const network of networks) window.removeEventListener(network, line.retry);
      document.removeEventListener("visibilitychange", seen);
      line.close();
    },
  };
}

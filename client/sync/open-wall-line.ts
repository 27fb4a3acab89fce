import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { browserTimers } from "./browser-timers.ts";
import { makeSocketDial } from "./socket-transport.ts";
import { makeWallLine, type WallLine } from "./wall-line.ts";

/** How often it is looked whether the screen has slept: so long at most old figures stand there as fresh ones. */
const LOOK_MS = 1_000;
/** Two looks further apart than this: it has. */
const SLEPT_MS = 15_000;

/** It goes on evenly when the screen's clock is put right; in most machines it stands still while they sleep. */
const evenNow = (): number => performance.timeOrigin + performance.now();

/** The line of this browser's wall, which tries anew as soon as the browser has a network or wakes up (WA4). */
export function openWallLine(unit: UnitId, kind: WallKind): WallLine {
  let sleptMs = 0;
  const line = makeWallLine({
    unit,
    kind,
    dial: makeSocketDial(),
    timers: browserTimers,
    chance: Math.random,
    localNow: () => Math.round(evenNow() + sleptMs) as Instant,
  });
  let looked = { at: Date.now(), even: evenNow() };
  const look = setInterval(() => {
    const before = looked;
    looked = { at: Date.now(), even: evenNow() };
    const passedMs = looked.at - before.at;
    if (Math.abs(passedMs) <= SLEPT_MS) return;
    // Without a line nobody else says which day it has become; with one the server soon puts it right.
    sleptMs += Math.max(0, passedMs - (looked.even - before.even));
    line.woke();
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

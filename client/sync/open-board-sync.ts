import { v7 } from "uuid";
import type { Instant } from "#shared/domain/dates.ts";
import type { CommandId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { BoardSync } from "./board-sync.ts";
import { openBrowserKeep } from "./browser-keep.ts";
import { browserTimers } from "./browser-timers.ts";
import { makeBoardSync } from "./make-board-sync.ts";
import { makeSocketDial } from "./socket-transport.ts";
import type { FetchBoard } from "./works.ts";

/** A picture takes longer than this only where the line is as good as dead. */
const FETCH_MS = 30_000;

const fetchBoard: FetchBoard = async (unit) => {
  const response = await fetch(`/api/boards/${unit}`, { cache: "no-store", signal: AbortSignal.timeout(FETCH_MS) });
  if (response.status === 401) return "signed-out";
  if (response.status === 404) return "not-found";
  if (!response.ok) throw new Error(`the board was answered with ${response.status}`);
  return (await response.json()) as BoardView;
};

/** A unit's board as this person sees it, kept in step with the server for as long as it is open. */
export function openBoardSync(unit: UnitId, person: PersonId): BoardSync {
  const sync = makeBoardSync({
    unit,
    keep: openBrowserKeep(person, unit),
    fetchBoard,
    dial: makeSocketDial(),
    timers: browserTimers,
    chance: Math.random,
    localNow: () => Date.now() as Instant,
    newId: () => v7() as CommandId,
  });
  // The browser knows at once that the network is gone or back; without it that is a matter of time-outs.
  const changes = ["online", "offline"] as const;
  for (const change of changes) window.addEventListener(change, sync.retry);
  return {
    ...sync,
    close() {
      for (const change of changes) window.removeEventListener(change, sync.retry);
      sync.close();
    },
  };
}

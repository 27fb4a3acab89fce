import { makeFollower } from "#server/board/follower.ts";
import { makeHeartbeat } from "#server/board/heartbeat.ts";
import type { Deliver, Timers } from "#server/board/outlet.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_WALL, type WallSettings, type WallView } from "#shared/domain/wall.ts";
import { wallFor } from "#shared/domain/wall-for.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { Down } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { type Judged, judgeCases } from "./judge-cases.ts";
import { makeUnitFlows } from "./unit-flows.ts";
import { makeWallSeats } from "./wall-seats.ts";
import type { WallScreen, WallsParts } from "./walls.ts";

/** A burst of changes becomes one picture. */
const GATHER_MS = 1_000;
/** So long a picture that is asked for once waits for the unit's flow. */
const PATIENCE_MS = 3_000;

export interface WallSurroundings extends WallsParts {
  readonly deliver: Deliver;
  readonly timers: Timers;
  readonly pause: () => Promise<void>;
}

/** One unit's walls of both kinds, and the screens that show them. */
export interface WallFeed {
  /** Answers with `welcome` and the figures, today's and the board's at once, the flow's when it comes. */
  follow(screen: WallScreen): Promise<void>;
  leave(screen: WallScreen): void;
  view(kind: WallKind): Promise<WallView>;
  /** Whether anybody looks at it, or has asked for it just now. */
  isWatched(): boolean;
  close(): void;
}

/** All that both kinds of wall are made from, as of one moment. */
interface Looked extends Judged {
  readonly name: string;
  readonly settings: WallSettings;
}

const welcomeAt = (unit: UnitId, at: Instant): Down => ({
  type: "welcome",
  message: { unit, seq: 0, serverTime: toIso(at), protocol: PROTOCOL, reset: false },
});

const patience = (timers: Timers): Promise<void> => new Promise((resolve) => void timers.after(PATIENCE_MS, resolve));

export function makeWallFeed(unit: UnitId, around: WallSurroundings): WallFeed {
  const { boards, now, timers, pause } = around;
  const seats = makeWallSeats(around);
  let asking = 0;
  let looked: Looked | null = null;
  let isOld = true;
  let stopGathering: (() => void) | null = null;

  const flows = makeUnitFlows(unit, around, () => looked && tellAll(looked));

  // One look at a time, another after it where more has happened, and again after one that failed.
  const follower = makeFollower(async () => {
    const board = must(await boards.boardOf(unit), `unit ${unit}`);
    isOld = false;
    const { name, settings } = board.drawing().unit;
    looked = { ...(await judgeCases(board, momentOf(now()), pause)), name, settings: settings.wall ?? DEFAULT_WALL };
    flows.outdated();
    for (const kind of seats.kinds()) flows.ask(kind);
    tellAll(looked);
  }, timers);
  const look = (): void => void follower.look().catch(() => {});

  const stopWatching = boards.watch(unit, () => {
    isOld = true;
    stopGathering ??= timers.after(GATHER_MS, () => {
      stopGathering = null;
      look();
    });
  });

  const project = (kind: WallKind, { name, settings, moment, cases }: Looked): WallView =>
    wallFor(kind, settings, { unit: { id: unit, name }, moment, cases, flow: flows.current(kind) });

  function tellAll(from: Looked): void {
    for (const kind of seats.kinds()) seats.tell(kind, project(kind, from));
  }

  const isLost = (): boolean => boards.isLost(unit) || follower.isLost();

  const heartbeat = makeHeartbeat(timers, () => {
    // A wall that may be behind without knowing does not say that it is current: it goes stale by itself (WA4).
    if (isLost()) return seats.count() > 0;
    if (looked && now() >= looked.until) look();
    for (const kind of seats.kinds()) flows.ask(kind);
    seats.beat();
    return seats.count() > 0;
  });

  async function current(): Promise<Looked> {
    if (!looked || isOld || now() >= looked.until) await follower.look();
    return must(looked, `wall of ${unit}`);
  }

  return {
    async follow(screen) {
      const { outlet, kind } = screen;
      outlet.send(welcomeAt(unit, now()));
      seats.add(screen);
      heartbeat.start();
      const from = await current();
      flows.ask(kind);
      if (seats.has(screen)) seats.tell(kind, project(kind, from));
    },
    leave: seats.remove,
    async view(kind) {
      asking += 1;
      try {
        await current();
        flows.ask(kind);
        await Promise.race([flows.answered(kind), patience(timers)]);
        return project(kind, await current());
      } finally {
        asking -= 1;
      }
    },
    isWatched: () => seats.count() > 0 || asking > 0,
    close() {
      stopWatching();
      stopGathering?.();
      follower.stop();
      heartbeat.stop();
    },
  };
}

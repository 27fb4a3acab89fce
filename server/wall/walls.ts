import type { Boards } from "#server/board/boards.ts";
import { type Deliver, deliverEach, type Outlet, processTimers, type Timers } from "#server/board/outlet.ts";
import type { Figures } from "#server/figures/figures.ts";
import { nextTurn } from "#server/store/next-turn.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { makeWallFeed, type WallFeed } from "./wall-feed.ts";

export interface WallsParts {
  readonly boards: Pick<Boards, "boardOf" | "watch" | "isLost">;
  /** A unit's flow as of a moment, computed elsewhere. */
  readonly ofUnit: Figures["ofUnit"];
  readonly now: () => Instant;
  /** Which build of the pages this server has. */
  readonly release: string;
  readonly deliver?: Deliver;
  readonly timers?: Timers;
  readonly pause?: () => Promise<void>;
}

/** A screen that shows a wall. */
export interface WallScreen {
  readonly outlet: Outlet;
  readonly kind: WallKind;
  /** Called with every heartbeat that it is sent. */
  readonly beaten?: () => void;
}

export interface Walls {
  /** Shows that unit's wall from now on; false where there is no such unit. Throws where the store cannot be read. */
  follow(unit: UnitId, screen: WallScreen): Promise<boolean>;
  leave(screen: WallScreen): void;
  /** A wall as it is now; null where there is no such unit. */
  view(unit: UnitId, kind: WallKind): Promise<WallView | null>;
  close(): void;
}

/** The walls that are looked at, one feed for each unit; whether somebody may is asked before. */
export function makeWalls(parts: WallsParts): Walls {
  const around = { deliver: deliverEach, timers: processTimers, pause: nextTurn, ...parts };
  const feeds = new Map<UnitId, WallFeed>();
  /** Screens that have come and not left: while a board is being read, some leave before they have a seat. */
  const here = new Set<WallScreen>();

  function feedOf(unit: UnitId): WallFeed {
    const feed = feeds.get(unit) ?? makeWallFeed(unit, around);
    feeds.set(unit, feed);
    return feed;
  }

  function rest(unit: UnitId, feed: WallFeed): void {
    if (feed.isWatched() || feeds.get(unit) !== feed) return;
    feed.close();
    feeds.delete(unit);
  }

  return {
    async follow(unit, screen) {
      here.add(screen);
      if (!(await parts.boards.boardOf(unit))) return false;
      if (!here.has(screen)) return true;
      const feed = feedOf(unit);
      try {
        await feed.follow(screen);
      } finally {
        rest(unit, feed);
      }
      return true;
    },
    leave(screen) {
      here.delete(screen);
      for (const [unit, feed] of feeds) {
        feed.leave(screen);
        rest(unit, feed);
      }
    },
    async view(unit, kind) {
      if (!(await parts.boards.boardOf(unit))) return null;
      const feed = feedOf(unit);
      try {
        return await feed.view(kind);
      } finally {
        rest(unit, feed);
      }
    },
    close() {
      for (const feed of feeds.values()) feed.close();
      feeds.clear();
      here.clear();
    },
  };
}

import { nextTurn } from "#server/store/next-turn.ts";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { ORGANISATION, type PersonId, type UnitId } from "#shared/domain/ids.ts";
import { canRead, type Viewer } from "#shared/domain/permissions.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Goodbye, Hello, OpenCase } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { type Deliver, deliverEach, type Outlet, processTimers, type Timers } from "./outlet.ts";
import { readWhisper } from "./presence-whisper.ts";
import { dismiss, newSession, openOn, type Session } from "./session.ts";
import type { UnitBoard } from "./unit-board.ts";
import { makeUnitFeed, type UnitFeed } from "./unit-feed.ts";
import { viewFor, viewTextFor } from "./view.ts";

export interface BoardsParts {
  readonly store: Store;
  readonly now: () => Instant;
  readonly deliver?: Deliver;
  readonly timers?: Timers;
  readonly pause?: () => Promise<void>;
}

/** One connection's door to the boards. */
export interface BoardConnection {
  /** Answered with `welcome` and what the client lacks, or with `goodbye`. Throws where the store cannot be read. */
  hello(message: Hello): Promise<void>;
  /** Which case this screen has open, for those who may see it. */
  open(message: OpenCase): void;
  /** Follows no board any more, until the next hello. */
  unfollow(): void;
  leave(): void;
}

export interface Boards {
  /** A board's first picture for this viewer; null where there is none for them, absent and forbidden alike (PR5). */
  pictureFor(viewer: Viewer, unit: UnitId): Promise<BoardView | null>;
  /** The same as JSON, put together from texts kept per card. */
  pictureTextFor(viewer: Viewer, unit: UnitId): Promise<string | null>;
  /** A unit's board itself, for what is made of it; null where there is none for this viewer (PR5). */
  boardFor(viewer: Viewer, unit: UnitId): Promise<UnitBoard | null>;
  /** The same for what makes sums of it; null where there is no such unit. */
  boardOf(unit: UnitId): Promise<UnitBoard | null>;
  /** Calls whenever that board has changed; returns what ends that. The unit must exist. */
  watch(unit: UnitId, changed: () => void): () => void;
  /** Whether that board may be behind without knowing. */
  isLost(unit: UnitId): boolean;
  connect(viewer: Viewer, outlet: Outlet, tokenHash?: string): BoardConnection;
  /** Ends the connections of a session, or all of a person. */
  signOut(who: { readonly tokenHash: string } | { readonly personId: PersonId }): void;
  /** Connected screens. */
  connected(): number;
  /** Says goodbye to all; they come back when the server does. */
  close(): void;
}

/** All boards in memory: read from the store when first asked for, kept in step with it, sent to whoever watches. */
export function makeBoards(parts: BoardsParts): Boards {
  const around = { deliver: deliverEach, timers: processTimers, pause: nextTurn, ...parts };
  const feeds = new Map<UnitId, UnitFeed>();
  const sessions = new Set<Session>();

  const stopListening = listenTo(parts.store, feeds);

  const feedOf = (unit: UnitId): UnitFeed => {
    const feed = feeds.get(unit) ?? makeUnitFeed(unit, around);
    feeds.set(unit, feed);
    return feed;
  };

  async function boardOf(unit: UnitId): Promise<UnitBoard | null> {
    const board = await feedOf(unit).board();
    if (!board) feeds.delete(unit);
    return board;
  }

  const boardFor = async (viewer: Viewer, unit: UnitId) => (canRead(viewer, "board", unit) ? boardOf(unit) : null);

  async function shown<T>(viewer: Viewer, unit: UnitId, as: (board: UnitBoard, viewer: Viewer, now: Instant) => T) {
    const board = await boardFor(viewer, unit);
    return board && as(board, viewer, parts.now());
  }

  function unfollow(session: Session): void {
    session.hellos += 1;
    if (session.following) feeds.get(session.following)?.leave(session);
  }

  function end(session: Session): void {
    session.hasLeft = true;
    unfollow(session);
    sessions.delete(session);
  }

  function dismissAll(those: readonly Session[], reason: Goodbye["reason"]): void {
    for (const session of those) {
      end(session);
      dismiss(session, reason);
    }
  }

  return {
    boardFor,
    pictureFor: (viewer, unit) => shown(viewer, unit, viewFor),
    pictureTextFor: (viewer, unit) => shown(viewer, unit, viewTextFor),
    boardOf,
    watch: (unit, changed) => feedOf(unit).watch(changed),
    isLost: (unit) => feeds.get(unit)?.isLost() ?? false,
    connect(viewer, outlet, tokenHash) {
      const session = newSession(viewer, outlet, tokenHash ?? null);
      sessions.add(session);
      return {
        async hello(message) {
          if (session.hasLeft) return;
          unfollow(session);
          const { hellos } = session;
          if (message.protocol !== PROTOCOL) return dismissAll([session], "protocol");
          const board = await boardFor(viewer, message.unit);
          if (session.hasLeft || session.hellos !== hellos) return;
          return board ? feedOf(message.unit).hello(session, message) : dismissAll([session], "not-found");
        },
        open({ caseId }) {
          openOn(session, caseId, parts.now());
          if (session.following) feeds.get(session.following)?.presence.request();
        },
        unfollow: () => unfollow(session),
        leave: () => end(session),
      };
    },
    signOut(who) {
      const isMeant = (session: Session) =>
        "tokenHash" in who ? session.tokenHash === who.tokenHash : session.viewer.id === who.personId;
      dismissAll([...sessions].filter(isMeant), "signed-out");
    },
    connected: () => sessions.size,
    close() {
      stopListening();
      for (const feed of feeds.values()) feed.close();
      dismissAll([...sessions], "shutdown");
    },
  };
}

/** Wakes the boards that are open here when something was committed, and takes to them what other processes say. */
function listenTo(store: Store, feeds: ReadonlyMap<UnitId, UnitFeed>): () => void {
  const stopAdvances = store.onAdvance(({ stream }) => {
    if (stream !== ORGANISATION) feeds.get(stream)?.wake();
    else for (const feed of feeds.values()) feed.wake();
  });
  const stopWhispers = store.onWhisper((text, from) => {
    const whisper = readWhisper(text);
    if (whisper) feeds.get(whisper.unit)?.presence.heard(whisper, from);
  });
  return () => {
    stopAdvances();
    stopWhispers();
  };
}

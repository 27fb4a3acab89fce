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
  leave(): void;
}

export interface Boards {
  /** A board's first picture for this viewer; null where there is none for them, absent and forbidden alike (PR5). */
  pictureFor(viewer: Viewer, unit: UnitId): Promise<BoardView | null>;
  /** The same as JSON, put together from texts kept per card. */
  pictureTextFor(viewer: Viewer, unit: UnitId): Promise<string | null>;
  /** A unit's board itself, for what is made of it; null where there is none for this viewer (PR5). */
  boardFor(viewer: Viewer, unit: UnitId): Promise<UnitBoard | null>;
  connect(viewer: Viewer, outlet: Outlet, tokenHash?: string): BoardConnection;
  /** Ends the connections of a session, or all of a person. */
  signOut(who: { readonly tokenHash: string } | { readonly personId: PersonId }): void;
  /** Connected screens. */
  connected(): number;
  /** Says goodbye to all; they come back when the server does. */
  close(): void;
}

const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** All boards in memory: read from the store when first asked for, kept in step with it, sent to whoever watches. */
export function makeBoards(parts: BoardsParts): Boards {
  const around = { deliver: deliverEach, timers: processTimers, pause: yieldToOthers, ...parts };
  const feeds = new Map<UnitId, UnitFeed>();
  const sessions = new Set<Session>();

  const stopListening = listenTo(parts.store, feeds);

  function feedOf(unit: UnitId): UnitFeed {
    const feed = feeds.get(unit) ?? makeUnitFeed(unit, around);
    feeds.set(unit, feed);
    return feed;
  }

  async function boardFor(viewer: Viewer, unit: UnitId): Promise<UnitBoard | null> {
    if (!canRead(viewer, "board", unit)) return null;
    const board = await feedOf(unit).board();
    if (!board) feeds.delete(unit);
    return board;
  }

  function unfollow(session: Session): void {
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
    async pictureFor(viewer, unit) {
      const board = await boardFor(viewer, unit);
      return board && viewFor(board, viewer, parts.now());
    },
    async pictureTextFor(viewer, unit) {
      const board = await boardFor(viewer, unit);
      return board && viewTextFor(board, viewer, parts.now());
    },
    connect(viewer, outlet, tokenHash) {
      const session = newSession(viewer, outlet, tokenHash ?? null);
      sessions.add(session);
      return {
        async hello(message) {
          if (session.hasLeft) return;
          session.hellos += 1;
          const { hellos } = session;
          unfollow(session);
          if (message.protocol !== PROTOCOL) return dismissAll([session], "protocol");
          const board = await boardFor(viewer, message.unit);
          if (session.hasLeft || session.hellos !== hellos) return;
          if (board) await feedOf(message.unit).hello(session, message);
          else dismissAll([session], "not-found");
        },
        open({ caseId }) {
          openOn(session, caseId, parts.now());
          if (session.following) feeds.get(session.following)?.presence.request();
        },
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

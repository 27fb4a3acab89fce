import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { Down, Hello } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { askJournal, changedSince, positionOf } from "./catch-up.ts";
import { type Follower, makeFollower } from "./follower.ts";
import { frameFor } from "./frame.ts";
import { beat, makeHeartbeat } from "./heartbeat.ts";
import { catchUp, load } from "./look.ts";
import type { Deliver, Timers } from "./outlet.ts";
import { makePacer } from "./pacer.ts";
import { makePresence, type PresenceDesk } from "./presence.ts";
import { sendFrames } from "./send-frames.ts";
import type { Session } from "./session.ts";
import type { UnitBoard } from "./unit-board.ts";
import { makeWatchers } from "./watchers.ts";

export interface Surroundings {
  readonly store: Store;
  readonly now: () => Instant;
  readonly deliver: Deliver;
  readonly timers: Timers;
  /** Lets others have their turn during long work. */
  readonly pause: () => Promise<void>;
}

/** One unit's board and those who watch it. */
export interface UnitFeed {
  /** Something may have happened. */
  wake(): void;
  /** The board as it is now; null where there is no such unit. Throws where the store cannot be read. */
  board(): Promise<UnitBoard | null>;
  /** Answers with `welcome` and what is missing; the board must exist. */
  hello(session: Session, message: Hello): Promise<void>;
  leave(session: Session): void;
  /** Calls whenever the board has changed; returns what ends that. */
  watch(changed: () => void): () => void;
  /** Whether the board may be behind without knowing. */
  isLost(): boolean;
  readonly presence: Pick<PresenceDesk, "request" | "heard">;
  close(): void;
}

const welcomeAt = (unit: UnitId, seq: number, now: Instant, reset: boolean): Down => ({
  type: "welcome",
  message: { unit, seq, serverTime: toIso(now), protocol: PROTOCOL, reset },
});

export function makeUnitFeed(unit: UnitId, around: Surroundings): UnitFeed {
  const { store, now, deliver, timers, pause } = around;
  const sessions = new Set<Session>();
  const watchers = makeWatchers();
  let board: UnitBoard | null = null;

  const pacer = makePacer(timers, () => {
    if (board && sendFrames(board, sessions, deliver, now)) pacer.request();
    presence.changed();
  });

  const presence = makePresence({ unit, board: () => board, sessions, store, deliver, timers });

  const follower: Follower = makeFollower(async () => {
    if (!board) board = await load(store, unit, pause);
    else if (await catchUp(store, unit, board, pause)) for (const tell of [pacer.request, watchers.tell]) tell();
  }, timers);

  const heartbeat = makeHeartbeat(timers, () => {
    // A board that has lost the store cannot say that it is current: screens go stale by themselves (SY1).
    if (board && !follower.isLost()) beat(board, sessions, deliver, now);
    presence.repeat();
    return sessions.size > 0;
  });

  async function ready(): Promise<UnitBoard | null> {
    if (!board) await follower.look();
    else await follower.pending();
    return board;
  }

  function follow(session: Session, found: UnitBoard): void {
    session.following = unit;
    session.mark = found.log.mark();
    sessions.add(session);
    presence.joined(session);
    heartbeat.start();
  }

  /** Where a session stands and what it lacks, with nothing in between: no frame is lost, none comes twice. */
  function welcome(
    session: Session,
    found: UnitBoard,
    message: Hello,
    asked: Awaited<ReturnType<typeof askJournal>>,
  ): void {
    const position = positionOf(found, { seq: message.since, organisation: message.organisation });
    const before = changedSince(found, session.viewer, position, asked);
    const latest = found.log.latest();
    session.outlet.send(welcomeAt(unit, latest.seq, now(), before === null));
    if (before === null) return;
    follow(session, found);
    if (position.seq === latest.seq && position.organisation === latest.organisation) return;
    session.outlet.send({ type: "changes", message: frameFor(found, session.viewer, position, before, now()) });
  }

  return {
    wake() {
      // Also while the board is still being read: the commit may have come after the reading.
      follower.look().catch(() => {});
    },
    board: ready,
    async hello(session, message) {
      const { hellos } = session;
      const isOutdated = () => session.hasLeft || session.hellos !== hellos;
      const found = must(await ready(), `board of ${unit}`);
      // The picture may come from another process that is a moment ahead of this one.
      if (message.since > found.log.latest().seq) await follower.look();
      const position = positionOf(found, { seq: message.since, organisation: message.organisation });
      const asked = await askJournal(store, unit, found, position);
      if (!isOutdated()) welcome(session, found, message, asked);
    },
    leave(session) {
      sessions.delete(session);
      session.following = null;
      presence.request();
    },
    watch: watchers.add,
    isLost: follower.isLost,
    presence,
    close() {
      for (const part of [pacer, presence, follower, heartbeat]) part.stop();
    },
  };
}

import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { Down } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { audienceOf, frameFor } from "./frame.ts";
import type { Deliver, Outlet } from "./outlet.ts";
import type { Session } from "./session.ts";
import { MOST_BEHIND, type Position, type Standing } from "./step-log.ts";
import type { UnitBoard } from "./unit-board.ts";

/** What those who stand at one mark lack; null: more than a frame should carry. */
interface Missing {
  readonly from: Position;
  readonly before: ReadonlyMap<CaseId, Standing>;
}

/**
 * Sends every session what it lacks, once computed for all who see the same. Screens that cannot take more now are
 * left for later; true when there are any (SY8).
 */
export function sendFrames(board: UnitBoard, sessions: Set<Session>, deliver: Deliver, now: () => Instant): boolean {
  const missing = new Map<number, Missing | null>();
  const frames = new Map<string, { readonly down: Down; readonly outlets: Outlet[] }>();
  const toReset: Session[] = [];
  let leftForLater = false;

  for (const session of sessions) {
    if (session.mark === board.log.mark()) continue;
    if (session.outlet.busy?.()) {
      leftForLater = true;
      continue;
    }
    if (!missing.has(session.mark)) missing.set(session.mark, missingSince(board, session.mark));
    const lacks = missing.get(session.mark);
    if (!lacks) {
      toReset.push(session);
      continue;
    }
    const key = `${session.mark}:${audienceOf(board, session.viewer, lacks.before)}`;
    const frame = frames.get(key) ?? { down: changes(board, session, lacks, now()), outlets: [] };
    frames.set(key, frame);
    frame.outlets.push(session.outlet);
    session.mark = board.log.mark();
  }
  for (const { down, outlets } of frames.values()) deliver(outlets, down);
  reset(board, sessions, toReset, deliver, now);
  return leftForLater;
}

const changes = (board: UnitBoard, { viewer }: Session, { from, before }: Missing, now: Instant): Down => ({
  type: "changes",
  message: frameFor(board, viewer, from, before, now),
});

function missingSince(board: UnitBoard, mark: number): Missing | null {
  const from = board.log.at(mark);
  if (!from) return null;
  const before = board.log.since(mark);
  return before.size > MOST_BEHIND ? null : { from, before };
}

/** Too much at once for a frame, a whole list read in for instance: they take the board anew and say hello again (SY2). */
function reset(
  board: UnitBoard,
  sessions: Set<Session>,
  those: readonly Session[],
  deliver: Deliver,
  now: () => Instant,
): void {
  if (those.length === 0) return;
  const { seq } = board.log.latest();
  const unit = board.drawing().unit.id;
  const message = { unit, seq, serverTime: toIso(now()), protocol: PROTOCOL, reset: true };
  for (const session of those) {
    sessions.delete(session);
    session.following = null;
  }
  deliver(
    those.map(({ outlet }) => outlet),
    { type: "welcome", message },
  );
}

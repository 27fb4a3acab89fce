import type { Card } from "#shared/domain/card.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Changes } from "#shared/protocol/messages.ts";
import { colleaguesOf } from "./colleagues-of.ts";
import type { Position, Standing } from "./step-log.ts";
import { couldSee, type UnitBoard } from "./unit-board.ts";

/** What a viewer who stands at `from` lacks to stand where the board is now. `before`: how what changed had stood there. */
export function frameFor(
  board: UnitBoard,
  viewer: Viewer,
  from: Position,
  before: ReadonlyMap<CaseId, Standing>,
  now: Instant,
): Changes {
  const to = board.log.latest();
  const { unit, organisation } = board.drawing();
  const puts: Card[] = [];
  const deletes: CaseId[] = [];
  for (const [id, standing] of before) {
    const card = board.cardFor(viewer, id);
    if (card) puts.push(card);
    // What this viewer could not see before is not named now either (PR4).
    else if (couldSee(viewer, standing)) deletes.push(id);
  }
  const { columns, settings, labels } = unit;
  const people = colleaguesOf(organisation, unit.id, now);
  return {
    unit: unit.id,
    from: from.seq,
    to: to.seq,
    organisation: { from: from.organisation, to: to.organisation },
    puts,
    deletes,
    ...(from.organisation === to.organisation ? {} : { columns, people, settings, labels }),
    ...meetingIn(board, from, before),
  };
}

/**
 * The standup where it changed, or where one of its cases did: whether that may be shown may have changed with it, also
 * before what the board remembers (ST2).
 */
function meetingIn(board: UnitBoard, from: Position, before: ReadonlyMap<CaseId, Standing>): Pick<Changes, "meeting"> {
  const latest = board.meeting();
  if (!latest) return {};
  const isTold = latest.seq > from.seq || [...before.keys()].some(board.isInMeeting);
  return isTold ? { meeting: latest.meeting } : {};
}

/**
 * Viewers with the same key get the same frame: they differ only in the restricted cases among those that changed,
 * by who saw them before and who sees them now (PR4).
 */
export function audienceOf(board: UnitBoard, viewer: Viewer, before: ReadonlyMap<CaseId, Standing>): string {
  let key = "";
  for (const [id, standing] of before) {
    const now = board.standing(id);
    if (!standing?.restrictedTo && !now?.restrictedTo) continue;
    key += `${couldSee(viewer, standing) ? 1 : 0}${couldSee(viewer, now) ? 1 : 0}`;
  }
  return key;
}

import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import type { Boards } from "#server/board/boards.ts";
import { colleaguesOf } from "#server/board/colleagues-of.ts";
import type { UnitBoard } from "#server/board/unit-board.ts";
import { type Agenda, drawAgenda } from "#shared/domain/agenda.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_STANDUP } from "#shared/domain/meeting.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { momentOf } from "#shared/domain/zone.ts";

/** What a standup of this board takes up now: of the cards that everyone of the unit may see (ST1, ST2). */
export function drawForUnit(board: UnitBoard, now: Instant): Agenda {
  const { unit, organisation, by } = board.drawing();
  return drawAgenda(board.shared(), {
    columns: unit.columns,
    people: colleaguesOf(organisation, unit.id, now),
    settings: unit.settings.standup ?? DEFAULT_STANDUP,
    moment: momentOf(now),
    calendars: by.calendars,
  });
}

/** Sees what everybody sees, and is named nowhere. */
export const NOBODY: Viewer = { id: SYSTEM_ACTOR, role: "coordinator", units: [] };

/** The same for the command that begins one; nothing for a unit that isn't there, which the command finds out by itself. */
export async function agendaOf(boards: Pick<Boards, "boardFor">, unit: UnitId, now: Instant): Promise<Agenda["items"]> {
  const board = await boards.boardFor(NOBODY, unit);
  return board ? drawForUnit(board, now).items : [];
}

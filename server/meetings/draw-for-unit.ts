import { colleaguesOf } from "#server/board/colleagues-of.ts";
import type { UnitBoard } from "#server/board/unit-board.ts";
import { type Agenda, drawAgenda } from "#shared/domain/agenda.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { DEFAULT_STANDUP } from "#shared/domain/meeting.ts";
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

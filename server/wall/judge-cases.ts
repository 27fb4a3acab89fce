import type { UnitBoard } from "#server/board/unit-board.ts";
import { cardOf } from "#shared/domain/card-of.ts";
import { addDays, type Instant } from "#shared/domain/dates.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import { isInstant } from "#shared/domain/deadline.ts";
import { midnightOf } from "#shared/domain/due.ts";
import { type WallCase, wallCaseOf } from "#shared/domain/wall-case.ts";
import { fromIso, type Moment } from "#shared/domain/zone.ts";

/** How many cases are judged before others get their turn: no move waits for a wall. */
const SLICE = 200;

export interface Judged {
  readonly cases: readonly WallCase[];
  readonly moment: Moment;
  /** When time alone will judge some of them otherwise: the next hour that runs out, or midnight. */
  readonly until: Instant;
}

/** Every open case of a board as walls count it now, restricted ones too. */
export async function judgeCases(board: UnitBoard, moment: Moment, pause: () => Promise<void>): Promise<Judged> {
  const { unit, by } = board.drawing();
  const cases: WallCase[] = [];
  let until: number = midnightOf(addDays(moment.today, 1));
  let judged = 0;
  for (const { found, card } of board.every()) {
    const drawn = card ?? cardOf(found, unit, by);
    const judgedCase = wallCaseOf(found.state, drawn, moment);
    if (judgedCase) {
      cases.push(judgedCase);
      until = Math.min(until, nextHour(drawn.clocks, moment));
    }
    judged += 1;
    if (judged % SLICE === 0) await pause();
  }
  return { cases, moment, until: until as Instant };
}

/** An instant is kept up to itself: it is past a millisecond later (DL4). */
function nextHour(clocks: readonly Clock[], { at }: Moment): number {
  const hours = clocks.flatMap(({ due, end }) => (end === null && isInstant(due) ? fromIso(due) + 1 : []));
  return Math.min(...hours.filter((hour) => hour > at));
}

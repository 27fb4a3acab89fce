import type { Clock } from "./deadline.ts";
import { endOfDue, isPast } from "./due.ts";
import { isOverdue } from "./standing.ts";
import type { Moment } from "./zone.ts";

const byDue = (a: Clock, b: Clock): number => endOfDue(a.due) - endOfDue(b.due) || (a.key < b.key ? -1 : 1);

/** The two clocks that a card shows: the most overdue, and the next one not yet due; where there is only one, that one (DL11). */
export function cardClocks<T extends Clock>(clocks: readonly T[], moment: Moment): readonly T[] {
  const first = (which: (clock: T) => boolean): T | undefined => clocks.filter(which).sort(byDue)[0];
  const overdue = first((clock) => isOverdue(clock, moment));
  const next = first((clock) => clock.end === null && !isPast(clock.due, moment));
  const shown = [overdue, next].filter((clock) => clock !== undefined);
  if (shown.length > 0) return shown;
  const untold = first(({ end }) => end?.state === "unknown");
  return untold ? [untold] : [];
}

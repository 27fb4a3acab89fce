import type { Card } from "./card.ts";
import type { CaseState, Kind, Stage } from "./case.ts";
import { clocksForCorridor } from "./corridor-clocks.ts";
import type { Clock } from "./deadline.ts";
import { deadlineFilter } from "./deadline-filter.ts";
import { isPast } from "./due.ts";
import { handOf } from "./hand-of.ts";
import type { ProvisionId } from "./ids.ts";
import { isOpenDuty, isOverdue } from "./standing.ts";
import { type Urgency, urgencyOf } from "./urgency.ts";
import type { WallToday } from "./wall.ts";
import type { Moment } from "./zone.ts";

export const TODAY_FIGURES = [
  "now",
  "noticeWeek",
  "dueWeek",
  "overdue",
  "overdueUnpromised",
  "unassigned",
] as const satisfies readonly (keyof WallToday)[];
export type TodayFigure = (typeof TODAY_FIGURES)[number];

/** In which of today's figures a case counts. */
export type Marks = Readonly<Record<TodayFigure, boolean>>;

/** All that walls count by, of one open case; never who it is about, and whose it is only as a yes or no. */
export interface WallCase {
  readonly provision: ProvisionId;
  readonly kind: Kind;
  readonly stage: Stage;
  /** In sums alone, of no paragraph: it could be found by subtracting the board that somebody sees (PR4). */
  readonly isRestricted: boolean;
  /** Null where no wall names it: a restricted or protected case (PR4). */
  readonly number: string | null;
  readonly urgency: Urgency;
  readonly marks: Marks;
  /** The same without what notifications ask for. */
  readonly corridor: Marks;
}

/** An open case as walls count it at that moment; null for a closed one. */
export function wallCaseOf(
  { stage, restrictedTo, isProtected }: Pick<CaseState, "stage" | "restrictedTo" | "isProtected">,
  card: Card,
  moment: Moment,
): WallCase | null {
  if (stage === "closed") return null;
  const { provision, kind, number } = card;
  const inCorridor = clocksForCorridor(card.clocks);
  const urgency = urgencyOf({ ...card, closed: false }, moment);
  const marks = marksOf(card, urgency, moment);
  return {
    ...{ provision, kind, stage, urgency, marks },
    isRestricted: restrictedTo !== null,
    number: restrictedTo === null && !isProtected ? number : null,
    corridor: inCorridor === card.clocks ? marks : corridorMarks({ ...card, clocks: inCorridor }, moment),
  };
}

const corridorMarks = (card: Card, moment: Moment): Marks =>
  marksOf(card, urgencyOf({ ...card, closed: false }, moment), moment);

/** By the same rules as cards, filters and Min dag (WA5, DL14). */
function marksOf(card: Card, { urgency }: Urgency, moment: Moment): Marks {
  const { over, noticeWeek, dueWeek } = deadlineFilter(card.clocks, card.noRule, moment);
  return {
    now: urgency === "hours" || urgency === "today",
    ...{ noticeWeek, dueWeek, overdue: over },
    overdueUnpromised: over && isUnpromised(card.clocks, moment),
    unassigned: handOf(card, moment.today) === null,
  };
}

/** Something is overdue for which no running promise stands: one stands for the decision alone (DL9). */
function isUnpromised(clocks: readonly Clock[], moment: Moment): boolean {
  const isPromised = clocks.some(
    (clock) => clock.clock === "promise" && isOpenDuty(clock) && !isPast(clock.due, moment),
  );
  return clocks.some((clock) => isOverdue(clock, moment) && !(clock.clock === "decision" && isPromised));
}

import type { Card } from "./card.ts";
import { type Instant, type IsoInstant, toDay } from "./dates.ts";
import { endOfDue } from "./due.ts";
import type { CaseEvent } from "./events.ts";
import type { CaseId, ColumnId } from "./ids.ts";
import { isOpenDuty } from "./standing.ts";
import { dayAt, fromIso, type Moment } from "./zone.ts";

/** What the unit's stream says of a case, as far as *siden sidst* asks. */
export interface SinceEvent {
  readonly caseId: CaseId;
  readonly event: CaseEvent;
  /** It came with the case's first load. */
  readonly backfill: boolean;
}

export const SINCE_EVENTS: ReadonlySet<string> = new Set<CaseEvent["type"]>([
  "caseRegistered",
  "caseEntered",
  "caseLeft",
  "caseMoved",
  "moveUndone",
  "milestoneRecorded",
  "milestoneRetracted",
]);

export interface SinceLast {
  readonly moved: readonly { readonly caseId: CaseId; readonly from: ColumnId; readonly to: ColumnId }[];
  readonly came: readonly CaseId[];
  readonly decided: readonly CaseId[];
  readonly wentOverdue: readonly CaseId[];
}

/** What became of one case since. */
interface Course {
  movedFrom: ColumnId | null;
  came: boolean;
  left: boolean;
  /** Decisions recorded, less those taken back. */
  decisions: number;
}

/**
 * *Siden sidst* (ST5): what has happened to these cards since the standup before, from the unit's events since, oldest
 * first. Of a case that moved there and back nothing is told; what is not among the cards is not told of at all.
 */
export function sinceLast(
  events: Iterable<SinceEvent>,
  cards: ReadonlyMap<CaseId, Card>,
  since: IsoInstant,
  moment: Moment,
): SinceLast {
  const told = fromIso(since);
  const courses = new Map<CaseId, Course>();
  for (const { caseId, event, backfill } of events) {
    const course = courses.get(caseId) ?? { movedFrom: null, came: false, left: false, decisions: 0 };
    courses.set(caseId, course);
    follow(course, event, backfill, told);
  }
  const known = [...courses].flatMap(([id, course]) => {
    const card = cards.get(id);
    return card ? [{ card, course }] : [];
  });
  const idsOf = (those: typeof known): readonly CaseId[] => those.map(({ card }) => card.id);
  return {
    moved: known.flatMap(({ card, course: { movedFrom } }) =>
      movedFrom !== null && movedFrom !== card.column ? [{ caseId: card.id, from: movedFrom, to: card.column }] : [],
    ),
    came: idsOf(known.filter(({ course }) => course.came)),
    decided: idsOf(known.filter(({ card, course }) => course.decisions > 0 && isDecided(card))),
    wentOverdue: wentOverdue(cards.values(), told, moment),
  };
}

function follow(course: Course, event: CaseEvent, backfill: boolean, since: Instant): void {
  switch (event.type) {
    case "caseMoved":
    case "moveUndone":
      course.movedFrom ??= event.from;
      return;
    case "caseRegistered":
      // A list that is taken in for the first time brings old cases; they did not come since yesterday.
      course.came ||= !backfill || toDay(event.receivedOn) >= dayAt(since);
      return;
    case "caseLeft":
      course.left = true;
      return;
    case "caseEntered":
      course.came ||= !course.left;
      return;
    case "milestoneRecorded":
      if (event.milestone === "decided" && !backfill) course.decisions += 1;
      return;
    case "milestoneRetracted":
      if (event.milestone === "decided") course.decisions -= 1;
  }
}

const isDecided = ({ duties }: Card): boolean => duties.decided !== null && duties.decided !== "lapsed";

/** An authority's duty that broke its date since then and is still to be done, the longest broken first. */
function wentOverdue(cards: Iterable<Card>, since: Instant, { at }: Moment): readonly CaseId[] {
  const broken = [...cards].flatMap(({ id, clocks }) => {
    const ends = clocks.filter(isOpenDuty).map(({ due }) => endOfDue(due));
    const recent = ends.filter((end) => end > since && end <= at);
    return recent.length > 0 ? [{ id, end: Math.min(...recent) }] : [];
  });
  return broken.sort((a, b) => a.end - b.end).map(({ id }) => id);
}

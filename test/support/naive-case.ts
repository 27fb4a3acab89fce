import { dateOf } from "#shared/domain/apply-event.ts";
import type { HoldReason, Stage } from "#shared/domain/case.ts";
import { type Day, type PlainDate, toDay } from "#shared/domain/dates.ts";
import type { Deadline } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { Happening } from "#shared/domain/events.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { isOverdue } from "#shared/domain/standing.ts";
import type { Bottleneck } from "#shared/domain/wall.ts";
import type { Moment } from "#shared/domain/zone.ts";

interface Place {
  readonly unit: UnitId;
  readonly stage: Stage;
}

export interface NaiveCase {
  /** Null for a restricted case: of no paragraph (PR4). */
  readonly provision: Bottleneck["provision"];
  /** At the end of a day; null where it was nowhere. */
  placeOn(day: Day): Place | null;
  waitOn(day: Day): HoldReason | null;
  isOverdueAt(moment: Moment): boolean;
}

interface Step {
  readonly place: (Place & { readonly column: string }) | null;
  readonly from: Day;
}

/** Where the case went, step by step: a step taken back is struck out again. */
const stepsOf = (events: readonly Happening[]): readonly Step[] => events.reduce<readonly Step[]>(stepped, []);

function stepped(steps: readonly Step[], { event, unit, occurredOn }: Happening): readonly Step[] {
  const on = dateOf(occurredOn);
  const stage = steps.at(-1)?.place?.stage ?? "intake";
  switch (event.type) {
    case "caseRegistered":
      return going(steps, { unit, column: event.column, stage: event.stage }, event.since);
    case "caseMoved":
      return going(steps, { unit, column: event.to, stage: event.toStage }, on);
    case "caseEntered":
      return going(steps, { unit, column: event.column, stage }, on);
    case "moveUndone":
      return steps.at(-2)?.place?.column === event.to ? steps.slice(0, -1) : steps;
    case "entryUndone":
      return steps.slice(0, 1 + steps.findLastIndex(({ place }) => place?.unit === unit));
    case "caseErased":
      return stage === "closed" ? steps : going(steps, null, on);
    default:
      return steps;
  }
}

function going(steps: readonly Step[], place: Step["place"], on: PlainDate): readonly Step[] {
  const last = steps.at(-1);
  if (place && last?.place?.column === place.column) return steps;
  return [...steps, { place, from: Math.max(toDay(on), last?.from ?? Number.NEGATIVE_INFINITY) as Day }];
}

interface Said {
  readonly reason: HoldReason | null;
  readonly from: Day;
}

/** What it waited for from which day on, with what was taken back struck out. */
const holdsOf = (events: readonly Happening[]): readonly Said[] =>
  events.reduce<readonly Said[]>((said, { event, occurredOn }) => {
    const nothing = { reason: null, from: toDay(dateOf(occurredOn)) };
    if (event.type === "holdSet") return holding(said, event.hold.reason, toDay(event.hold.since));
    if (event.type === "holdCleared" && event.undone) return said.slice(0, -1);
    return event.type === "holdCleared" || event.type === "caseErased" ? said.concat(nothing) : said;
  }, []);

function holding(said: readonly Said[], reason: HoldReason, from: Day): readonly Said[] {
  const known = said.findIndex((each) => each.reason === reason && each.from === from);
  return known >= 0 ? said.slice(0, known + 1) : [...said, { reason, from }];
}

/** One case from its own events, and the deadlines that the rules give it. */
export function naiveCase(
  events: readonly Happening[],
  provision: Bottleneck["provision"],
  deadlines: readonly Deadline[],
): NaiveCase {
  const [steps, holds] = [stepsOf(events), holdsOf(events)];
  const erased = events.find(({ event }) => event.type === "caseErased");
  return {
    provision,
    placeOn: (day) => steps.findLast(({ from }) => from <= day)?.place ?? null,
    waitOn: (day) =>
      erased && toDay(dateOf(erased.occurredOn)) <= day
        ? null
        : (holds.findLast(({ from }) => from <= day)?.reason ?? null),
    isOverdueAt: (moment) =>
      deadlines.some(({ end, start, ...clock }) => {
        if (end && end.on === null) return false;
        const isOver = end !== null && dayOfDue(end.on ?? clock.due) <= moment.today;
        return dayOfDue(start) <= moment.today && isOverdue({ ...clock, end: isOver ? end : null }, moment);
      }),
  };
}

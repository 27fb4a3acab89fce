import type { Column, Person } from "./board.ts";
import { type Calendars, lastWorkday, nthAfter } from "./calendar.ts";
import type { Card } from "./card.ts";
import { addDays, type Day, toDay } from "./dates.ts";
import { type Clock, isInstant } from "./deadline.ts";
import { dayOfDue, endOfDue } from "./due.ts";
import { handOf } from "./hand-of.ts";
import type { ColumnId } from "./ids.ts";
import { AGENDA_REASONS, type AgendaItem, type AgendaReason, type StandupSettings } from "./meeting.ts";
import { isOpenDuty } from "./standing.ts";
import type { Moment } from "./zone.ts";

export interface AgendaFacts {
  /** Left to right. */
  readonly columns: readonly Column[];
  /** The unit's own people, those who have left too. */
  readonly people: readonly Person[];
  readonly settings: Pick<StandupSettings, "most" | "order">;
  readonly moment: Moment;
  readonly calendars: Calendars;
}

export interface Agenda {
  readonly items: readonly Omit<AgendaItem, "answer">[];
  /** How many more each reason would draw. */
  readonly more: Readonly<Record<AgendaReason, number>>;
}

/** As many of each reason before any reason gets more. */
const FIRST_OF_EACH = 3;

/** What a card is drawn by: the smallest comes first, then the case number. Null: the reason isn't there. */
type Pull = (card: Card, around: Around) => number | null;

interface Around {
  readonly moment: Moment;
  /** What broke on the last working day or since. */
  readonly from: Day;
  readonly nextWorkday: Day;
  readonly hasLeft: ReadonlySet<string>;
}

/**
 * What a standup takes up, of these cards (ST1): each case once, by the first reason in the leader's order that it has.
 * All reasons get a place before one gets its second, up to three; then it is filled up in order. Closed cases are none
 * of it; who may see the cards is for whoever gives them.
 */
export function drawAgenda(cards: Iterable<Card>, facts: AgendaFacts): Agenda {
  const { most, order } = facts.settings;
  const found = candidates(cards, facts);
  const taken = shares(
    order.map((reason) => found[reason].length),
    most,
  );
  const items = order.flatMap((why, at) => found[why].slice(0, taken[at]).map(({ id }) => ({ caseId: id, why })));
  const more = Object.fromEntries(
    AGENDA_REASONS.map((reason) => [reason, found[reason].length - (taken[order.indexOf(reason)] ?? 0)]),
  ) as Record<AgendaReason, number>;
  return { items, more };
}

/** How many each reason gets of `most` places, given how many it has. */
function shares(counts: readonly number[], most: number): readonly number[] {
  const taken = counts.map(() => 0);
  let left = most;
  for (let round = 0; round < FIRST_OF_EACH; round += 1) {
    for (const [at, count] of counts.entries()) {
      if (left === 0 || count <= round) continue;
      taken[at] = round + 1;
      left -= 1;
    }
  }
  for (const [at, count] of counts.entries()) {
    const further = Math.min(left, count - (taken[at] ?? 0));
    taken[at] = (taken[at] ?? 0) + further;
    left -= further;
  }
  return taken;
}

/** Each reason's cases in their order; a case that an earlier reason has is free for no later one. */
function candidates(cards: Iterable<Card>, facts: AgendaFacts): Readonly<Record<AgendaReason, readonly Card[]>> {
  const around = aroundOf(facts);
  const isOpen = new Set(facts.columns.filter(({ stage }) => stage !== "closed").map(({ id }) => id));
  const found: Record<AgendaReason, readonly Card[]> = {
    ...{ notKept: [], hours: [], dueSoon: [], unassigned: [], sparring: [], stuck: [] },
  };
  let free = [...cards].filter(({ column }) => isOpen.has(column));
  for (const reason of facts.settings.order) {
    const pulled = pulledBy(PULLS[reason], free, around);
    found[reason] = reason === "stuck" ? firstOfColumns(pulled, facts.columns) : pulled;
    const taken = new Set(found[reason]);
    free = free.filter((card) => !taken.has(card));
  }
  return found;
}

function pulledBy(pull: Pull, cards: readonly Card[], around: Around): readonly Card[] {
  const pulled = cards.flatMap((card) => {
    const by = pull(card, around);
    return by === null ? [] : [{ card, by }];
  });
  return pulled.sort((a, b) => a.by - b.by || byNumber(a.card, b.card)).map(({ card }) => card);
}

const byNumber = (a: Card, b: Card): number => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);

/** The first one of each column, right to left. */
function firstOfColumns(cards: readonly Card[], columns: readonly Column[]): readonly Card[] {
  const first = new Map<ColumnId, Card>();
  for (const card of cards) if (!first.has(card.column)) first.set(card.column, card);
  return [...columns].reverse().flatMap(({ id }) => first.get(id) ?? []);
}

const PULLS: Readonly<Record<AgendaReason, Pull>> = {
  notKept: ({ nextStep }, { moment }) =>
    nextStep?.meeting && toDay(nextStep.on) < moment.today ? toDay(nextStep.on) : null,
  hours: ({ clocks }) => earliest(clocks.filter((clock) => isOpenDuty(clock) && isInstant(clock.due))),
  dueSoon: ({ clocks }, around) => earliest(clocks.filter((clock) => isDueSoon(clock, clocks, around))),
  unassigned: (card, { moment, hasLeft }) => {
    const hand = handOf(card, moment.today);
    return hand === null || hasLeft.has(hand) ? toDay(card.receivedOn) : null;
  },
  sparring: ({ sparringSince }) => (sparringSince === null ? null : toDay(sparringSince)),
  stuck: ({ stageSince, stageDaysBefore }) => toDay(stageSince) - stageDaysBefore,
};

const earliest = (clocks: readonly Clock[]): number | null =>
  clocks.length === 0 ? null : Math.min(...clocks.map(({ due }) => endOfDue(due)));

/** A date from today to the next working day, or broken since the last one; a decision with a promise waits for that (DL9). */
function isDueSoon(clock: Clock, all: readonly Clock[], { moment, from, nextWorkday }: Around): boolean {
  if (!isOpenDuty(clock) || isInstant(clock.due)) return false;
  const day = dayOfDue(clock.due);
  if (day < from || day > nextWorkday) return false;
  return clock.clock !== "decision" || !all.some((other) => isRunningPromise(other, moment));
}

const isRunningPromise = (clock: Clock, { today }: Moment): boolean =>
  clock.clock === "promise" && isOpenDuty(clock) && dayOfDue(clock.due) >= today;

function aroundOf({ people, moment, calendars }: AgendaFacts): Around {
  const { today } = moment;
  const calendar = calendars.forClock("municipal", today);
  return {
    moment,
    from: lastWorkday(addDays(today, -1), calendar),
    nextWorkday: nthAfter(today, 1, calendar.isWorkday),
    hasLeft: new Set(people.filter(({ active }) => !active).map(({ id }) => id)),
  };
}

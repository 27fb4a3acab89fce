import type { Card } from "./card.ts";
import { type Day, toDay } from "./dates.ts";
import { handOf, stepHandOf } from "./hand-of.ts";
import type { PersonId } from "./ids.ts";
import { type Need, needsOf } from "./needs.ts";
import { compareUrgency, type Urgency, urgencyOf } from "./urgency.ts";
import type { Moment } from "./zone.ts";

/** *Skal ske i dag*, *Kan nås i denne uge*, *Ryk og følg op*. */
export const DAY_LISTS = ["today", "week", "chase"] as const;
export type DayList = (typeof DAY_LISTS)[number];

/** A case on a list, with the one thing it asks for. */
export interface Task<C extends Card = Card> {
  readonly card: C;
  readonly need: Need;
}

export interface MyDay<C extends Card = Card> extends Readonly<Record<DayList, readonly Task<C>[]>> {
  /** Nothing one can do about these now: they wait, or have time. */
  readonly waiting: readonly C[];
}

/**
 * One's own cases, what each asks for, and in which list; `open` are a board's open cases, everyone's. Order as in DL14.
 * What was agreed with somebody else is theirs to do, and stands on their lists (ST3).
 */
export function myDay<C extends Card>(open: Iterable<C>, me: PersonId, moment: Moment): MyDay<C> {
  const lists: Record<DayList, Task<C>[]> = { today: [], week: [], chase: [] };
  const waiting: C[] = [];
  for (const card of inUrgencyOrder(concerning(open, me, moment.today), moment)) {
    const need = pressing(card, moment, me);
    if (need) lists[listOf(need, card)].push({ card, need });
    else if (handOf(card, moment.today) === me) waiting.push(card);
  }
  return { ...lists, waiting };
}

/** How many cases want something of one today; what has the rest of the week isn't counted. */
export const countNow = (day: MyDay): number =>
  [...day.today, ...day.chase].filter(({ need }) => need.when === "now").length;

/**
 * What a case asks of that person first: work of today, then chasing of today, then what the week asks for, then what was
 * agreed at a standup, however much time it has (ST3); null where all else has time.
 */
export function pressing(card: Card, moment: Moment, of: PersonId | null): Need | null {
  const isOwn = handOf(card, moment.today) === of;
  const isOwnStep = stepHandOf(card, moment.today) === of;
  const soon = needsOf(card, moment).filter((need) => {
    if (need.need !== "doNextStep") return isOwn && need.when !== "later";
    return isOwnStep && (need.when !== "later" || card.nextStep?.meeting !== undefined);
  });
  return soon.find((need) => need.when === "now" && !isChasing(need, card)) ?? soon[0] ?? null;
}

const CHASING: ReadonlySet<string> = new Set(["chase", "followUp", "callBack"]);

/** Asking others, and seeing how it goes, is done in one sitting; everything else is work on the case itself. */
const isChasing = ({ need }: Need, { nextStep }: Card): boolean =>
  CHASING.has(need === "doNextStep" && nextStep ? nextStep.step : need);

function listOf(need: Need, card: Card): DayList {
  if (isChasing(need, card)) return "chase";
  return need.when === "now" ? "today" : "week";
}

/** One's own open cases that have no plan: no next step, or one whose day has passed, and no day to chase (MV10). */
export function withoutPlan<C extends Card>(open: Iterable<C>, me: PersonId, moment: Moment): readonly C[] {
  return inUrgencyOrder(
    ownOf(open, me, moment.today).filter((card) => !hasPlan(card, moment.today)),
    moment,
  );
}

export const hasPlan = ({ nextStep, hold }: Pick<Card, "nextStep" | "hold">, today: Day): boolean =>
  [nextStep?.on, hold?.chaseOn].some((on) => on != null && toDay(on) >= today);

const concerning = <C extends Card>(open: Iterable<C>, me: PersonId, today: Day): readonly C[] =>
  [...open].filter((card) => handOf(card, today) === me || stepHandOf(card, today) === me);

const ownOf = <C extends Card>(open: Iterable<C>, me: PersonId, today: Day): readonly C[] =>
  [...open].filter((card) => handOf(card, today) === me);

function inUrgencyOrder<C extends Card>(cards: readonly C[], moment: Moment): readonly C[] {
  const placed = cards.map((card): readonly [Urgency, C] => [urgencyOf({ ...card, closed: false }, moment), card]);
  return placed.sort(([a], [b]) => compareUrgency(a, b)).map(([, card]) => card);
}

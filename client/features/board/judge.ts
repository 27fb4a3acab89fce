import type { ShownCard } from "#client/sync/board-sync.ts";
import type { Day } from "#shared/domain/dates.ts";
import { type ClockState, isInstant } from "#shared/domain/deadline.ts";
import { type DeadlineFilter, deadlineFilter } from "#shared/domain/deadline-filter.ts";
import { handOf } from "#shared/domain/hand-of.ts";
import { isToBeChased } from "#shared/domain/hold-filter.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { pressing } from "#shared/domain/my-day.ts";
import { stateOf } from "#shared/domain/standing.ts";
import { passesStep, type StepFilter } from "#shared/domain/step-filter.ts";
import { type Urgency, urgencyOf } from "#shared/domain/urgency.ts";
import type { Moment } from "#shared/domain/zone.ts";

/** A card with what "now" makes of it. */
export interface Judged {
  readonly card: ShownCard;
  readonly closed: boolean;
  readonly urgency: Urgency;
  /** Of the clock that gives the case its place. */
  readonly state: ClockState | null;
  readonly passes: Readonly<Record<DeadlineFilter, boolean>>;
  /** What the case waits for is to be chased. */
  readonly chase: boolean;
  readonly steps: Readonly<Record<StepFilter, boolean>>;
  readonly standing: "over" | "soon" | "calm";
  /** Whose hands it is in today (MV9). */
  readonly hand: PersonId | null;
  /** Open, and asks nothing of anybody now; worked out only for whoever asks. */
  readonly hasTime: () => boolean;
}

export type Judge = (card: ShownCard, closed: boolean) => Judged;

interface Verdicts {
  readonly open: WeakMap<ShownCard, Judged>;
  readonly ended: WeakMap<ShownCard, Judged>;
}
const noVerdicts = (): Verdicts => ({ open: new WeakMap(), ended: new WeakMap() });

/** The verdicts of the last day that was asked about. */
let ofDay: { readonly today: Day; readonly verdicts: Verdicts } | null = null;

/**
 * Judges cards at one moment, each once: on a change only the cards that changed are judged anew. What hangs on dates
 * alone holds until midnight (DL4); only cards whose hours count are judged again each minute.
 */
export function makeJudge(moment: Moment): Judge {
  const { today } = moment;
  if (ofDay?.today !== today) ofDay = { today, verdicts: noVerdicts() };
  const { verdicts } = ofDay;
  const ofMinute = noVerdicts();
  return (card, closed) => {
    const side = closed ? "ended" : "open";
    const found = verdicts[side].get(card) ?? ofMinute[side].get(card);
    if (found) return found;
    const judged = judge(card, closed, moment);
    (countsHours(card) ? ofMinute : verdicts)[side].set(card, judged);
    return judged;
  };
}

const countsHours = ({ clocks }: ShownCard): boolean =>
  clocks.some(({ due, warnFrom }) => isInstant(due) || isInstant(warnFrom));

/** A closed case has no open duty, so no deadline to be found by, and no next step that it could lack. */
const ENDED = { over: false, noNotice: false, noticeWeek: false, dueWeek: false, noRule: false };
const NO_STEPS = { none: false, due: false, week: false };
const NEAR: ReadonlySet<string> = new Set(["hours", "today", "soon"]);

function judge(card: ShownCard, closed: boolean, moment: Moment): Judged {
  const urgency = urgencyOf({ ...card, closed }, moment);
  const passes = closed ? ENDED : deadlineFilter(card.clocks, card.noRule, moment);
  const standing = passes.over ? "over" : NEAR.has(urgency.urgency) ? "soon" : "calm";
  const state = urgency.place && stateOf(urgency.place, moment);
  const chase = !closed && isToBeChased(card.hold, moment.today);
  const steps = closed ? NO_STEPS : stepsOf(card, moment);
  const hand = closed ? card.caseworker : handOf(card, moment.today);
  const hasTime = () => !closed && pressing(card, moment, hand) === null;
  return { card, closed, urgency, state, passes, chase, steps, standing, hand, hasTime };
}

function stepsOf({ nextStep }: ShownCard, { today }: Moment): Judged["steps"] {
  const on = nextStep?.on ?? null;
  return {
    none: passesStep(on, "none", today),
    due: passesStep(on, "due", today),
    week: passesStep(on, "week", today),
  };
}

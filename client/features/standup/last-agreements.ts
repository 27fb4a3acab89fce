import type { Card } from "#shared/domain/card.ts";
import { type Day, toDay } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";

/** What became of what was agreed at earlier standups. */
export interface LastAgreements<C extends Card = Card> {
  /** Of the latest meeting that is over: the step is done or another has come in its place. */
  readonly kept: readonly C[];
  /** The day has passed and the step still stands. */
  readonly notKept: readonly C[];
  /** Its day is yet to come, or today. */
  readonly running: readonly C[];
}

/**
 * `isRunning`: the latest is the one that is being held; what it agrees on itself is no earlier agreement. What was agreed
 * on a case that lies in one of the `closed` columns is no longer waited for.
 */
export function lastAgreements<C extends Card>(
  latest: Meeting | null,
  isRunning: boolean,
  cards: ReadonlyMap<CaseId, C>,
  today: Day,
  closed: ReadonlySet<ColumnId>,
): LastAgreements<C> {
  const earlier = [...cards.values()].filter(
    ({ nextStep, column }) =>
      nextStep?.meeting !== undefined && !closed.has(column) && !(isRunning && nextStep.meeting === latest?.id),
  );
  const isLate = ({ nextStep }: C): boolean => nextStep !== null && toDay(nextStep.on) < today;
  const agreed = isRunning ? [] : (latest?.items ?? []).filter(({ answer }) => answer === "agreement");
  const kept = agreed.flatMap(({ caseId }) => {
    const card = cards.get(caseId);
    return card && card.nextStep?.meeting !== latest?.id ? [card] : [];
  });
  return { kept, notKept: earlier.filter(isLate), running: earlier.filter((card) => !isLate(card)) };
}

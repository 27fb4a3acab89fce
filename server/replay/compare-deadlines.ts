import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import type { DueAt } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { daysOf } from "./case-course.ts";
import type { LogCase } from "./permit-log.ts";

/** The product's own date beside the log's; null where the product has none. */
export interface OtherDate {
  readonly case: string;
  readonly log: PlainDate;
  readonly product: DueAt | null;
}

export interface Compared {
  readonly cases: number;
  readonly equal: number;
  readonly different: readonly OtherDate[];
}

/** How the product's deadlines stand against the log's, in local days. The four numbers of cases together are all cases. */
export interface DeadlinesCompared {
  /** The log's deadline is 8 weeks from the start, and so must the decision be due. */
  readonly eightWeeks: Compared;
  /** It lies later, and the applicant was told by the clock's now: the promise must be due then. */
  readonly extended: Compared;
  /** It lies later, and nobody was told: not yet, or decided before there was anything to tell. */
  readonly notTold: number;
  /** It lies earlier; the product knows no such rule. */
  readonly shorter: number;
}

/** A case of the log with the case that became of it. */
export interface Replayed {
  readonly logged: LogCase;
  readonly state: CaseState;
}

export function compareDeadlines(all: readonly Replayed[], by: Yardstick): DeadlinesCompared {
  const daysBeyond = ({ logged }: Replayed) => {
    const { deadline, eightWeeks } = daysOf(logged);
    return deadline - eightWeeks;
  };
  const longer = all.filter((one) => daysBeyond(one) > 0);
  const told = longer.filter(({ state }) => state.notices.length > 0);
  const usual = all.filter((one) => daysBeyond(one) === 0);
  return {
    eightWeeks: compared(usual, ({ state }) => dueOf(state, "decision:1", by)),
    extended: compared(told, ({ state }) => dueOf(state, "promise:1", by)),
    notTold: longer.length - told.length,
    shorter: all.length - longer.length - usual.length,
  };
}

function compared(all: readonly Replayed[], productOf: (one: Replayed) => DueAt | null): Compared {
  const dates = all.map((one): OtherDate => {
    const log = toPlainDate(daysOf(one.logged).deadline);
    return { case: one.logged.number, log, product: productOf(one) };
  });
  const different = dates.filter(({ log, product }) => log !== product);
  return { cases: all.length, equal: all.length - different.length, different };
}

const dueOf = (state: CaseState, key: string, { rulebook, calendars }: Yardstick): DueAt | null =>
  deadlinesOf(state, rulebook, calendars).deadlines.find((clock) => clock.key === key)?.due ?? null;

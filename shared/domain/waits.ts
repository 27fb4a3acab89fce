import type { CaseState, Hold, Wait } from "./case.ts";
import type { PlainDate } from "./dates.ts";

/**
 * The waits of a case once that hold is set. The day it began says which wait it is: one known already goes on, as when
 * only the day to chase is another, or when what came after it is taken back (MV7). What the case waited for before ends.
 */
export function waitsWith(before: readonly Wait[], { reason, since }: Hold): readonly Wait[] {
  const known = before.findIndex((wait) => wait.reason === reason && wait.from === since);
  const kept = known >= 0 ? before.slice(0, known) : over(before, since);
  return [...kept, { reason, from: since, to: null }];
}

/** The case waits no longer; undone, it never did. */
export const waitsWithout = (before: readonly Wait[], on: PlainDate, isUndone: boolean): readonly Wait[] =>
  isUndone ? before.filter(({ to }) => to !== null) : over(before, on);

/** Begun and ended on one day it was none: it would stand in the way of the same hold on the same day again (MV7). */
const over = (waits: readonly Wait[], on: PlainDate): readonly Wait[] =>
  ended(
    waits.filter(({ from, to }) => to !== null || from !== on),
    on,
  );

/** Where the only hold never was, the case has no waits at all. */
export function neverEmpty(state: CaseState): CaseState {
  if (state.waits?.length !== 0) return state;
  const { waits: _, ...others } = state;
  return others;
}

/**
 * A case erased while it was open, since a restored database didn't know that it had been closed (PR8): where it was and
 * what it waited for end that day. A closed one stays as it is.
 */
export function endedWhileOpen({ stage, stays, waits }: CaseState, on: PlainDate): Partial<CaseState> {
  if (stage === "closed") return {};
  return { stays: ended(stays, on), ...(waits ? { waits: ended(waits, on) } : {}) };
}

/** None is shorter than nothing, whatever day is told. */
const ended = <Span extends { readonly from: PlainDate; readonly to: PlainDate | null }>(
  spans: readonly Span[],
  on: PlainDate,
): readonly Span[] => spans.map((span) => (span.to === null ? { ...span, to: on < span.from ? span.from : on } : span));

import type { Instant } from "#shared/domain/dates.ts";

export interface GivenTime {
  /** What the code under test is given as its clock. */
  readonly now: () => Instant;
  /** Sets the clock: `2026-11-23T08:00:00+01:00`. */
  set(iso: string): void;
  /** Lets time pass. */
  pass(by: { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly ms?: number }): void;
}

/** A clock that stands still until the test moves it. */
export function givenTime(iso: string): GivenTime {
  let at = instantOf(iso);
  return {
    now: () => at,
    set(next) {
      at = instantOf(next);
    },
    pass({ days = 0, hours = 0, minutes = 0, ms = 0 }) {
      at = (at + ((days * 24 + hours) * 60 + minutes) * 60_000 + ms) as Instant;
    },
  };
}

function instantOf(iso: string): Instant {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${iso}`);
  return ms as Instant;
}

import type { Instant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";

const WINDOW_MS = 60_000;
const MOST = 10;

/** Slows down who tries codes; by process, like the limit on logins. */
export interface PairingLimit {
  /** Seconds to wait before this person may try another code; 0: go on. */
  wait(person: PersonId): number;
  failed(person: PersonId): void;
}

/** Ten wrong codes in a minute are more than anybody reads wrongly (WA1). */
export function makePairingLimit(now: () => Instant): PairingLimit {
  const failures = new Map<PersonId, { count: number; until: number }>();
  const current = (person: PersonId) => {
    const entry = failures.get(person);
    return entry && entry.until > now() ? entry : null;
  };
  return {
    wait(person) {
      const entry = current(person);
      return entry && entry.count >= MOST ? Math.ceil((entry.until - now()) / 1000) : 0;
    },
    failed(person) {
      const entry = current(person);
      if (entry) entry.count += 1;
      else failures.set(person, { count: 1, until: now() + WINDOW_MS });
    },
  };
}

import type { Instant } from "#shared/domain/dates.ts";

const WINDOW_MS = 15 * 60_000;
const MOST_PER_NAME_AND_ADDRESS = 10;
const MOST_PER_NAME = 50;
const MOST_PER_ADDRESS = 200;
const MOST_KEYS = 20_000;

export interface LoginLimit {
  /** Seconds to wait before this name may be tried again from this address; 0: go on. */
  wait(address: string, name: string): number;
  failed(address: string, name: string): void;
  succeeded(address: string, name: string): void;
}

/**
 * Counts failed logins only: a whole department signs in from one address in the same minute. In memory, by process;
 * a restart forgets, which costs an attacker more than it gives.
 */
export function makeLoginLimit(now: () => Instant): LoginLimit {
  const failures = new Map<string, { count: number; until: number }>();
  const limits = (address: string, name: string): readonly (readonly [string, number])[] => [
    [`both ${address} ${name}`, MOST_PER_NAME_AND_ADDRESS],
    [`name ${name}`, MOST_PER_NAME],
    [`address ${address}`, MOST_PER_ADDRESS],
  ];
  const forget = (at: number): void => {
    for (const [key, entry] of failures) if (entry.until <= at || failures.size > MOST_KEYS) failures.delete(key);
  };
  return {
    wait(address, name) {
      const at = now();
      const waits = limits(address, name.toLowerCase()).map(([key, most]) => {
        const entry = failures.get(key);
        return entry !== undefined && entry.count >= most ? Math.ceil((entry.until - at) / 1000) : 0;
      });
      return Math.max(0, ...waits);
    },
    failed(address, name) {
      const at = now();
      if (failures.size >= MOST_KEYS) forget(at);
      for (const [key] of limits(address, name.toLowerCase())) {
        const entry = failures.get(key);
        if (entry === undefined || entry.until <= at) failures.set(key, { count: 1, until: at + WINDOW_MS });
        else entry.count += 1;
      }
    },
    succeeded(address, name) {
      failures.delete(`both ${address} ${name.toLowerCase()}`);
    },
  };
}

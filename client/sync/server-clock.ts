import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import { fromIso } from "#shared/domain/zone.ts";

/** The server's time as far as known, and when the board was last known to be current; only the pace is this machine's. */
export interface ServerClock {
  now(): Instant;
  set(serverTime: IsoInstant): void;
  confirm(): void;
  /** What is shown was confirmed then: a kept board. */
  confirmedThen(at: Instant): void;
  confirmedAt(): Instant | null;
}

export function makeServerClock(localNow: () => Instant): ServerClock {
  let aheadMs = 0;
  let confirmedAt: Instant | null = null;
  const now = (): Instant => (localNow() + aheadMs) as Instant;
  return {
    now,
    set(serverTime) {
      aheadMs = fromIso(serverTime) - localNow();
    },
    confirm() {
      confirmedAt = now();
    },
    confirmedThen(at) {
      confirmedAt = at;
    },
    confirmedAt: () => confirmedAt,
  };
}

import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { Display } from "#shared/domain/display.ts";
import type { DisplayId } from "#shared/domain/ids.ts";
import { fromIso, toIso } from "#shared/domain/zone.ts";
import { hashToken } from "./tokens.ts";

/** When a screen was last here is written no more often than this. */
const SEEN_EVERY_MS = 60_000;
/** A screen that another process serves is on as long as it was seen so lately. */
const ON_FOR_MS = 2.5 * SEEN_EVERY_MS;

export interface Displays {
  /** The display that shows this token; null for a wrong one, and for one that was revoked. */
  find(token: string): Promise<Display | null>;
  findByHash(tokenHash: string): Promise<Display | null>;
  /** It is here now; at most once a minute that is written down. */
  saw(display: DisplayId): void;
  /** Whether a screen that was last seen then counts as on, should another process have its line. */
  isOnElsewhere(seenAt: Display["revokedAt"]): boolean;
}

/** Screens on walls, known by the token that each has in a cookie of its own (WA1). */
export function makeDisplays(store: Store, now: () => Instant): Displays {
  const seen = new Map<DisplayId, number>();
  const findByHash = (tokenHash: string) => store.displayByToken(tokenHash);
  return {
    findByHash,
    find: (token) => findByHash(hashToken(token)),
    saw(display) {
      const at = now();
      const last = seen.get(display);
      if (last !== undefined && Math.abs(at - last) < SEEN_EVERY_MS) return;
      seen.set(display, at);
      // Where that can't be written the wall goes on; the next minute tries again.
      store.sawDisplay(display, toIso(at)).catch(() => seen.delete(display));
    },
    isOnElsewhere: (seenAt) => seenAt !== null && now() - fromIso(seenAt) < ON_FOR_MS,
  };
}

import type { Logger } from "pino";
import type { Store } from "#server/store/port.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";

const EVERY_MS = 60 * 60_000;

/** Every hour: answers past their 30 days and sessions past their end go. Returns what stops it. */
export function sweepHourly(store: Pick<Store, "sweep">, now: () => Instant, log: Logger): () => void {
  const sweep = () => {
    store.sweep(toIso(now())).catch((fault) => log.warn({ err: fault }, "sweep failed"));
  };
  const timer = setInterval(sweep, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const MINUTE_MS = 60_000;

/** Every minute: files that have waited for their hour go. Returns what stops it. */
export function sweepStaging(staging: { readonly sweep: () => void }): () => void {
  const timer = setInterval(staging.sweep, MINUTE_MS);
  timer.unref();
  return () => clearInterval(timer);
}

import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { SeenAt } from "#shared/i18n/status-texts.ts";

/** When a board was last current; the day is named where it is another than the reader's own. */
export function seenAt(at: Instant, now = Date.now() as Instant): SeenAt {
  const day = dayAt(at);
  return { at, on: day === dayAt(now) ? null : toPlainDate(day) };
}

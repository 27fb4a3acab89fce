import type { Hold } from "./case.ts";
import type { Payloads } from "./commands.ts";
import type { PlainDate } from "./dates.ts";

/** The hold that is set: chasing or another day is no new wait, so the days are counted from its beginning. */
export const holdFrom = (
  before: Hold | null,
  { reason, chaseOn }: NonNullable<Payloads["setHold"]["hold"]>,
  today: PlainDate,
): Hold => ({ reason, since: before?.reason === reason ? before.since : today, chaseOn: chaseOn ?? null });

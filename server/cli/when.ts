import {
  type Instant,
  type IsoInstant,
  type PlainDate,
  parsePlainDate,
  toDay,
  toPlainDate,
} from "#shared/domain/dates.ts";
import { dayAt, instantOf, startOfDay, toIso } from "#shared/domain/zone.ts";

export interface When {
  readonly on: PlainDate;
  /** Null where only the day was given. */
  readonly at: IsoInstant | null;
}

/** Reads a day, a local time (`2026-03-03T14:30`) or an instant with its offset; null where it is none of them. */
export function readWhen(text: string): When | null {
  const day = parsePlainDate(text);
  if (day !== null) return { on: day, at: null };
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const on = match?.[1] === undefined ? null : parsePlainDate(match[1]);
  if (match === null || on === null || Number(match[2]) > 23 || Number(match[3]) > 59) return null;
  const at = match[4] === undefined ? instantOf(on, Number(match[2]), Number(match[3])) : (Date.parse(text) as Instant);
  return Number.isNaN(at) ? null : { on: toPlainDate(dayAt(at)), at: toIso(at) };
}

/** The instant meant: midnight where only the day was given. */
export const instantMeant = ({ on, at }: When): IsoInstant => at ?? toIso(startOfDay(toDay(on)));

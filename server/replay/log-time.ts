import { type Instant, parsePlainDate } from "#shared/domain/dates.ts";

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** An instant as the log writes it, `2011-10-06 01:06:40.020000+02:00`, to the millisecond; null where it is none. */
export function readLogTime(text: string): Instant | null {
  const [, on = "", hour = "", minute = "", second = "", part = "", offset = ""] = TIME.exec(text) ?? [];
  if (parsePlainDate(on) === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const at = Date.parse(`${on}T${hour}:${minute}:${second}${part.slice(0, 4)}${offset}`);
  return Number.isNaN(at) ? null : (at as Instant);
}

import type { AnyField } from "#shared/protocol/lists.ts";
import type { Table } from "./table.ts";

/** Fields that are a day. */
const DATES: ReadonlySet<AnyField> = new Set<AnyField>([
  "receivedOn",
  "since",
  "noticeOn",
  "expectedOn",
  "decidedOn",
  "sentOn",
  "followUpOn",
  "stopOn",
  "employedFrom",
  "employedTo",
  "absentFrom",
  "absentTo",
]);

/** A date of a spreadsheet that has a time; the fields are days. */
const WITH_TIME = /^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}(:\d{2})?$/;
/** Days since 1900 or 1904, of 1927 to 2118: a date whose cell was not told to look like one. */
const DAYS = /^([1-7]\d{4})(,\d+)?$/;
/** A CPR number of the first nine days of a month, kept as a number: its leading zero is gone. */
const CPR_AS_NUMBER = /^[1-9](?:0[1-9]|1[0-2])\d{6}$/;
const DAY_MS = 86_400_000;
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** What a spreadsheet's number means in its field. A text file's numbers are what they are. */
export function typedText(text: string, field: AnyField, daysFrom: Table["daysFrom"]): string {
  if (daysFrom === null) return text;
  if (field === "cpr") return CPR_AS_NUMBER.test(text) ? `0${text}` : text;
  if (!DATES.has(field)) return text;
  const [, days] = DAYS.exec(text) ?? [];
  if (days === undefined) return text.replace(WITH_TIME, "$1");
  return new Date(FIRST_DAY[daysFrom] + Number(days) * DAY_MS).toISOString().slice(0, 10);
}

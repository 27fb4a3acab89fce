import { toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { danishDates } from "#shared/i18n/dates-in-words.ts";
import type { LogEntry } from "#shared/protocol/http.ts";

const t = textsIn("da");
const HEADINGS = ["log.at", "log.by", "log.what", "log.purpose", "log.number"] as const;

/** The log as a list that opens in a spreadsheet: semicolons, and a mark by which UTF-8 is known. */
export const logCsv = (entries: readonly LogEntry[]): string =>
  `\uFEFF${[HEADINGS.map((key) => t(key)), ...entries.map(cells)].map(line).join("")}`;

const cells = ({ at, by, action, purpose, number }: LogEntry): readonly string[] => [
  `${danishDates.figures(toPlainDate(dayOfDue(at)))} ${danishDates.clock(fromIso(at))}`,
  by?.name ?? t("log.bySystem"),
  t(`logAction.${action}`),
  purpose === null ? "" : t(`purpose.${purpose}`),
  number ?? "",
];

const line = (values: readonly string[]): string => `${values.map(csvCell).join(";")}\r\n`;

/** What a spreadsheet would take for a formula is text to it: names are typed by people. */
export function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

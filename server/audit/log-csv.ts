import { csvLine, UTF8_MARK } from "#server/csv.ts";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { danishDates } from "#shared/i18n/dates-in-words.ts";
import type { LogEntry } from "#shared/protocol/http.ts";

const t = textsIn("da");
const HEADINGS = ["log.at", "log.by", "log.what", "log.purpose", "log.number"] as const;

/** The log as a list that opens in a spreadsheet. */
export const logCsv = (entries: readonly LogEntry[]): string =>
  UTF8_MARK + [HEADINGS.map((key) => t(key)), ...entries.map(cells)].map(csvLine).join("");

const cells = ({ at, by, action, purpose, number }: LogEntry): readonly string[] => [
  `${danishDates.figures(toPlainDate(dayOfDue(at)))} ${danishDates.clock(fromIso(at))}`,
  by?.name ?? t("log.bySystem"),
  t(`logAction.${action}`),
  purpose === null ? "" : t(`purpose.${purpose}`),
  number ?? "",
];

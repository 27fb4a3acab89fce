import { readFileSync } from "node:fs";

export const LOG_FILE = "test/data/permit-log.csv";
export const THE_LOG = readFileSync(LOG_FILE);

const HEADER = "case,channel,responsible,started,deadline,ended,activity,timestamp";

/** A row as the log has it: a case that began on 3 March 2011 and has 8 weeks, with what the test changes. */
export function logRow(change: Partial<Record<string, string>> = {}): string {
  const row: Readonly<Record<string, string | undefined>> = {
    case: "case-2",
    channel: "Desk",
    responsible: "Resource02",
    started: "2011-03-03 00:00:00.010000+01:00",
    deadline: "2011-04-28 00:00:00+02:00",
    ended: "",
    activity: "T06 Determine necessity of stop advice",
    timestamp: "2011-03-07 10:00:00+01:00",
    ...change,
  };
  return HEADER.split(",")
    .map((column) => row[column] ?? "")
    .join(",");
}

export const logOf = (rows: readonly string[], header = HEADER): Buffer =>
  Buffer.from(`${[header, ...rows].join("\n")}\n`);

/** One row of the real log, as text. */
export type PlainRow = Readonly<Record<string, string>>;

/**
 * The log read a second time and in another way: cut at commas, and its local days as it writes them itself, since its
 * municipality keeps the same time as ours.
 */
export function plainCases(): ReadonlyMap<string, readonly PlainRow[]> {
  const [header = "", ...lines] = THE_LOG.toString("utf8").trim().split("\r\n");
  const columns = header.split(",");
  const cases = new Map<string, PlainRow[]>();
  for (const line of lines) {
    const cells = line.split(",");
    const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
    const number = row.case ?? "";
    cases.set(number, [...(cases.get(number) ?? []), row]);
  }
  return cases;
}

const DAY_MS = 86_400_000;
export const dayIn = (text = ""): string => text.slice(0, 10);
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

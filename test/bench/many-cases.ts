import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { projectRoot } from "#server/project-root.ts";
import { addDays, type PlainDate, toDay, toPlainDate } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";

/** The day that the department's list is from. */
export const LIST_DATE = "2026-11-20";

export const departmentList = (): Buffer => readFileSync(join(projectRoot, "test/data/sagsliste.csv"));

type Row = Readonly<Record<string, string>>;
const rowsOf = (list: Buffer): readonly Row[] => parse(list, { bom: true, columns: true, delimiter: ";" });

/** How many of which cases for whom. */
export interface Wanted {
  readonly team: string;
  readonly count: number;
}

/**
 * A list as long as one likes, of the department's own rows over and over, so that stages, provisions and dates are mixed
 * as in life; with other numbers and other invented people, whose CPR-like numbers have day + 60.
 */
export function listOfMany(wanted: readonly Wanted[], isMeant: (row: Row) => boolean = isOpen): Buffer {
  const rows = rowsOf(departmentList());
  const titles = Object.keys(must(rows[0], "a row"));
  const chosen = rows.filter(isMeant);
  const lines = wanted.flatMap(({ team, count }, which) =>
    Array.from({ length: count }, (_, n) => {
      const like = must(chosen[n % chosen.length], "a row");
      const days = Math.floor(n / chosen.length) * 7 + ((n * 5) % 7);
      const row: Row = { ...earlier(like, days), ...personOf(which, n), Team: team };
      return titles.map((title) => cell(row[title] ?? "")).join(";");
    }),
  );
  return Buffer.from(`\ufeff${[titles.join(";"), ...lines].join("\r\n")}\r\n`);
}

export const isOpen = (row: Row): boolean => row.Fase !== "Afsluttet";
export const isAny = (): boolean => true;

/** The same case so many days earlier, so that its dates are no mere repetition. */
const earlier = (row: Row, days: number): Row =>
  Object.fromEntries(
    Object.entries(row).map(([title, text]) => [title, text.replace(/^(\d\d)-(\d\d)-(\d{4})/, shift(days))]),
  );

const shift = (days: number) => (_: string, day: string, month: string, year: string) => {
  const [y, m, d] = toPlainDate(addDays(toDay(`${year}-${month}-${day}` as PlainDate), -days)).split("-");
  return `${d}-${m}-${y}`;
};

/** Somebody for each row; nobody is there twice. */
function personOf(which: number, n: number): Row {
  const digits = (value: number, width: number): string => String(value).padStart(width, "0");
  const born = `${61 + (n % 28)}${digits(1 + (Math.floor(n / 28) % 12), 2)}${digits(30 + ((Math.floor(n / 336) + 30 * Math.floor(which / 10)) % 60), 2)}`;
  return {
    "Sagsnr.": `${which + 70}-${digits(n + 1, 6)}`,
    Navn: `Ida Prøve ${which} ${n}`,
    "CPR-nr.": `${born}-${which % 10}${digits(n % 1000, 3)}`,
  };
}

const cell = (text: string): string => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

import { parse } from "csv-parse/sync";
import { knownHeadings } from "./columns.ts";

const DELIMITERS = [";", ",", "\t"] as const;
/** Enough of a file to see by which character its rows are cut alike. */
const SAMPLE = 64 * 1024;
const SAMPLE_ROWS = 50;

/**
 * The character that cuts a list into columns: the one that yields most headings that we know; where none is known, the one
 * that cuts most rows into as many cells as each other, and then into more.
 */
export function delimiterOf(text: string, alsoKnown: ReadonlySet<string>): string {
  const sample = wholeLines(text);
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...judge(sample, delimiter, alsoKnown) }));
  return judged.reduce((best, next) => (isBetter(next, best) ? next : best)).delimiter;
}

interface Judged {
  readonly known: number;
  /** Share of rows with as many cells as most have; 0 where that is one. */
  readonly alike: number;
  readonly cells: number;
}

const isBetter = (a: Judged, b: Judged): boolean =>
  a.known - b.known > 0 ||
  (a.known === b.known && (a.alike - b.alike > 0 || (a.alike === b.alike && a.cells > b.cells)));

function judge(sample: string, delimiter: string, alsoKnown: ReadonlySet<string>): Judged {
  const rows = cut(sample, delimiter);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells = 0, often = 0] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
  return {
    known: Math.max(0, ...rows.slice(0, 20).map((row) => knownHeadings(row, alsoKnown))),
    alike: cells > 1 ? often / rows.length : 0,
    cells,
  };
}

/** A quotation mark left open is told where the whole file is read; here it makes one long cell. */
function cut(sample: string, delimiter: string): readonly (readonly string[])[] {
  const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true, to: SAMPLE_ROWS } as const;
  try {
    return parse(sample, { ...options, record_delimiter: ["\r\n", "\n", "\r"], skip_empty_lines: true });
  } catch {
    return sample.split(/\r\n|\n|\r/, SAMPLE_ROWS).map((line) => line.split(delimiter));
  }
}

/** Cut at the last line break, so that no row is judged by its half. */
function wholeLines(text: string): string {
  if (text.length <= SAMPLE) return text;
  const sample = text.slice(0, SAMPLE);
  const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
  return end > 0 ? sample.slice(0, end + 1) : sample;
}

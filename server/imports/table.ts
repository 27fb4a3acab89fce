import type { FileRemark } from "#shared/protocol/lists.ts";

/** One row of a file. `row` counts the file's first as 1; in a CSV file a line break inside quotes does not count. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as rows of texts, whatever it was: nothing is known yet of what its columns mean. */
export interface Table {
  readonly format: "csv" | "xlsx";
  /** Of a spreadsheet; the visible ones first. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly header: readonly string[];
  /** Where the header stands: titles may stand above it. */
  readonly headerRow: number;
  /** Blank rows are left out; not padded to the header's length. */
  readonly rows: readonly TableRow[];
  readonly remarks: readonly FileRemark[];
  /** From which year a spreadsheet counts the days that its numbers may be; null in a text file, whose numbers are no dates. */
  readonly daysFrom: 1900 | 1904 | null;
}

/** Rows between two turns of the event loop: the board goes on while a list is read. */
export const SLICE = 25;

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

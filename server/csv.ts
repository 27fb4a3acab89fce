/** Text, whatever it looks like: the apostrophe by which a file of ours keeps a spreadsheet from taking a cell for a formula. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
/** Taken off again. */
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string): string => (/[;"\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** By which a spreadsheet knows UTF-8; stands before the first line. */
export const UTF8_MARK = "\ufeff";

/** A line of a list as a Danish spreadsheet opens it, no cell of it taken for a formula. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guarded(cell))).join(";")}\r\n`;

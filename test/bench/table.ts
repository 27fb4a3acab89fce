import { type Figure, keepsBudget } from "./figure.ts";

const HEAD = ["what", "measured", "bare", "of bare", "budget", ""];

/** Figures as a table in plain text, which is Markdown too. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(HEAD), line(rule), ...rows.slice(1).map(line)].join("\n");
}

function rowOf(figure: Figure): string[] {
  const { what, unit, measured, bare, budget, higherIsBetter } = figure;
  const kept = keepsBudget(figure);
  return [
    what,
    `${short(measured)} ${unit}`,
    bare === undefined ? "" : `${short(bare)} ${unit}`,
    bare === undefined ? "" : `${Math.round((measured / bare) * 100)} %`,
    budget === undefined ? "" : `${higherIsBetter ? "≥" : "≤"} ${short(budget)} ${unit}`,
    kept === null ? "" : kept ? "kept" : "BROKEN",
  ];
}

const short = (number: number): string => (Math.abs(number) >= 100 ? number.toFixed(0) : number.toPrecision(3));

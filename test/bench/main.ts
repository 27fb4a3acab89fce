import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { beginRun } from "#test/support/test-run.ts";
import { type Bench, type Figure, keepsBudget } from "./figure.ts";
import { tableOf } from "./table.ts";

/** Runs the benchmarks one after the other and prints each one's table; they may use all that tests use (PostgreSQL, Chromium). */
export async function runBenches(benches: readonly Bench[], argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: "string" }, only: { type: "string" } } });
  const chosen = benches.filter(({ name }) => !values.only || name.includes(values.only));
  if (chosen.length === 0) throw new Error("No benchmark of that name.");
  const endRun = await beginRun();
  try {
    const figures: Record<string, readonly Figure[]> = {};
    for (const { name, bare, isBinding, run } of chosen) {
      figures[name] = await run();
      process.stdout.write(`\n${name}${bare ? ` (bare: ${bare})` : ""}\n\n${tableOf(figures[name])}\n`);
      const broken = figures[name].filter((figure) => isBinding && keepsBudget(figure) === false);
      for (const { what } of broken) process.stderr.write(`BROKEN: ${what}\n`);
      if (broken.length > 0) process.exitCode = 1;
    }
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
  } finally {
    await endRun();
  }
}

function machine(): { readonly node: string; readonly cores: number; readonly processor: string } {
  return { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? "" };
}

import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { peekSetting } from "#server/store/sqlite/peek-setting.ts";
import { DEMO_SETTING } from "./demo-setting.ts";

/** Raised when the same options make another department than before. */
const VERSION = 1;

/** How a demo's data were made. They are made again where anything of it is another today. */
export interface DemoMade {
  readonly version: number;
  readonly seed: number;
  readonly cases: number;
  /** The day on which history ends; with `--now` the instant. */
  readonly ends: string;
}

const mark = z.object({
  made: z.object({ version: z.number(), seed: z.number(), cases: z.number(), ends: z.string() }),
  /** How far each stream had come when it was made; null while it is being made. */
  streams: z.record(z.string(), z.number()).nullable(),
});
type DemoMark = z.infer<typeof mark>;

export const madeWith = (seed: number, cases: number, ends: string): DemoMade => ({
  version: VERSION,
  seed,
  cases,
  ends,
});

export const writeMark = (made: DemoMade, streams: ReadonlyMap<string, number> | null): string =>
  JSON.stringify({ made, streams: streams && Object.fromEntries(streams) } satisfies DemoMark);

/** What lies in a folder: nothing, a demo (null: one that was never finished), or something that is none of ours to touch. */
export type FolderStanding =
  | { readonly kind: "empty" }
  | { readonly kind: "demo"; readonly mark: DemoMark | null }
  | { readonly kind: "real" };

export const DATABASE = "tavle.db";
/** What a server leaves behind that has not come to make a database. */
const TRACES = new Set(["lock", "lock-journal"]);

export function standingOf(folder: string): FolderStanding {
  if (!existsSync(folder)) return { kind: "empty" };
  const file = join(folder, DATABASE);
  if (!existsSync(file)) {
    return readdirSync(folder).every((name) => TRACES.has(name)) ? { kind: "empty" } : { kind: "real" };
  }
  const text = peekSetting(file, DEMO_SETTING);
  if (text === null) return { kind: "real" };
  const read = mark.safeParse(JSON.parse(text));
  return { kind: "demo", mark: read.success ? read.data : null };
}

/** Whether it can be looked at as it is. `untouched`: only if nobody has done anything in it since. */
export function isReusable(
  found: DemoMark | null,
  wanted: DemoMade,
  untouched: ReadonlyMap<string, number> | null,
): boolean {
  if (found === null || found.streams === null || JSON.stringify(found.made) !== JSON.stringify(wanted)) return false;
  return untouched === null || [...untouched].every(([stream, seq]) => found.streams?.[stream] === seq);
}

/** The demo's database goes; whoever calls this holds the folder. */
export async function emptyDemo(folder: string): Promise<void> {
  for (const end of ["", "-wal", "-shm", "-journal"]) await rm(join(folder, `${DATABASE}${end}`), { force: true });
}

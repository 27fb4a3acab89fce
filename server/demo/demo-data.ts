import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#server/config.ts";
import { openInstallation } from "#server/installation.ts";
import { takeDataLock } from "#server/store/lock.ts";
import { peekStreams } from "#server/store/sqlite/peek-setting.ts";
import { type Instant, toPlainDate } from "#shared/domain/dates.ts";
import { dayAt, toIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { DATABASE, type DemoMade, emptyDemo, isReusable, madeWith, standingOf, writeMark } from "./demo-folder.ts";
import { DEMO_SETTING } from "./demo-setting.ts";
import { historyStart, makeDepartment } from "./make-department.ts";
import type { DemoOptions } from "./options.ts";

export interface DemoDataParts {
  readonly config: Config;
  readonly options: DemoOptions;
  /** Where the product's clock stands. */
  readonly now: Instant;
  readonly say: (sentence: string) => void;
  readonly progress: (share: number) => void;
}

/**
 * A folder with the department that is asked for: as it lies there from earlier today, or made anew. A folder with
 * anything else in it is left alone, and refused with a sentence.
 */
export async function prepareDemo(parts: DemoDataParts): Promise<Result<"reused" | "made", string>> {
  const { config, options, now, say } = parts;
  const folder = config.dataFolder;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = takeDataLock(folder);
  if (lock === null) return refuse(`En anden server bruger allerede datamappen ${folder}.`);
  const ends = options.now === null ? toPlainDate(dayAt(now)) : toIso(options.now);
  const wanted = madeWith(options.seed, options.cases, ends);
  try {
    const standing = standingOf(folder);
    if (standing.kind === "real") {
      return refuse(
        `Datamappen ${folder} er ikke en demo. Den bliver ikke rørt: vælg en tom mappe i TAVLE_DATA, eller udelad TAVLE_DATA.`,
      );
    }
    const mark = standing.kind === "demo" ? standing.mark : null;
    // Time that is set back must not find what was done after it.
    const untouched = mark && options.now !== null ? peekStreams(join(folder, DATABASE)) : null;
    if (isReusable(mark, wanted, untouched)) return ok("reused");
    if (standing.kind === "demo") say("Demoen er fra en anden dag eller lavet med andre valg. Den laves på ny.");
    await emptyDemo(folder);
  } finally {
    lock.release();
  }
  return make(parts, wanted);
}

async function make(
  { config, options: { seed, cases }, now, progress }: DemoDataParts,
  wanted: DemoMade,
): Promise<Result<"made", string>> {
  const opened = await openInstallation(config, () => historyStart(now));
  if (!opened.ok) return opened;
  const { store, close } = opened.value;
  try {
    await store.saveSetting(DEMO_SETTING, writeMark(wanted, null));
    await makeDepartment(opened.value, { seed, cases, now, progress });
    await store.saveSetting(DEMO_SETTING, writeMark(wanted, await store.streams()));
    return ok("made");
  } finally {
    await close();
  }
}

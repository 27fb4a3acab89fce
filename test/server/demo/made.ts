import { join } from "node:path";
import { type Config, readConfig } from "#server/config.ts";
import { type DepartmentMade, historyStart, makeDepartment } from "#server/demo/make-department.ts";
import { type Installation, openInstallation } from "#server/installation.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { instantOf } from "#shared/domain/zone.ts";
import { tempDir } from "#test/support/temp-dir.ts";

/** A Wednesday morning. */
export const NOW = instantOf("2026-11-25" as PlainDate, 9, 30);

export interface MadeHere extends Installation {
  readonly made: DepartmentMade;
  readonly config: Config;
}

/** A department made in a folder of its own. Whoever asks closes it. */
export async function madeHere(cases: number, seed = 1): Promise<MadeHere> {
  const config = readConfig({ TAVLE_DATA: join(tempDir("demo"), "data"), PORT: "0", LOG_LEVEL: "silent" });
  if (!config.ok) throw new Error(config.error.join(" "));
  const opened = await openInstallation(config.value, () => historyStart(NOW));
  if (!opened.ok) throw new Error(opened.error);
  const made = await makeDepartment(opened.value, { seed, cases, now: NOW });
  return { ...opened.value, made, config: config.value };
}

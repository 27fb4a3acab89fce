import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A fresh, empty folder. All of them lie in the run's own folder, which is removed when the run ends, however it ends. */
export function tempDir(label = "t"): string {
  return mkdtempSync(join(process.env.TAVLE_TEST_FOLDER ?? tmpdir(), `${label}-`));
}

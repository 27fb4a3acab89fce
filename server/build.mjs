/** Builds what is stale: the server into dist/server/main.js, the pages into dist/client. Plain JavaScript, so that Node runs it as it is. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const bundle = join(root, "dist/server/main.js");

/** Two processes may build at once: each works beside the target and swaps its whole result in. */
const beside = (target) => `${target}.${process.pid}`;

/** Bundles the server unless the bundle was made from the very files that are there now. */
export async function buildServer() {
  const target = dirname(bundle);
  const print = await fingerprint(["package.json", "package-lock.json", "shared", "server"]);
  if (await isMadeFrom(target, print)) return;
  process.stderr.write("Bygger serveren …\n");
  const { build } = await import("esbuild");
  const folder = beside(target);
  await build({
    absWorkingDir: root,
    // Figures are computed in a thread, and a thread runs a file of its own.
    entryPoints: {
      main: "server/main.ts",
      "figures-on-sqlite": "server/figures/figures-on-sqlite.ts",
      "figures-on-postgres": "server/figures/figures-on-postgres.ts",
    },
    outdir: folder,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
  });
  await swapIn(folder, target, print);
}

/** Builds the pages with Vite unless they were made from the very files that are there now. */
export async function buildClient() {
  const target = join(root, "dist/client");
  const print = await fingerprint(["package.json", "package-lock.json", "vite.config.ts", "shared", "client"]);
  if (await isMadeFrom(target, print)) return;
  process.stderr.write("Bygger siderne …\n");
  // Whoever builds, a test run too: React is bundled as this says, and the result is kept for the next start.
  env.NODE_ENV = "production";
  const { build } = await import("vite");
  const folder = beside(target);
  await build({
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
  await swapIn(folder, target, print);
}

const printFile = "built-from";

async function isMadeFrom(target, print) {
  const made = await readFile(join(target, printFile), "utf8").catch(() => null);
  return made === print;
}

async function swapIn(folder, target, print) {
  await writeFile(join(folder, printFile), print);
  await mkdir(dirname(target), { recursive: true });
  const old = `${folder}.old`;
  if (!(await isMadeFrom(target, print))) {
    await rename(target, old).catch(ignoreMissing);
    await rename(folder, target).catch(ignoreTaken);
  }
  await rm(folder, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}

/** Somebody else's build of the same files came in between: theirs stands. */
function ignoreTaken(error) {
  if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(error.code)) throw error;
}

/** Name, size and time of every file: cheap, and other than "newest wins" it sees removed and put-back files too. */
async function fingerprint(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) for (const line of await describe(path)) hash.update(line);
  return hash.digest("hex");
}

async function describe(path) {
  const info = await stat(join(root, path));
  if (!info.isDirectory()) return [`${path} ${info.size} ${info.mtimeMs}\n`];
  const entries = await readdir(join(root, path));
  const lines = await Promise.all(entries.sort().map((entry) => describe(join(path, entry))));
  return lines.flat();
}

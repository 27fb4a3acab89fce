/**
 * `npm run bench [-- --only NAME] [--json FILE]`: bundles every *.bench.ts, and the processes they start (*.process.ts),
 * as the product's server is bundled, and runs them.
 */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const named = (ending) => readdirSync(join(root, "test/bench")).filter((name) => name.endsWith(ending));
const names = named(".bench.ts");

await build({
  absWorkingDir: root,
  entryPoints: ["main.ts", ...names, ...named(".process.ts")].map((name) => join("test/bench", name)),
  outdir: "dist/bench",
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});

const load = (name) => import(pathToFileURL(join(root, "dist/bench", name.replace(/\.ts$/, ".js"))).href);
const { runBenches } = await load("main.ts");
await runBenches(await Promise.all(names.sort().map(load)), process.argv.slice(2));

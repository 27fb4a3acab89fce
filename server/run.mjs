/**
 * The one way in: `node server/run.mjs <command> [arguments]`. Builds what is stale, then hands over to `run` in
 * server/main.ts; `build` only builds, `build-server` the server alone. Prints nothing to stdout, which belongs to the commands' own output.
 */
import { pathToFileURL } from "node:url";
import { buildClient, buildServer, bundle } from "./build.mjs";

const [command = "start", ...args] = process.argv.slice(2);
await buildServer();
if (["start", "demo", "build"].includes(command)) await buildClient();
if (!["build", "build-server"].includes(command)) {
  process.setSourceMapsEnabled(true);
  const { run } = await import(pathToFileURL(bundle).href);
  process.exitCode = await run(command, args);
}

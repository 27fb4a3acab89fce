import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { runAddress } from "./ask-run.ts";
import { findBrowser } from "./chromium-binary.ts";
import { foundDepartment } from "./department-data.ts";
import { startGuarded } from "./guarded.ts";
import { asAdmin, dropDatabasesOf } from "./postgres-admin.ts";
import { type Cluster, startPostgres } from "./postgres-cluster.ts";
import type { ResourceName } from "./resource-name.ts";

interface Resource {
  readonly make: () => Promise<unknown>;
  readonly end: () => Promise<unknown>;
}

/**
 * Begins a test or benchmark run: its folder, and a small local server that makes what is shared, since tests run in
 * several processes. They find both by `TAVLE_TEST_FOLDER` and `TAVLE_TEST_RUN`. Returns what ends the run.
 */
export async function beginRun(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "tavle-test-"));
  const minded = startGuarded({ folder });
  const resources: Readonly<Record<ResourceName, Resource>> = {
    postgres: once(findPostgres, (cluster) => cluster.stop()),
    browser: once(() => findBrowser(folder)),
    build: once(buildProduct),
    department: once(() => foundDepartment(mkdtempSync(join(folder, "first-department-")))),
  };
  const server = await serve(resources);
  process.env.TAVLE_TEST_FOLDER = folder;
  process.env.TAVLE_TEST_RUN = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    for (const { end } of Object.values(resources)) await end();
    server.close();
    server.closeAllConnections();
    await minded.stop();
  };
}

/** Made at the first call; a failure stays one. */
function once<T>(make: () => Promise<T>, end: (made: T) => Promise<void> = async () => {}): Resource {
  let made: Promise<T> | null = null;
  return {
    make: () => {
      made ??= make();
      return made;
    },
    end: async () => made?.then(end).catch(() => {}),
  };
}

async function findPostgres(): Promise<Cluster> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return startPostgres({ durable: false });
  await asAdmin(url, (client) => client.query("SELECT 1")).catch((cause: Error) => {
    throw new Error(`TEST_DATABASE_URL names a PostgreSQL that does not answer: ${cause.message}`, { cause });
  });
  return { url, stop: () => dropDatabasesOf(runAddress(), url) };
}

async function buildProduct(): Promise<void> {
  const launcher = fileURLToPath(new URL("../../server/run.mjs", import.meta.url));
  await promisify(execFile)(process.execPath, [launcher, "build"]);
}

function serve(resources: Readonly<Record<ResourceName, Resource>>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const resource = resources[request.url?.slice(1) as ResourceName];
    try {
      response.end(JSON.stringify({ made: (await resource.make()) ?? null }));
    } catch (error) {
      response.end(JSON.stringify({ failed: error instanceof Error ? error.message : String(error) }));
    }
  });
  server.unref();
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

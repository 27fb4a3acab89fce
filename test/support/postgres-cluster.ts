import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { askAgain } from "./ask-again.ts";
import { type Guarded, startGuarded } from "./guarded.ts";
import { prepareWorkplace, type Workplace } from "./postgres-binaries.ts";

const run = promisify(execFile);
/** Nobody else on the machine gets in. */
const password = randomUUID();
const PATIENCE_MS = 30_000;

export interface Cluster {
  /** Of the maintenance database, as its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of one's own, which ends with this process at the latest. `durable` writes through to the disk
 * as the product's would; without it a lost machine loses data, which no ordinary test minds and which is much faster.
 */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<Cluster> {
  const place = await prepareWorkplace();
  try {
    await initialise(place);
    const port = await freePort();
    const guarded = startGuarded({
      command: join(place.bin, "postgres"),
      args: ["-D", join(place.folder, "data"), ...settings(port, durable)],
      user: place.user,
      folder: place.folder,
      log: join(place.folder, "log"),
    });
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    await untilReady(url, guarded, join(place.folder, "log"));
    return { url, stop: guarded.stop };
  } catch (error) {
    await rm(place.folder, { recursive: true, force: true });
    throw error;
  }
}

async function initialise({ folder, bin, user }: Workplace): Promise<void> {
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) for (const path of [data, passwordFile]) await chown(path, user, user);
  const args = ["-D", data, "-U", "postgres", "--auth=password", `--pwfile=${passwordFile}`];
  const options = { cwd: folder, ...(user === undefined ? {} : { uid: user, gid: user }) };
  await run(join(bin, "initdb"), [...args, "--encoding=UTF8", "--no-locale", "--no-sync"], options);
}

function settings(port: number, durable: boolean): string[] {
  const always = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "max_connections=200",
    "shared_buffers=64MB",
  ];
  const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  return [...always, ...(durable ? [] : careless)].flatMap((setting) => ["-c", setting]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function untilReady(url: string, { process: child, stop }: Guarded, log: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  const isReady = await askAgain(async () => {
    if (child.exitCode !== null || Date.now() >= giveUpAt) return false;
    return (await answers(url)) || null;
  }, 30);
  if (isReady) return;
  const lines = await readFile(log, "utf8").catch(() => "");
  await stop();
  throw new Error(`PostgreSQL for the tests did not start: ${lines.trim().split("\n").at(-1) ?? ""}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

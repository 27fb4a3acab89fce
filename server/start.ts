import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Instant } from "#shared/domain/dates.ts";
import type { DemoView } from "#shared/protocol/http.ts";
import { type App, buildApp } from "./app.ts";
import { newToken } from "./auth/tokens.ts";
import type { Config } from "./config.ts";
import { DEMO_SETTING } from "./demo/demo-setting.ts";
import { makeFigures } from "./figures/figures.ts";
import { IN_USE, openInstallation } from "./installation.ts";
import { makeLog } from "./log.ts";
import { projectRoot } from "./project-root.ts";
import { leaveNote, removeNote, type ServerNote } from "./server-note.ts";
import type { Store } from "./store/port.ts";

/** How long a stopping server waits for what is under way. */
const GRACE_MS = 10_000;

export interface StartOptions {
  readonly now?: () => Instant;
  readonly say?: (sentence: string) => void;
  readonly complain?: (sentence: string) => void;
  /** Serves what is made up, and nothing else; without it, never that. */
  readonly demo?: DemoView;
  /** Begun when the server listens, at its address on this machine; what it gives is called before the server stops. */
  readonly beside?: (address: string, store: Store) => () => Promise<void>;
  /** Resolves when the server shall stop; without it a signal to the process does that, and ends it at the latest soon after. */
  readonly untilStopped?: Promise<unknown>;
}

const systemClock = (): Instant => Date.now() as Instant;
const toStdout = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const toStderr = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Serves until told to stop. Returns the exit code: 0 stopped in order, 1 could not start (and said why). */
export async function start(config: Config, options: StartOptions = {}): Promise<number> {
  const { now = systemClock, say = toStdout, complain = toStderr } = options;
  const stopped = options.untilStopped ?? signalled();
  const opened = await openInstallation(config, now);
  if (!opened.ok) {
    complain(
      opened.error === IN_USE ? `En anden server bruger allerede datamappen ${config.dataFolder}.` : opened.error,
    );
    return 1;
  }
  const installation = opened.value;
  const isDemo = (await installation.store.setting(DEMO_SETTING)) !== null;
  if (isDemo !== (options.demo !== undefined)) {
    await installation.close();
    complain(isDemo ? demoRefused(config) : `Datamappen ${config.dataFolder} er ikke en demo.`);
    return 1;
  }
  const localToken = newToken();
  const log = makeLog(config.logLevel);
  const { place } = installation.store;
  const figures = makeFigures({ place, onFault: (fault) => log.warn({ fault }, "figures failed") });
  const app = await buildApp({
    store: installation.store,
    vault: installation.vault,
    keyFile: config.keyFile,
    erasures: installation.erasures,
    now,
    log,
    origin: config.origin,
    trustProxy: config.trustProxy,
    clientFolder: join(projectRoot, "dist/client"),
    localToken,
    ofUnit: figures.ofUnit,
    ...(options.demo ? { demo: options.demo } : {}),
  });
  app.readiness.isStarting = true;
  if (!(await listens(app, config, complain))) {
    await app.close();
    await installation.close();
    return 1;
  }
  const note = noteOf(app, config, localToken);
  await leaveNote(config.dataFolder, note);
  await announce(app, config, note, say);
  app.readiness.isStarting = false;
  app.warmUp().catch((fault) => app.web.log.warn({ err: fault }, "boards not read ahead"));
  const endBeside = options.beside?.(addressOf(note), installation.store);
  await stopped;
  if (!options.untilStopped) exitAfterGrace();
  await endBeside?.();
  await app.close();
  await figures.close();
  await installation.close();
  await removeNote(config.dataFolder, note);
  return 0;
}

const demoRefused = ({ dataFolder }: Config): string =>
  `Datamappen ${dataFolder} er en demo med opdigtede sager. Start den med npm run demo, eller vælg en anden mappe i TAVLE_DATA.`;

async function listens({ web }: App, { host, port }: Config, complain: (sentence: string) => void): Promise<boolean> {
  try {
    await web.listen({ host, port });
    return true;
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "ukendt";
    const why = code === "EADDRINUSE" ? "den er allerede i brug" : code;
    complain(`Serveren kan ikke lytte på ${host} port ${port}: ${why}.`);
    return false;
  }
}

function noteOf({ web }: App, { host }: Config, token: string): ServerNote {
  const { port } = web.server.address() as AddressInfo;
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return { host: isEverywhere ? "127.0.0.1" : host, port, token, pid: process.pid };
}

const addressOf = ({ host, port }: Pick<ServerNote, "host" | "port">): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

async function announce(
  { first }: App,
  { origin }: Config,
  { host, port }: ServerNote,
  say: (sentence: string) => void,
): Promise<void> {
  const address = origin ?? addressOf({ host, port });
  say(`Sagstavlen kører på ${address}`);
  const token = await first.offer();
  if (token !== null) say(`Opret den første administrator her (linket virker én gang): ${address}/start/${token}`);
}

const signalled = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, resolve);
  });

/** Ends the process where something will not let go in time; a second signal ends it at once by itself. */
function exitAfterGrace(): void {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
}

import { request as httpRequest, type IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { buildApp } from "#server/app.ts";
import { newToken } from "#server/auth/tokens.ts";
import type { Config } from "#server/config.ts";
import { IN_USE, openInstallation } from "#server/installation.ts";
import { makeLog } from "#server/log.ts";
import { projectRoot } from "#server/project-root.ts";
import { readNote, type ServerNote } from "#server/server-note.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

export interface LocalRequest {
  readonly method: "GET" | "POST";
  /** Below `/api/local`. */
  readonly path: string;
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LocalAnswer {
  readonly status: number;
  readonly body: Readable;
}

/** A server that holds the lock may not listen yet; so long it is waited for. */
const PATIENCE_MS = 5000;
const STEP_MS = 50;

/**
 * Asks the running server over loopback; where none runs, opens the data here and asks the same route of the same app.
 * Refused with one sentence where neither is possible.
 */
export async function callLocal<T>(
  config: Config,
  now: () => Instant,
  asked: LocalRequest,
  consume: (answer: LocalAnswer) => Promise<T>,
): Promise<Result<T, string>> {
  for (let waited = 0; ; waited += STEP_MS) {
    const running = await askRunning(config, asked);
    if (running !== null) return ok(await consume(running));
    const here = await askHere(config, now, asked, consume);
    if (here.ok || here.error !== IN_USE) return here;
    if (waited >= PATIENCE_MS) return refuse(`Datamappen ${config.dataFolder} er i brug, men serveren svarer ikke.`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

/** Null where no server answers under the address it left, or one that isn't ours. */
async function askRunning(config: Config, asked: LocalRequest): Promise<LocalAnswer | null> {
  const note = await readNote(config.dataFolder);
  if (note === null) return null;
  const answer = await send(note, asked).catch(() => null);
  if (answer === null) return null;
  const status = answer.statusCode ?? 500;
  if (status !== 404) return { status, body: answer };
  answer.resume();
  return null;
}

function send(
  { host, port, token }: ServerNote,
  { method, path, body, headers }: LocalRequest,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host, port, method, path: `/api/local${path}`, headers: { ...headers, ...authorized(token) } },
      resolve,
    );
    request.on("error", reject);
    request.end(body);
  });
}

async function askHere<T>(
  config: Config,
  now: () => Instant,
  { method, path, body, headers }: LocalRequest,
  consume: (answer: LocalAnswer) => Promise<T>,
): Promise<Result<T, string>> {
  const opened = await openInstallation(config, now);
  if (!opened.ok) return opened;
  const { store, vault, erasures, close } = opened.value;
  const localToken = newToken();
  const app = await buildApp({
    store,
    vault,
    keyFile: config.keyFile,
    erasures,
    now,
    log: makeLog("silent"),
    origin: config.origin,
    trustProxy: false,
    clientFolder: join(projectRoot, "dist/client"),
    localToken,
  });
  try {
    const answer = await app.web.inject({
      method,
      url: `/api/local${path}`,
      headers: { ...headers, ...authorized(localToken) },
      ...(body ? { payload: body } : {}),
      payloadAsStream: true,
    });
    return ok(await consume({ status: answer.statusCode, body: answer.stream() }));
  } finally {
    await app.close();
    await close();
  }
}

const authorized = (token: string) => ({ authorization: `Bearer ${token}` });

import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { askAgain } from "./ask-again.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ServerOptions {
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is started; `start` unless given. */
  readonly args?: readonly string[];
  /** How long it may take to be ready, where more is done than starting. */
  readonly patienceMs?: number;
}

/** A product command as a person types it, in a process of its own. */
export async function runCommand(
  args: readonly string[],
  { data, env = {} }: ServerOptions,
  input = "",
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, ["server/run.mjs", ...args], {
    cwd: root,
    env: { ...process.env, ...env, TAVLE_DATA: data },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise<number>((resolve) => child.on("close", (exit) => resolve(exit ?? -1)));
  return { code, out, err };
}

/** The same, where nothing else may come of it than that it is done. */
export async function mustRun(...[args, options, input]: Parameters<typeof runCommand>): ReturnType<typeof runCommand> {
  const done = await runCommand(args, options, input);
  if (done.code !== 0) throw new Error(`${args.join(" ")} ended with ${done.code}: ${done.err}`);
  return done;
}

/** None of them outlives the process that started it. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** How long a starting server is asked. */
const PATIENCE_MS = 60_000;

/** A real server process on a port of its own, which can be killed and started again on the same data. */
export class RealServer {
  readonly options: ServerOptions;
  readonly port: number;
  private child: ChildProcess | null = null;
  log = "";

  private constructor(options: ServerOptions, port: number) {
    this.options = options;
    this.port = port;
  }

  static async start(options: ServerOptions): Promise<RealServer> {
    const server = new RealServer(options, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { data, env = {}, args = ["start"] } = this.options;
    const child = spawn(process.execPath, ["server/run.mjs", ...args], {
      cwd: root,
      env: { ...process.env, ...env, TAVLE_DATA: data, PORT: String(this.port), HOST: "127.0.0.1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    running.add(child);
    child.once("exit", () => running.delete(child));
    const keep = (chunk: Buffer) => (this.log += chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    await this.ready();
  }

  /** No farewell, no flush: what a power cut leaves of the process. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
  }

  /** What became of the process, where nobody here has ended it; null while it runs. */
  get ending(): string | null {
    const { exitCode, signalCode } = this.child ?? {};
    const how = exitCode ?? signalCode ?? null;
    return how === null ? null : `the server ended with ${how}:\n${this.log}`;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || this.ending !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  }

  private async ready(): Promise<void> {
    const giveUpAt = performance.now() + (this.options.patienceMs ?? PATIENCE_MS);
    const isReady = await askAgain(async () => {
      if (this.ending !== null) throw new Error(this.ending);
      if (performance.now() >= giveUpAt) return false;
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      return answer?.ok ? true : null;
    });
    if (isReady) return;
    await this.kill();
    throw new Error(`the server is not ready in time:\n${this.log}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Somebody signed in over HTTP, as a browser would be. */
export async function signIn(url: string, name: string, password: string): Promise<{ readonly cookie: string }> {
  const response = await fetch(`${url}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ name, password }),
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (!response.ok || !cookie) throw new Error(`login failed with ${response.status}`);
  return { cookie };
}

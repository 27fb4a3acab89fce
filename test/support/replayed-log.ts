import { join } from "node:path";
import { runCommand } from "#server/cli/run-command.ts";
import { readConfig } from "#server/config.ts";
import { start } from "#server/start.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";
import { productBuilt } from "./ask-run.ts";
import { PASSWORD } from "./department-data.ts";
import { tempDir } from "./temp-dir.ts";

export const LOG_UNIT = "Byggesager";

export interface LogServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A server on the real permit log, replayed by a clock that begins at the given time (`2011-06-15T08:30:00+02:00`) and runs
 * on, with a caseworker (Mette) and a leader (Leder) of its unit who can sign in. In this process, since no command
 * sets a clock but the demo's.
 */
export async function serveLog(from: string): Promise<LogServer> {
  await productBuilt();
  const begun = performance.now();
  const now = () => Math.floor(Date.parse(from) + performance.now() - begun) as Instant;
  const read = readConfig({ TAVLE_DATA: join(tempDir("log"), "data"), LOG_LEVEL: "silent", PORT: "0" });
  if (!read.ok) throw new Error(read.error.join(" "));
  const config = read.value;
  const type = async (command: string, argv: readonly string[], input = ""): Promise<void> => {
    let said = "";
    const hear = (text: string) => {
      said += text;
    };
    const terminal = { config, now, out: hear, err: hear, input: async () => input, person: null };
    if ((await runCommand(command, argv, config, terminal)) !== 0) throw new Error(`${command}: ${said}`);
  };
  await type("replay", ["test/data/permit-log.csv", "--unit", LOG_UNIT]);
  for (const [name, role] of [
    ["Mette", "caseworker"],
    ["Leder", "leader"],
  ] as const)
    await type("user", ["add", name, "--role", role, "--unit", LOG_UNIT, "--password-stdin"], PASSWORD);
  let stop = () => {};
  const untilStopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let ended: Promise<number> = Promise.resolve(0);
  const said = await new Promise<string>((say, complain) => {
    ended = start(config, { now, say, complain, untilStopped });
  });
  return {
    url: must(/http:\S+?:\d+/.exec(said)?.[0], "an address"),
    async stop() {
      stop();
      await ended;
    },
  };
}

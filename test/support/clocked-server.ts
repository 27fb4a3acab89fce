import { join } from "node:path";
import { runCommand } from "#server/cli/run-command.ts";
import { readConfig } from "#server/config.ts";
import { start } from "#server/start.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";
import { productBuilt } from "./ask-run.ts";
import { tempDir } from "./temp-dir.ts";

export interface ClockedServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A product command as one types it, by the given clock; throws with what it said where it fails. */
export type TypeCommand = (command: string, argv: readonly string[], input?: string) => Promise<void>;

/**
 * A server by the given clock, on data that were made by commands on the same clock. In this process, since no command
 * sets a clock but the demo's.
 */
export async function serveByClock(
  now: () => Instant,
  prepare: (type: TypeCommand) => Promise<void>,
): Promise<ClockedServer> {
  await productBuilt();
  const read = readConfig({ TAVLE_DATA: join(tempDir("clocked"), "data"), LOG_LEVEL: "silent", PORT: "0" });
  if (!read.ok) throw new Error(read.error.join(" "));
  const config = read.value;
  await prepare(async (command, argv, input = "") => {
    let said = "";
    const hear = (text: string) => {
      said += text;
    };
    const terminal = { config, now, out: hear, err: hear, input: async () => input, person: null };
    if ((await runCommand(command, argv, config, terminal)) !== 0) throw new Error(`${command}: ${said}`);
  });
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

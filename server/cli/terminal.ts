import { text } from "node:stream/consumers";
import type { Config } from "#server/config.ts";
import type { Instant } from "#shared/domain/dates.ts";

/** Exit codes of every command. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USE = 2;

/** Where a command stands: what is set, what time it is, and the three streams. */
export interface Terminal {
  readonly config: Config;
  readonly now: () => Instant;
  readonly out: (text: string) => void | Promise<void>;
  readonly err: (text: string) => void;
  readonly input: () => Promise<string>;
}

export function processTerminal(config: Config): Terminal {
  process.stdout.on("error", leaveWithReader);
  return {
    config,
    now: () => Date.now() as Instant,
    out: writeOut,
    err: (line) => void process.stderr.write(line),
    input: () => text(process.stdin),
  };
}

/** `journal export | head`: who has read enough hangs up, and that is no fault. */
function leaveWithReader(fault: NodeJS.ErrnoException): void {
  if (fault.code !== "EPIPE") throw fault;
  process.exit(DONE);
}

/** Waits where the reader is slower, so that a long export does not pile up in memory. */
function writeOut(chunk: string): void | Promise<void> {
  if (process.stdout.write(chunk)) return;
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}

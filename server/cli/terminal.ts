import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import type { Config } from "#server/config.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { askUnseen } from "./ask-password.ts";

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
  /** The person who sits there; null for a script. */
  readonly person: Person | null;
}

export interface Person {
  /** Puts a question on a line of its own and waits for the answer; empty where none comes. */
  ask(question: string): Promise<string>;
  /** Asks for a line that is not shown; null where they leave. */
  askUnseen(question: string): Promise<string | null>;
  /** Shows how far it has come, in the place of what was shown before. */
  watch(sentence: string): void;
}

export function processTerminal(config: Config): Terminal {
  process.stdout.on("error", leaveWithReader);
  return {
    config,
    now: () => Date.now() as Instant,
    out: writeOut,
    err: toStderr,
    input: () => text(process.stdin),
    person: process.stdin.isTTY && process.stderr.isTTY ? atKeyboard : null,
  };
}

const toStderr = (line: string): void => void process.stderr.write(line);

const CLEAR_LINE = "\r\u001b[2K";

const atKeyboard: Person = {
  async ask(question) {
    const line = createInterface({ input: process.stdin, output: process.stderr });
    const answered = line.question(question);
    const left = new Promise<string>((resolve) => line.once("close", () => resolve("")));
    const answer = await Promise.race([answered, left]);
    line.close();
    return answer;
  },
  askUnseen: (question) => askUnseen(process.stdin, toStderr, question),
  watch: (sentence) => void process.stderr.write(`${CLEAR_LINE}${sentence}`),
};

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

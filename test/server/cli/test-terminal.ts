import { join } from "node:path";
import { runCommand } from "#server/cli/run-command.ts";
import type { Person, Terminal } from "#server/cli/terminal.ts";
import { type Config, readConfig } from "#server/config.ts";
import { givenTime } from "#test/support/given-time.ts";
import { tempDir } from "#test/support/temp-dir.ts";

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, and commands typed there on 23 November 2026. */
export interface TestTerminal {
  readonly config: Config;
  /** `answers`: what somebody who sits there types when asked; without them a script has typed it. */
  type(command: string, argv: readonly string[], input?: string, answers?: readonly (string | null)[]): Promise<Typed>;
}

export function terminalAt(
  dataFolder = join(tempDir("cli"), "data"),
  environment: Readonly<Record<string, string>> = {},
): TestTerminal {
  const read = readConfig({ TAVLE_DATA: dataFolder, LOG_LEVEL: "silent", PORT: "0", ...environment });
  if (!read.ok) throw new Error(read.error.join(" "));
  const config = read.value;
  const { now } = givenTime("2026-11-23T08:00:00+01:00");
  async function run(
    command: string,
    argv: readonly string[],
    more: (show: (text: string) => void) => Pick<Terminal, "input" | "person">,
  ) {
    let out = "";
    let err = "";
    const code = await runCommand(command, argv, config, {
      config,
      now,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      ...more((text) => {
        err += text;
      }),
    });
    return { code, out, err };
  }
  return {
    config,
    type: (command, argv, input = "", answers) =>
      run(command, argv, (show) => ({
        input: async () => input,
        person: answers ? personSaying(answers, show) : null,
      })),
  };
}

function personSaying(answers: readonly (string | null)[], show: (text: string) => void): Person {
  const left = [...answers];
  return {
    async ask(question) {
      show(question);
      return left.shift() ?? "";
    },
    askUnseen: async () => left.shift() ?? null,
    watch: () => {},
  };
}

import { runCommand } from "./cli/run-command.ts";
import { readConfig } from "./config.ts";
import { runColleagues } from "./demo/colleague-process.ts";
import { runDemo } from "./demo/run-demo.ts";
import { start } from "./start.ts";

/** Everything that can be typed: `start` and `demo` serve, all else is the command line's. Returns the exit code. */
export async function run(command: string, argv: readonly string[]): Promise<number> {
  // The demo has settings of its own.
  if (command === "demo") return runDemo(argv);
  if (command === "demo-colleagues") return runColleagues();
  const config = readConfig();
  if (!config.ok) {
    process.stderr.write(`${config.error.join("\n")}\n`);
    return 2;
  }
  if (command !== "start") return runCommand(command, argv, config.value);
  if (argv.length === 0) return start(config.value);
  process.stderr.write("Brug: npm start (indstillinger gives som miljøvariabler, se README)\n");
  return 2;
}

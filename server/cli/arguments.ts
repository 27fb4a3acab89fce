import { type ParseArgsConfig, parseArgs } from "node:util";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/** Reads what was typed; unknown options and missing values are wrong use. A leading `--` is npm's, not ours. */
export function readArguments<T extends Options>(argv: readonly string[], options: T): Result<Parsed<T>, "wrong-use"> {
  const args = argv[0] === "--" ? argv.slice(1) : [...argv];
  try {
    return ok(parseArgs({ args, options, allowPositionals: true, strict: true }));
  } catch {
    return refuse("wrong-use");
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Guarded {
  readonly process: ChildProcess;
  /** Resolves when the program is gone and its folder removed. */
  stop(): Promise<void>;
}

export interface Program {
  readonly command?: string;
  readonly args?: readonly string[];
  /** The user id to run it as, where that is another. */
  readonly user?: number | undefined;
  /** Removed afterwards, with everything in it. */
  readonly folder: string;
  /** Where its output goes. */
  readonly log?: string;
}

/** By way of the root, so that it is found from test/support and from the benchmarks' bundle in dist/bench alike. */
const guard = fileURLToPath(new URL("../../test/support/guard.mjs", import.meta.url));

/** Starts a program that cannot outlive this process; see guard.mjs. Without a command only the folder is minded. */
export function startGuarded(program: Program): Guarded {
  const log = program.log === undefined ? "ignore" : openSync(program.log, "a");
  const child = spawn(process.execPath, [guard, JSON.stringify(program)], {
    detached: true,
    stdio: ["pipe", log, log],
  });
  if (typeof log === "number") closeSync(log);
  child.unref();
  const gone = once(child, "exit");
  return {
    process: child,
    async stop() {
      child.ref();
      child.stdin?.end();
      await gone;
    },
  };
}

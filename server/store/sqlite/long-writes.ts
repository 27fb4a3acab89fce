import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type Sqlite from "better-sqlite3";

/** What a long list writes is written once, not over and over, where its pages fit in memory until the commit. */
const PAGES_KB = 128 * 1024;
/** A log that is longer than this is brought into the file beside the work, not by whoever commits next. */
const LONG_LOG_BYTES = 16 * 1024 * 1024;

export interface LongWrites {
  /** More memory, and no copying within the commit, for as long as the work takes. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when no copying goes on any more. */
  settled(): Promise<void>;
}

export function longWritesOn(writer: Sqlite.Database): LongWrites {
  const [pages, frames] = ["cache_size", "wal_autocheckpoint"].map((name) => writer.pragma(name, { simple: true }));
  let copying: Promise<void> = Promise.resolve();
  let working = 0;

  const asBefore = () => {
    if (working === 0 && writer.open) writer.pragma(`wal_autocheckpoint = ${frames}`);
  };
  return {
    async during(work) {
      working += 1;
      writer.pragma(`cache_size = -${PAGES_KB}`);
      writer.pragma("wal_autocheckpoint = 0");
      try {
        return await work();
      } finally {
        working -= 1;
        writer.pragma(`cache_size = ${pages}`);
        if (logBytes(writer) > LONG_LOG_BYTES) copying = copying.then(() => copyLog(writer.name)).then(asBefore);
        else asBefore();
      }
    },
    settled: () => copying,
  };
}

const logBytes = ({ name }: Sqlite.Database): number => statSync(`${name}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** What the thread runs; it is text since a thread in a file of its own would be one more thing to build. */
const COPYING = `
const { workerData: { driver, file } } = require("node:worker_threads");
const client = new (require(driver))(file);
client.pragma("wal_checkpoint(PASSIVE)");
client.close();
`;

/** Where it fails the next commit does it. */
function copyLog(file: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve("better-sqlite3");
  const worker = new Worker(COPYING, { eval: true, workerData: { driver, file } });
  worker.on("error", () => {});
  return new Promise((resolve) => worker.once("exit", () => resolve()));
}

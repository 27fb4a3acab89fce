import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BackupUnreadable } from "./backup-unreadable.ts";

/** The first line is a header, which is short: what has no line break by then is another kind of file. */
const LONGEST_FIRST = 10_000;
/** Far above any row. */
const LONGEST = 256 * 1024 * 1024;

/** The lines of a gzip file, without their line breaks. Throws `BackupUnreadable` where it is none, cut or damaged. */
export async function* unzippedLines(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const unzip = createGunzip();
  source.on("error", (error) => unzip.destroy(error));
  source.pipe(unzip);
  let left: Buffer[] = [];
  let length = 0;
  let isFirst = true;
  try {
    for await (const chunk of unzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...left, chunk.subarray(from, at)]);
        [left, length, isFirst, from] = [[], 0, false, at + 1];
      }
      left.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > (isFirst ? LONGEST_FIRST : LONGEST)) throw new BackupUnreadable(isFirst ? "foreign" : "damaged");
    }
  } catch (error) {
    throw faultOf(error, isFirst);
  } finally {
    source.destroy();
  }
  if (isFirst) throw new BackupUnreadable("foreign");
  if (length > 0) throw new BackupUnreadable("cut");
}

function faultOf(error: unknown, isFirst: boolean): unknown {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "Z_BUF_ERROR") return new BackupUnreadable("cut");
  if (typeof code === "string" && code.startsWith("Z_")) return new BackupUnreadable(isFirst ? "foreign" : "damaged");
  return error;
}

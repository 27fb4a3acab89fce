import { createWriteStream } from "node:fs";
import { access, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { syncFolder } from "#server/sync-folder.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { BackupUnreadable } from "./backup-unreadable.ts";
import { readBackup } from "./read-backup.ts";

export interface KeptBackup {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** What stands in the way of writing it; null for nothing. Asked before anything is read. */
export async function obstacleAt(file: string): Promise<string | null> {
  if (await isThere(file)) return `${file} findes allerede og bliver ikke overskrevet. Vælg et andet navn.`;
  if (await isThere(`${file}.partial`))
    return `${file}.partial ligger fra en sikkerhedskopi, der ikke blev færdig eller stadig er i gang. Slet den, hvis ingen er i gang.`;
  return null;
}

/**
 * Writes a backup's lines as a file that only its owner can read, and reads it back: it gets its name when it is whole,
 * right and on the disk, and not before. Refused with a sentence, and nothing is left behind.
 */
export async function keepBackup(
  file: string,
  lines: Readable,
  onLines: (count: number) => void,
): Promise<Result<KeptBackup, string>> {
  const partial = `${file}.partial`;
  try {
    await writeWhole(partial, lines, onLines);
    const kept = await readBack(partial);
    await rename(partial, file);
    await syncFolder(dirname(file));
    return ok(kept);
  } catch (fault) {
    await rm(partial, { force: true });
    return refuse(sentenceFor(fault, file));
  }
}

async function writeWhole(partial: string, lines: Readable, onLines: (count: number) => void): Promise<void> {
  const into = createWriteStream(partial, { flags: "wx", mode: 0o600 });
  await pipeline(lines, countLines(onLines), createGzip(), into);
  const handle = await open(partial, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function countLines(onLines: (count: number) => void): Transform {
  let count = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
      onLines(count);
      done(null, chunk);
    },
  });
}

async function readBack(file: string): Promise<KeptBackup> {
  const { size } = await stat(file);
  for await (const part of readBackup(file)) {
    if (part.is !== "whole") continue;
    const rows = Object.values(part.counts).reduce((sum, count) => sum + count, 0);
    return { rows, bytes: size, sha256: part.sha256 };
  }
  throw new BackupUnreadable("cut");
}

function sentenceFor(fault: unknown, file: string): string {
  if (fault instanceof BackupUnreadable) return "Sikkerhedskopien blev afbrudt. Intet er gemt; prøv igen.";
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return "Disken er fuld. Sikkerhedskopien er ikke gemt.";
  if (/^(ECONN|EPIPE|ERR_STREAM|ABORT)/.test(code)) return "Sikkerhedskopien blev afbrudt. Intet er gemt; prøv igen.";
  if (/^E[A-Z]+$/.test(code)) return `${file} kan ikke skrives (${code}).`;
  throw fault;
}

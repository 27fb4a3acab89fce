import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

const KEY_BYTES = 32;

/** Where the coming key lies while everything is sealed with it. */
export const nextKeyFile = (file: string): string => `${file}.next`;

/** Reads the vault's key; null where there is no file. Refused with a sentence when others can read it or it is no key. */
export async function readKeyFile(file: string): Promise<Result<Buffer | null, string>> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) =>
    error.code === "ENOENT" ? null : Promise.reject(error),
  );
  if (found === null) return ok(null);
  const mode = found.mode & 0o777;
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    return refuse(`Nøglefilen ${file} kan læses af andre (rettigheder ${mode.toString(8)}). Kør: chmod 600 ${file}`);
  }
  const key = Buffer.from((await readFile(file, "utf8")).trim(), "base64");
  return key.length === KEY_BYTES
    ? ok(key)
    : refuse(`Nøglefilen ${file} indeholder ikke en nøgle til tavlens personoplysninger.`);
}

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** Makes a new key in a folder that only its owner can open, safely on disk before it is used; never replaces a file. */
export async function makeKeyFile(file: string): Promise<Buffer> {
  const key = newKey();
  await writeKeyFile(file, key);
  return key;
}

/** Safely on disk, for its owner alone; throws where there is a file already. */
export async function writeKeyFile(file: string, key: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(`${key.toString("base64")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(file);
}

/** A key that nothing is sealed with may lie there, from a change that was broken off; it goes. */
export async function writeNextKey(file: string, key: Buffer): Promise<void> {
  await rm(nextKeyFile(file), { force: true });
  await writeKeyFile(nextKeyFile(file), key);
}

/** The coming key takes the place of the one before, which is gone. */
export async function takeNextKey(file: string): Promise<void> {
  await rename(nextKeyFile(file), file);
  await syncFolder(file);
}

/** A name in a folder is safe only when the folder is; where folders can't be opened, the system does it by itself. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

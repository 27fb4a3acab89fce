import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

const KEY_BYTES = 32;

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

/** Makes a new key in a folder that only its owner can open, safely on disk before it is used; never replaces a file. */
export async function makeKeyFile(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const key = randomBytes(KEY_BYTES);
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(`${key.toString("base64")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return key;
}

import { createHash, createHmac } from "node:crypto";
import type { Store } from "#server/store/port.ts";
import { makeKeyFile, readKeyFile } from "#server/vault/key-file.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";

const SETTING = "erasures-key";

export const lostKey = (file: string): string =>
  `Nøglen til det slettede mangler: ${file} findes ikke. Læg filen tilbage, så det slettede forbliver slettet.`;

/** The secret by which an erased case number is known again, and by nobody without it. Never changed: no number is left to hash anew. */
export interface ErasureKey {
  hash(number: string): string;
}

/**
 * The key of this installation's erasures; null where nothing was ever erased. Refused with a sentence where something
 * was and the key is lost or another one: later lists would bring the erased cases back.
 */
export async function readErasureKey(
  store: Pick<Store, "setting">,
  file: string,
): Promise<Result<ErasureKey | null, string>> {
  const expected = await store.setting(SETTING);
  const read = await readKeyFile(file);
  if (!read.ok) return read;
  if (expected === null) return ok(read.value && keyOf(read.value));
  if (read.value === null) return refuse(lostKey(file));
  return fingerprintOf(read.value) === expected
    ? ok(keyOf(read.value))
    : refuse(`Nøglen i ${file} er en anden end den, som det slettede kendes på. Læg den rigtige fil tilbage.`);
}

/** For an erasure in this database: the key, noted as the one it is known by from now on; made where there was never one. */
export async function claimErasureKey(
  store: Pick<Store, "setting" | "saveSetting">,
  file: string,
  { isFirst }: { readonly isFirst: boolean },
): Promise<Result<ErasureKey, string>> {
  const known = await readErasureKey(store, file);
  if (!known.ok) return known;
  const read = await readKeyFile(file);
  if (!read.ok) return read;
  if (read.value === null && !isFirst) return refuse(lostKey(file));
  const bytes = read.value ?? (await makeKeyFile(file));
  if ((await store.setting(SETTING)) === null) await store.saveSetting(SETTING, fingerprintOf(bytes));
  return ok(keyOf(bytes));
}

const keyOf = (bytes: Buffer): ErasureKey => ({
  hash: (number) => createHmac("sha256", bytes).update(number).digest("base64url"),
});

const fingerprintOf = (bytes: Buffer): string =>
  createHash("sha256").update("tavle erasures fingerprint v1").update(bytes).digest("hex").slice(0, 32);

import type { Store } from "#server/store/port.ts";
import { VAULT_KEY } from "#server/store/vault-key.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { type HeldVault, holdVault } from "./hold-vault.ts";
import { makeKeyFile, nextKeyFile, readKeyFile, takeNextKey } from "./key-file.ts";
import { makeVault } from "./vault.ts";

/**
 * The vault of this installation. The first start makes the key and notes its fingerprint; from then on only that key
 * will do, since what is sealed opens with no other. A change of key that was broken off between the database and the
 * file is finished here. Refused with a sentence, and nothing written.
 */
export async function openVault(
  store: Pick<Store, "setting" | "saveSetting">,
  keyFile: string,
): Promise<Result<HeldVault, string>> {
  const expected = await store.setting(VAULT_KEY);
  const read = await readKeyFile(keyFile);
  if (!read.ok) return read;
  if (expected === null) {
    const first = makeVault(read.value ?? (await makeKeyFile(keyFile)));
    await store.saveSetting(VAULT_KEY, first.fingerprint);
    return ok(holdVault(first));
  }
  const vault = read.value && makeVault(read.value);
  if (vault?.fingerprint === expected) return ok(holdVault(vault));
  const coming = await comingVault(keyFile);
  if (coming?.fingerprint === expected) {
    await takeNextKey(keyFile);
    return ok(holdVault(coming));
  }
  return refuse(
    vault === null
      ? `Nøglen til personoplysningerne mangler: ${keyFile} findes ikke. Læg filen tilbage, eller sæt TAVLE_KEY_FILE.`
      : `Nøglen i ${keyFile} er en anden end den, som personoplysningerne er låst med. Læg den rigtige fil tilbage.`,
  );
}

/** The key that a change was about to put in place; null where there is none that can be used. */
async function comingVault(keyFile: string) {
  const read = await readKeyFile(nextKeyFile(keyFile));
  return read.ok && read.value ? makeVault(read.value) : null;
}

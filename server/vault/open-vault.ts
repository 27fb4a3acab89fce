import type { Store } from "#server/store/port.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { makeKeyFile, readKeyFile } from "./key-file.ts";
import { makeVault, type Vault } from "./vault.ts";

const SETTING = "vault-key";

/**
 * The vault of this installation. The first start makes the key and notes its fingerprint; from then on only that key
 * will do, since what is sealed opens with no other. Refused with a sentence, and nothing written.
 */
export async function openVault(
  store: Pick<Store, "setting" | "saveSetting">,
  keyFile: string,
): Promise<Result<Vault, string>> {
  const expected = await store.setting(SETTING);
  const read = await readKeyFile(keyFile);
  if (!read.ok) return read;
  if (expected === null) {
    const first = makeVault(read.value ?? (await makeKeyFile(keyFile)));
    await store.saveSetting(SETTING, first.fingerprint);
    return ok(first);
  }
  if (read.value === null) {
    return refuse(
      `Nøglen til personoplysningerne mangler: ${keyFile} findes ikke. Læg filen tilbage, eller sæt TAVLE_KEY_FILE.`,
    );
  }
  const vault = makeVault(read.value);
  if (vault.fingerprint === expected) return ok(vault);
  return refuse(
    `Nøglen i ${keyFile} er en anden end den, som personoplysningerne er låst med. Læg den rigtige fil tilbage.`,
  );
}

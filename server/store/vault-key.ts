import { settingOf } from "./accounts.ts";
import type { Connection } from "./connection.ts";

/** The setting that says which key the vault is sealed with: the key's fingerprint. */
export const VAULT_KEY = "vault-key";

const NAMED = /^v2\.([0-9a-f]{8})\./;
const ID_LENGTH = 8;

/** A key's short name, as it stands in front of what is sealed with it. */
export const keyIdOf = (fingerprint: string): string => fingerprint.slice(0, ID_LENGTH);

/** Which key a text is sealed with; null where it is from before keys were named. */
export const sealedWith = (sealed: string): string | null => NAMED.exec(sealed)?.[1] ?? null;

/** The vault has got another key since this was sealed: nothing was written, and it must be sealed anew. */
export class KeyChanged extends Error {
  constructor() {
    super("the vault has another key by now");
  }
}

/**
 * Throws where something was sealed with a key that is no longer the vault's. Asked after writing: whoever writes while
 * the key is changed waits for that on the tables, and sees here what came of it.
 */
export async function mustFitKey(on: Connection, rows: readonly { readonly sealed: string }[]): Promise<void> {
  const ids = new Set(rows.map(({ sealed }) => sealedWith(sealed)).filter((id) => id !== null));
  if (ids.size === 0) return;
  const fingerprint = await settingOf(on, VAULT_KEY);
  if (fingerprint !== null && [...ids].some((id) => id !== keyIdOf(fingerprint))) throw new KeyChanged();
}

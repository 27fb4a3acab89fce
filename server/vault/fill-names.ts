import type { Store } from "#server/store/port.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import type { Vault } from "./vault.ts";

const SETTING = "vault-names";
const DONE = "filled";
const SLICE = 500;

type NameStore = Pick<Store, "setting" | "saveSetting" | "namelessAfter" | "fillNames">;

/**
 * Gives every name in the vault the hash that a search finds it by: those that were sealed before there was one. Once,
 * in slices, each its own transaction; broken off, it goes on at the next start. Who has no name gets none.
 */
export async function fillNames(store: NameStore, vault: Pick<Vault, "open" | "nameLookup">): Promise<void> {
  if ((await store.setting(SETTING)) === DONE) return;
  for (let after: CitizenId | null = null; ; ) {
    const rows = await store.namelessAfter(after, SLICE);
    const named = rows
      .map((row) => ({ ...row, nameLookup: vault.nameLookup(vault.open(row.citizenId, row.sealed).name) }))
      .filter(({ nameLookup }) => nameLookup !== null);
    if (named.length > 0) await store.fillNames(named);
    const last = rows.at(-1);
    if (!last) break;
    after = last.citizenId;
  }
  await store.saveSetting(SETTING, DONE);
}

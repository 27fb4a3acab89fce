import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import type { Store } from "#server/store/port.ts";
import { VAULT_KEY } from "#server/store/vault-key.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { HeldVault } from "./hold-vault.ts";
import { newKey, readKeyFile, takeNextKey, writeKeyFile, writeNextKey } from "./key-file.ts";
import { makeVault, type Vault } from "./vault.ts";

export interface KeyRing {
  readonly store: Pick<Store, "reseal" | "setting" | "otherProcesses">;
  readonly vault: HeldVault;
  readonly keyFile: string;
  readonly now: () => Instant;
}

export interface RotateRequest {
  /** Where the key that goes out of use is kept, for the backups made with it; else it is gone. */
  readonly keepOld?: string;
  readonly onSealed?: (rows: number) => void;
}

export interface Rotated {
  /** Identities and notes; null where the database's answer was lost. */
  readonly sealed: number | null;
}

/** Refused with a sentence, and everything as it was. */
export type RotateKey = (request: RotateRequest) => Promise<Result<Rotated, string>>;

/**
 * Changes the vault's key. The new one is safely on disk, beside the old one, before the one transaction that seals
 * everything anew and says which key holds; then it takes the old one's place. Killed anywhere between, the next start
 * finds the key that holds (`openVault`).
 */
export function makeRotateKey(ring: KeyRing): RotateKey {
  let isRunning = false;
  return async (request) => {
    if (isRunning) return refuse("Nøglen er allerede ved at blive skiftet.");
    isRunning = true;
    try {
      return await rotate(ring, request);
    } finally {
      isRunning = false;
    }
  };
}

async function rotate(
  { store, vault, keyFile, now }: KeyRing,
  { keepOld, onSealed }: RotateRequest,
): Promise<Result<Rotated, string>> {
  const others = await store.otherProcesses();
  if (others > 0) {
    return refuse(
      "Andre servere bruger samme database og ville stå med den gamle nøgle. Stop dem, skift nøglen, læg den nye nøglefil hos dem, og start dem igen.",
    );
  }
  const old = await readKeyFile(keyFile);
  if (!old.ok) return old;
  if (old.value === null || makeVault(old.value).fingerprint !== vault.fingerprint)
    return refuse(`Nøglen i ${keyFile} er ikke den, som serveren bruger. Læg den rigtige fil tilbage.`);
  if (keepOld !== undefined && !(await kept(keepOld, old.value)))
    return refuse(
      `Den gamle nøgle kan ikke gemmes i ${keepOld}. Vælg en fil, der ikke findes, i en mappe, der kan skrives i.`,
    );
  const key = newKey();
  const coming = makeVault(key);
  await writeNextKey(keyFile, key);
  vault.await(coming);
  const entry = { at: toIso(now()), actor: SYSTEM_ACTOR, action: "rotateKey", ...NOBODY } as const;
  const keys = { from: vault.fingerprint, to: coming.fingerprint };
  const request = { ...keys, ...resealing(vault, coming), entry, ...(onSealed ? { onSealed } : {}) };
  const sealed = await store.reseal(request).catch(async (fault: unknown) => {
    // A line that broke at the very end leaves it open whether it was done; the database knows.
    if ((await store.setting(VAULT_KEY)) !== coming.fingerprint) throw fault;
    return null;
  });
  vault.replace(coming);
  await takeNextKey(keyFile);
  return ok({ sealed });
}

const NOBODY = { caseId: null, citizenId: null, purpose: null };

const kept = (file: string, key: Buffer): Promise<boolean> =>
  writeKeyFile(file, key).then(
    () => true,
    () => false,
  );

/** Somebody known by name alone has no number's hash; their own id stands in its place, and stays. */
const resealing = (old: Vault, coming: Vault): Pick<Parameters<Store["reseal"]>[0], "citizen" | "note"> => ({
  citizen({ citizenId, lookup, sealed }) {
    const who = old.open(citizenId, sealed);
    return {
      citizenId,
      lookup: who.cpr === undefined ? lookup : coming.lookup(who.cpr),
      nameLookup: coming.nameLookup(who.name),
      sealed: coming.seal(citizenId, who),
    };
  },
  note: ({ sealed, ...note }) => ({ ...note, sealed: coming.sealNote(note, old.openNote(note, sealed)) }),
});

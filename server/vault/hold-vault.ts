import { keyIdOf, sealedWith } from "#server/store/vault-key.ts";
import type { Vault } from "./vault.ts";

/** The vault as the whole server has it, so that its key can change while it runs. */
export interface HeldVault extends Vault {
  /** While everything is sealed anew: what is sealed with the coming key opens already, nothing is sealed with it yet. */
  await(coming: Vault): void;
  /** From now on only this one. */
  replace(by: Vault): void;
}

export function holdVault(first: Vault): HeldVault {
  let held = first;
  let coming: Vault | null = null;
  const forText = (sealed: string): Vault =>
    coming && sealedWith(sealed) === keyIdOf(coming.fingerprint) ? coming : held;
  return {
    get fingerprint() {
      return held.fingerprint;
    },
    seal: (citizen, who) => held.seal(citizen, who),
    open: (citizen, sealed) => forText(sealed).open(citizen, sealed),
    sealNote: (place, text) => held.sealNote(place, text),
    openNote: (place, sealed) => forText(sealed).openNote(place, sealed),
    lookup: (cpr) => held.lookup(cpr),
    nameLookup: (name) => held.nameLookup(name),
    await(vault) {
      coming = vault;
    },
    replace(vault) {
      held = vault;
      coming = null;
    },
  };
}

import { stat } from "node:fs/promises";
import type { Config } from "#server/config.ts";
import { checkErasures } from "#server/erasure/erasures.ts";
import type { Store } from "#server/store/port.ts";
import { VAULT_KEY } from "#server/store/vault-key.ts";
import { openVault } from "#server/vault/open-vault.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { type BackupFault, BackupUnreadable } from "./backup-unreadable.ts";
import type { BackupHeader, BackupTrailer } from "./format.ts";
import { readBackup } from "./read-backup.ts";
import { levelsOf } from "./write-backup.ts";

export interface CheckedBackup extends BackupTrailer {
  readonly header: BackupHeader;
}

const NEWER = "Sikkerhedskopien er lavet med en nyere udgave af Sagstavlen. Opdatér Sagstavlen, og gendan så.";

export const UNREADABLE: Readonly<Record<BackupFault, string>> = {
  foreign: "Filen er ikke en sikkerhedskopi fra Sagstavlen. Intet er gendannet.",
  newer: `${NEWER} Intet er gendannet.`,
  cut: "Sikkerhedskopien er ikke hel: den slutter midt i. Brug en anden kopi. Intet er gendannet.",
  damaged: "Sikkerhedskopien er beskadiget. Brug en anden kopi. Intet er gendannet.",
};

/** Reads all of it before anything is written: whether it is whole, of a release that we know, and opened by the keys in place. */
export async function checkBackup(
  file: string,
  { databaseUrl, keyFile }: Config,
): Promise<Result<CheckedBackup, string>> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(`Filen ${file} findes ikke.`);
  try {
    const { settings, ...checked } = await readWhole(file);
    const levels = levelsOf(databaseUrl === null ? "sqlite" : "postgres");
    if (!levels.includes(checked.header.schema)) return refuse(UNREADABLE.newer);
    const vault = await openVault(settings, keyFile);
    if (!vault.ok) return refuse(`${vault.error} Intet er gendannet.`);
    const erasures = await checkErasures(settings, keyFile);
    return erasures.ok ? ok(checked) : refuse(`${erasures.error} Intet er gendannet.`);
  } catch (fault) {
    if (fault instanceof BackupUnreadable) return refuse(UNREADABLE[fault.fault]);
    throw fault;
  }
}

type Settings = Pick<Store, "setting" | "saveSetting">;

async function readWhole(file: string): Promise<CheckedBackup & { readonly settings: Settings }> {
  let header: BackupHeader | null = null;
  let table = "";
  const notes = new Map<unknown, unknown>();
  for await (const part of readBackup(file)) {
    if (part.is === "header") header = part.header;
    else if (part.is === "table") table = part.shape.table;
    else if (part.is === "rows" && table === "settings") for (const [name, value] of part.rows) notes.set(name, value);
    else if (part.is === "whole" && header)
      return { header, counts: part.counts, sha256: part.sha256, settings: asSettings(header, notes) };
  }
  throw new BackupUnreadable("cut");
}

/** The notes of the installation that it is of, to ask before there is a database. */
function asSettings({ vaultKey }: BackupHeader, notes: ReadonlyMap<unknown, unknown>): Settings {
  return {
    async setting(name) {
      const value = notes.get(name);
      if (typeof value === "string") return value;
      return name === VAULT_KEY ? vaultKey : null;
    },
    async saveSetting() {
      throw new Error("a backup is only read");
    },
  };
}

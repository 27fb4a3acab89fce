import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "#shared/domain/dates.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { SYSTEM_ACTOR } from "./auth/system-actor.ts";
import { fillWaits } from "./cases/fill-waits.ts";
import { seedInstallation } from "./cases/first-start.ts";
import type { Config } from "./config.ts";
import { type Erasures, makeErasures } from "./erasure/erasures.ts";
import { projectRoot } from "./project-root.ts";
import { type DataLock, takeDataLock } from "./store/lock.ts";
import { StorageFailed, type Store } from "./store/port.ts";
import { openPostgresStore } from "./store/postgres/open.ts";
import { openSqliteStore } from "./store/sqlite/open.ts";
import { fillNames } from "./vault/fill-names.ts";
import type { HeldVault } from "./vault/hold-vault.ts";
import { openVault } from "./vault/open-vault.ts";

export interface Installation {
  readonly store: Store;
  readonly vault: HeldVault;
  readonly erasures: Erasures;
  close(): Promise<void>;
}

export const IN_USE = "in-use";

/**
 * Opens the data of an installation for this process alone: lock, database, first rulebook, vault. Refused with one
 * sentence; `in-use` where another process has it. With PostgreSQL the database itself keeps several servers in step,
 * so there is nothing to lock.
 */
export async function openInstallation(config: Config, now: () => Instant): Promise<Result<Installation, string>> {
  let lock: DataLock | null = null;
  let store: Store | null = null;
  const close = async (): Promise<void> => {
    await store?.close();
    lock?.release();
  };
  try {
    await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
    if (config.databaseUrl === null) {
      lock = takeDataLock(config.dataFolder);
      if (lock === null) return refuse(IN_USE);
    }
    store = await openStore(config);
    const opened = await openIdentities(store, config, now);
    if (!opened.ok) await close();
    return opened.ok ? ok({ store, ...opened.value, close }) : opened;
  } catch (fault) {
    await close();
    return refuse(sentenceFor(fault, config));
  }
}

/** Vault and erasures; what was erased is erased here too, wherever this database comes from (PR8). */
async function openIdentities(
  store: Store,
  { keyFile }: Config,
  now: () => Instant,
): Promise<Result<Pick<Installation, "vault" | "erasures">, string>> {
  const vault = await openVault(store, keyFile);
  if (!vault.ok) return vault;
  await seedInstallation(store, SYSTEM_ACTOR, now());
  await fillNames(store, vault.value);
  await fillWaits(store);
  const erasures = makeErasures({ store, vault: vault.value, keyFile, now });
  const caughtUp = await erasures.catchUp();
  return caughtUp.ok ? ok({ vault: vault.value, erasures }) : caughtUp;
}

function openStore({ databaseUrl, dataFolder }: Config): Promise<Store> {
  return databaseUrl === null
    ? openSqliteStore({ file: join(dataFolder, "tavle.db"), migrationsFolder: join(projectRoot, "migrations/sqlite") })
    : openPostgresStore({ url: databaseUrl, migrationsFolder: join(projectRoot, "migrations/postgres") });
}

function sentenceFor(fault: unknown, { databaseUrl, dataFolder }: Config): string {
  if (fault instanceof StorageFailed) {
    if (fault.reason === "full") return "Disken er fuld. Giv plads, og start igen.";
    return databaseUrl === null
      ? `Databasen i ${dataFolder} kan ikke åbnes.`
      : "Databasen i DATABASE_URL kan ikke nås.";
  }
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
    return `Datamappen ${dataFolder} kan ikke bruges (${code}).`;
  throw fault;
}

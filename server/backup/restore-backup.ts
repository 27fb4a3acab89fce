import { access, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type AuditVerification, verifyAudit } from "#server/audit/verify-audit.ts";
import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { fillWaits } from "#server/cases/fill-waits.ts";
import { type Verification, verifyJournal } from "#server/cases/verify-journal.ts";
import type { Config } from "#server/config.ts";
import { makeErasures } from "#server/erasure/erasures.ts";
import type { CopySink } from "#server/store/copy.ts";
import { DatabaseRefused } from "#server/store/failures.ts";
import { takeDataLock } from "#server/store/lock.ts";
import { StorageFailed, type Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { NotEmpty, refillPostgres } from "#server/store/postgres/refill.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import { refillSqlite } from "#server/store/sqlite/refill.ts";
import { syncFolder } from "#server/sync-folder.ts";
import { openVault } from "#server/vault/open-vault.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { BackupUnreadable } from "./backup-unreadable.ts";
import { type CheckedBackup, checkBackup, UNREADABLE } from "./check-backup.ts";
import { readBackup } from "./read-backup.ts";
import { migrationsOf } from "./write-backup.ts";

export interface RestoreOrder {
  readonly file: string;
  readonly now: () => Instant;
  readonly onRows?: (rows: number) => void;
  /** The embedded database grows no further than this many pages of 4 kB; without it, as far as the disk goes. */
  readonly mostPages?: number;
}

export interface Restored {
  /** When the backup was made, by which release, from which kind of database. */
  readonly at: string;
  readonly app: string;
  readonly dialect: Store["dialect"];
  readonly rows: number;
  /** Citizens erased since the backup, and erased again now. */
  readonly erasedAgain: number;
  readonly journal: Verification;
  readonly audit: AuditVerification;
}

/**
 * Brings a backup into an empty data folder or an empty database, whichever kind it comes from. Refused with a sentence;
 * nothing is half restored then. What was erased since is erased again before anybody can see it (PR8).
 */
export async function restoreBackup(config: Config, order: RestoreOrder): Promise<Result<Restored, string>> {
  try {
    const checked = await checkBackup(order.file, config);
    if (!checked.ok) return checked;
    return config.databaseUrl === null
      ? await intoFolder(config, order, checked.value)
      : await intoDatabase(config, config.databaseUrl, order, checked.value);
  } catch (fault) {
    return refuse(sentenceFor(fault, config));
  }
}

async function intoFolder(config: Config, order: RestoreOrder, checked: CheckedBackup) {
  const { dataFolder } = config;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const lock = takeDataLock(dataFolder);
  if (lock === null) return refuse(`En server bruger datamappen ${dataFolder}. Intet er gendannet.`);
  const target = join(dataFolder, "tavle.db");
  const fresh = `${target}.restoring`;
  try {
    if (await isThere(target)) {
      return refuse(
        `Datamappen ${dataFolder} har allerede en database. Sæt TAVLE_DATA til en tom mappe, eller flyt den gamle væk. Intet er gendannet.`,
      );
    }
    await remove(fresh);
    const restored = await fillFile(fresh, config, order, checked);
    if (!restored.ok) return restored;
    await rename(fresh, target);
    await syncFolder(dataFolder);
    return restored;
  } finally {
    await remove(fresh);
    lock.release();
  }
}

async function fillFile(fresh: string, config: Config, order: RestoreOrder, checked: CheckedBackup) {
  const place = { file: fresh, migrationsFolder: migrationsOf("sqlite") };
  const { schema: level } = checked.header;
  await refillSqlite({ ...place, level, mostPages: order.mostPages }, (into) => pour(order, checked, into));
  return finish(await openSqliteStore(place), config, order, checked);
}

async function intoDatabase(config: Config, url: string, order: RestoreOrder, checked: CheckedBackup) {
  const place = { url, migrationsFolder: migrationsOf("postgres") };
  await refillPostgres({ ...place, level: checked.header.schema }, (into) => pour(order, checked, into));
  return finish(await openPostgresStore(place), config, order, checked);
}

/** Throws where the file has become another one since it was checked. */
async function pour({ file, onRows }: RestoreOrder, { sha256 }: CheckedBackup, into: CopySink): Promise<void> {
  let poured = 0;
  for await (const part of readBackup(file)) {
    if (part.is === "table") await into.table(part.shape);
    if (part.is === "whole" && part.sha256 !== sha256) throw new BackupUnreadable("damaged");
    if (part.is !== "rows") continue;
    await into.rows(part.rows);
    poured += part.rows.length;
    onRows?.(poured);
  }
}

/** What makes it an installation again, and whether it holds. */
async function finish(
  store: Store,
  { keyFile }: Config,
  { now }: RestoreOrder,
  { header, counts }: CheckedBackup,
): Promise<Result<Restored, string>> {
  try {
    const vault = await openVault(store, keyFile);
    if (!vault.ok) return vault;
    await fillWaits(store);
    const again = await makeErasures({ store, vault: vault.value, keyFile, now }).catchUp();
    if (!again.ok) return again;
    const [at, actor] = [toIso(now()), SYSTEM_ACTOR];
    await store.audit({ at, actor, action: "restore", caseId: null, citizenId: null, purpose: null });
    return ok({
      at: header.at,
      app: header.app,
      dialect: header.dialect,
      rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
      erasedAgain: again.value,
      journal: await verifyJournal(store),
      audit: await verifyAudit(store),
    });
  } finally {
    await store.close();
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function remove(file: string): Promise<void> {
  for (const end of ["", "-wal", "-shm", "-journal"]) await rm(file + end, { force: true });
}

function sentenceFor(fault: unknown, { dataFolder }: Config): string {
  if (fault instanceof BackupUnreadable) return UNREADABLE[fault.fault];
  if (fault instanceof NotEmpty)
    return "Databasen i DATABASE_URL er ikke tom. Opret en tom database, og gendan i den. Intet er gendannet.";
  if (fault instanceof StorageFailed) {
    return fault.reason === "full"
      ? "Disken er fuld. Intet er gendannet."
      : "Databasen kan ikke nås eller skrives. Intet er gendannet.";
  }
  if (fault instanceof DatabaseRefused) return `Databasen tog ikke imod kopien (${fault.code}). Intet er gendannet.`;
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  if (/^E[A-Z]+$|^SQLITE_/.test(code))
    return `Datamappen ${dataFolder} eller filen kan ikke bruges (${code}). Intet er gendannet.`;
  throw fault;
}

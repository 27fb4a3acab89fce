import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "#server/project-root.ts";
import { migrationsIn } from "#server/store/lay-tables.ts";
import type { Store } from "#server/store/port.ts";
import { VAULT_KEY } from "#server/store/vault-key.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { type BackupHeader, type BackupTrailer, FORMAT, FORMAT_VERSION } from "./format.ts";

export const migrationsOf = (dialect: Store["dialect"]): string => join(projectRoot, "migrations", dialect);

export const levelsOf = (dialect: Store["dialect"]): readonly string[] => migrationsIn(migrationsOf(dialect));

/** Gives the lines of a backup to `put`, one moment of the whole database; waits for `put` each time. */
export async function writeBackup(
  store: Store,
  now: () => Instant,
  put: (text: string) => Promise<void>,
): Promise<void> {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  let table = "";
  const say = (lines: readonly unknown[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    hash.update(text);
    return put(text);
  };
  await say([await headerOf(store, now)]);
  await store.copyOut({
    table(shape) {
      table = shape.table;
      counts[table] = 0;
      return say([shape]);
    },
    rows(rows) {
      counts[table] = (counts[table] ?? 0) + rows.length;
      return say(rows);
    },
  });
  const end: BackupTrailer = { counts, sha256: hash.digest("hex") };
  await put(`${JSON.stringify(end)}\n`);
}

const release = z.object({ version: z.string() });

async function headerOf(store: Store, now: () => Instant): Promise<BackupHeader> {
  const { version } = release.parse(JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8")));
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    schema: must(levelsOf(store.dialect).at(-1), "a migration"),
    dialect: store.dialect,
    vaultKey: must(await store.setting(VAULT_KEY), "the vault's key"),
    at: toIso(now()),
    app: version,
  };
}

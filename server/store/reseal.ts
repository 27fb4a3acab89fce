import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { CitizenId } from "#shared/domain/ids.ts";
import { saveSettingOn, settingOf } from "./accounts.ts";
import { appendAudit } from "./audit-log.ts";
import type { NoteRow } from "./beside-journal.ts";
import { PAGE } from "./cases.ts";
import { putCitizens } from "./citizens.ts";
import type { Connection } from "./connection.ts";
import { insertion } from "./insertion.ts";
import { nextTurn } from "./next-turn.ts";
import type { VaultRow } from "./port.ts";
import type { Resealing } from "./vault-keeping.ts";
import { KeyChanged, VAULT_KEY } from "./vault-key.ts";

const putNotes = insertion({ name: "put_note", into: ({ vaultNotes }) => vaultNotes, replacing: ["id"] });

export async function namelessAfterOn(
  { db, tables: { vaultCitizens: vault } }: Connection,
  after: CitizenId | null,
  limit: number,
): Promise<readonly VaultRow[]> {
  const nameless = isNull(vault.nameLookup);
  const place = after === null ? nameless : and(nameless, gt(vault.citizenId, after));
  return db.select().from(vault).where(place).orderBy(asc(vault.citizenId)).limit(limit);
}

export async function fillNamesOn(
  { db, tables: { vaultCitizens: vault } }: Connection,
  rows: readonly VaultRow[],
): Promise<void> {
  for (const { citizenId, nameLookup, sealed } of rows) {
    const asRead = and(eq(vault.citizenId, citizenId), eq(vault.sealed, sealed), isNull(vault.nameLookup));
    await db.update(vault).set({ nameLookup }).where(asRead);
  }
}

/** The log's end is taken first: whoever writes a note takes it first too, so the two never wait for each other. */
export async function resealOn(on: Connection, resealing: Resealing): Promise<number> {
  const { from, to, citizen, note, entry, onSealed } = resealing;
  await appendAudit(on, entry);
  await on.lockVault();
  if ((await settingOf(on, VAULT_KEY)) !== from) throw new KeyChanged();
  let sealed = 0;
  const told = async (rows: number) => {
    sealed += rows;
    onSealed?.(sealed);
    await nextTurn();
  };
  for await (const page of pages((after) => citizensAfter(on, after))) {
    await putCitizens(on, page.map(citizen));
    await told(page.length);
  }
  for await (const page of pages((after) => notesAfter(on, after))) {
    await putNotes(on, page.map(note));
    await told(page.length);
  }
  await on.db.update(on.tables.listImports).set({ undo: null });
  await saveSettingOn(on, VAULT_KEY, to);
  return sealed;
}

async function* pages<Row extends { readonly key: string }>(
  read: (after: string) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after = ""; ; ) {
    const page = await read(after);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.key;
  }
}

async function citizensAfter({ db, tables: { vaultCitizens: vault } }: Connection, after: string) {
  const place = gt(vault.citizenId, after as CitizenId);
  const rows: readonly VaultRow[] = await db
    .select()
    .from(vault)
    .where(place)
    .orderBy(asc(vault.citizenId))
    .limit(PAGE);
  return rows.map((row) => ({ ...row, key: row.citizenId }));
}

async function notesAfter({ db, tables: { vaultNotes: vault } }: Connection, after: string) {
  const place = gt(vault.id, after as NoteRow["id"]);
  const rows: readonly NoteRow[] = await db.select().from(vault).where(place).orderBy(asc(vault.id)).limit(PAGE);
  return rows.map((row) => ({ ...row, key: row.id }));
}

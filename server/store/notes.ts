import { and, asc, eq, isNull } from "drizzle-orm";
import type { CaseId } from "#shared/domain/ids.ts";
import { appendAudit } from "./audit-log.ts";
import type { AuditEntry, NoteRow, NoteWrite } from "./beside-journal.ts";
import type { Connection } from "./connection.ts";
import { insertion } from "./insertion.ts";
import { NoteIdTaken } from "./port.ts";
import { mustFitKey } from "./vault-key.ts";

const insert = insertion({ name: "add_note", into: ({ vaultNotes }) => vaultNotes });

/** The note and the log's row about it, together; one that is there already stays as it is. */
export async function saveNoteOn(on: Connection, note: NoteRow, entry: AuditEntry): Promise<NoteRow | null> {
  if (await isGone(on, note.caseId)) return null;
  const { vaultNotes } = on.tables;
  const [known] = await on.db.select().from(vaultNotes).where(eq(vaultNotes.id, note.id));
  if (known) return known;
  await appendAudit(on, entry);
  await insert(on, [note]);
  await mustFitKey(on, [note]);
  return note;
}

/** Notes of a command, within its transaction. */
export async function writeNotes(on: Connection, writes: readonly NoteWrite[]): Promise<void> {
  for (const { note, entry } of writes) {
    const kept = await saveNoteOn(on, note, entry);
    if (kept?.caseId !== note.caseId || kept.author !== note.author) throw new NoteIdTaken();
  }
}

/** Holds the case first, so that whoever erases it meanwhile has either ended or begins after the note. */
async function isGone({ db, tables: { cases } }: Connection, caseId: CaseId): Promise<boolean> {
  await db
    .update(cases)
    .set({ gone: null })
    .where(and(eq(cases.id, caseId), isNull(cases.gone)));
  const [found] = await db.select({ gone: cases.gone }).from(cases).where(eq(cases.id, caseId));
  return (found?.gone ?? null) !== null;
}

export async function notesOfOn(
  { db, tables: { vaultNotes } }: Connection,
  caseId: CaseId,
): Promise<readonly NoteRow[]> {
  return db
    .select()
    .from(vaultNotes)
    .where(eq(vaultNotes.caseId, caseId))
    .orderBy(asc(vaultNotes.at), asc(vaultNotes.id));
}

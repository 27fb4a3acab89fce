import { asc, eq } from "drizzle-orm";
import type { CaseId } from "#shared/domain/ids.ts";
import { appendAudit } from "./audit-log.ts";
import type { AuditEntry, NoteRow } from "./beside-journal.ts";
import type { Connection } from "./connection.ts";
import { insertion } from "./insertion.ts";
import { mustFitKey } from "./vault-key.ts";

const insert = insertion({ name: "add_note", into: ({ vaultNotes }) => vaultNotes });

/** The note and the log's row about it, together; one that is there already stays as it is. */
export async function saveNoteOn(on: Connection, note: NoteRow, entry: AuditEntry): Promise<NoteRow> {
  const { vaultNotes } = on.tables;
  const [known] = await on.db.select().from(vaultNotes).where(eq(vaultNotes.id, note.id));
  if (known) return known;
  await appendAudit(on, entry);
  await insert(on, [note]);
  await mustFitKey(on, [note]);
  return note;
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

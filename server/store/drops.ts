import { inArray } from "drizzle-orm";
import { inPages } from "./cases.ts";
import type { Connection } from "./connection.ts";
import { forgetUndoNaming } from "./lists.ts";
import type { Writes } from "./port.ts";

/** What leaves the installation with a case that is gone: number, label, notes, visits, what lists said, who it was about (CA7, PR8). */
export async function writeDrops(on: Connection, writes: Writes): Promise<void> {
  const { caseTags, visits, vaultNotes, listRows, vaultCitizens, erasedNumbers } = on.tables;
  await paged(writes.droppedTags, (page) => on.db.delete(caseTags).where(inArray(caseTags.caseId, page)));
  await paged(writes.droppedTags, (page) => on.db.delete(visits).where(inArray(visits.caseId, page)));
  await paged(writes.droppedNotesOf, (page) => on.db.delete(vaultNotes).where(inArray(vaultNotes.caseId, page)));
  await paged(writes.droppedListRows, (page) => on.db.delete(listRows).where(inArray(listRows.caseId, page)));
  await paged(writes.droppedCitizens, (page) =>
    on.db.delete(vaultCitizens).where(inArray(vaultCitizens.citizenId, page)),
  );
  if (writes.forgottenInUndo) await forgetUndoNaming(on, writes.forgottenInUndo);
  const hashes = (writes.erasedNumbers ?? []).map((hash) => ({ hash }));
  await paged(hashes, (page) => on.db.insert(erasedNumbers).values(page).onConflictDoNothing());
}

async function paged<Key>(
  keys: readonly Key[] | undefined,
  drop: (page: Key[]) => PromiseLike<unknown>,
): Promise<void> {
  await inPages(keys ?? [], async (page) => {
    await drop(page);
    return [];
  });
}

import type { NoteId, PersonId } from "#shared/domain/ids.ts";
import type { HistoryEntry } from "#shared/protocol/http.ts";

/** The note that was written beside something that happened; null for none. */
export const noteOf = ({ event }: Pick<HistoryEntry, "event">): NoteId | null =>
  "note" in event ? (event.note ?? null) : null;

/** What a note belongs to; null where it stands alone. */
export const entryOf = (history: readonly HistoryEntry[], id: NoteId): HistoryEntry | null =>
  history.find((entry) => noteOf(entry) === id) ?? null;

/** The hand-over that has a line for this person, while the case is theirs to look after; the latest one counts. */
export function lineFor(history: readonly HistoryEntry[], me: PersonId): HistoryEntry | null {
  for (const entry of history.toReversed()) {
    if (entry.event.type !== "standInSet") continue;
    if (entry.event.standIn?.person !== me) return null;
    if (noteOf(entry) !== null) return entry;
  }
  return null;
}

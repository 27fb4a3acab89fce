import { z } from "zod";
import type { SealNote } from "#server/cases/note-of-words.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import { noteId } from "#shared/protocol/scalars.ts";
import type { Vault } from "./vault.ts";

/** What is sealed of a note: its text, and which note it stands in for. */
export interface NoteContent {
  readonly text: string;
  readonly replaces: NoteId | null;
}

/** No key types it, so no text of before begins with it. */
const MARK = "\u0002";
const content = z.strictObject({ text: z.string(), replaces: noteId.nullable() });

export const packNote = (note: NoteContent): string => MARK + JSON.stringify(note);

/** Words that come beside a command. */
export const sealingWords =
  (vault: Pick<Vault, "sealNote">): SealNote =>
  (place, text) =>
    vault.sealNote(place, packNote({ text, replaces: null }));

/** A note of before notes could be corrected is its bare text. */
export function unpackNote(plain: string): NoteContent {
  return plain.startsWith(MARK) ? content.parse(JSON.parse(plain.slice(MARK.length))) : { text: plain, replaces: null };
}

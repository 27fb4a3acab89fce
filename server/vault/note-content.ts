import { z } from "zod";
import type { NoteId } from "#shared/domain/ids.ts";
import { noteId } from "#shared/protocol/scalars.ts";

/** What is sealed of a note: its text, and which note it stands in for. */
export interface NoteContent {
  readonly text: string;
  readonly replaces: NoteId | null;
}

/** No key types it, so no text of before begins with it. */
const MARK = "\u0002";
const content = z.strictObject({ text: z.string(), replaces: noteId.nullable() });

export const packNote = (note: NoteContent): string => MARK + JSON.stringify(note);

/** A note of before notes could be corrected is its bare text. */
export function unpackNote(plain: string): NoteContent {
  return plain.startsWith(MARK) ? content.parse(JSON.parse(plain.slice(MARK.length))) : { text: plain, replaces: null };
}

import { z } from "zod";
import { NOTE_LENGTH } from "#shared/domain/note-length.ts";
import { noteId } from "./scalars.ts";

/** Beside a command over HTTP, and nowhere else: `{id, unit, type, payload, note}`; the payload has the note's id (PR1, CA7). */
export const wordsBeside = z.strictObject({ id: noteId, text: z.string().trim().min(1).max(NOTE_LENGTH) });

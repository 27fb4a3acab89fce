import { v7 } from "uuid";
import { type Problem, post, type Reply } from "#client/session/request.ts";
import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import { NOTE_LENGTH } from "#shared/domain/note-length.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { NoteRequest, NoteWritten } from "#shared/protocol/http.ts";

/** Why a text was not kept; there is a text for each, to stand beside the field. */
export type NoteTrouble = "likeCpr" | "tooLong" | "replaced" | "offline" | "failed";

/** Writes to one case; null where nothing was typed. */
export type WriteNote = (text: string) => Promise<Result<NoteId | null, NoteTrouble>>;

type Send = (path: string, note: NoteRequest) => Promise<Reply<NoteWritten>>;

export const notesPath = (number: string): string => `/api/cases/${encodeURIComponent(number)}/notes`;

/** What is wrong with a text before it is sent anywhere. */
export function troubleIn(text: string): NoteTrouble | null {
  if (mentionsCpr(text)) return "likeCpr";
  return text.trim().length > NOTE_LENGTH ? "tooLong" : null;
}

interface NoteWriting {
  readonly send?: Send;
  readonly makeId?: () => NoteId;
  /** The note that is put right. */
  readonly replaces?: NoteId | null;
}

/**
 * The text goes to the vault over HTTP and nowhere else; a command that follows has only its id (CA7). The same text again
 * keeps its id, so that it is there once; another text is another note, since the vault changes none.
 */
export function noteWriter(
  number: string,
  { send = post, makeId = () => v7() as NoteId, replaces = null }: NoteWriting = {},
): WriteNote {
  let last: { readonly text: string; readonly id: NoteId; readonly isKept: boolean } | null = null;
  return async (typed) => {
    const text = typed.trim();
    if (text === "") return ok(null);
    const trouble = troubleIn(text);
    if (trouble) return refuse(trouble);
    if (last?.text !== text) last = { text, id: makeId(), isKept: false };
    const { id, isKept } = last;
    if (isKept) return ok(id);
    const reply = await send(notesPath(number), { id, text, ...(replaces ? { replaces } : {}) });
    if (!reply.ok) return refuse(troubleOf(reply.problem));
    if (last.id === id) last = { text, id, isKept: true };
    return ok(id);
  };
}

function troubleOf({ code }: Problem): NoteTrouble {
  if (code === "text-like-cpr") return "likeCpr";
  if (code === "note-replaced") return "replaced";
  return code === "offline" ? "offline" : "failed";
}

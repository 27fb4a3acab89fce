import type { Loaded, NoteWrite } from "#server/store/port.ts";
import type { Command } from "#shared/domain/commands.ts";
import type { Context } from "#shared/domain/decision.ts";
import type { CaseId, NoteId } from "#shared/domain/ids.ts";
import { canWrite } from "#shared/domain/permissions.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { noteNamedIn, type WordsBeside } from "#shared/domain/words-beside.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";

/** Seals a note's text for its place in the vault; the rules never see it. */
export type SealNote = (place: { readonly id: NoteId; readonly caseId: CaseId }, text: string) => string;

/** Words that the command doesn't name, or that one may not write there, are refused before anything is decided. */
export function wordsRefused(words: WordsBeside | null, command: Command, { actor, unit }: Context): Rejection | null {
  if (!words) return null;
  if (noteNamedIn(command)?.note !== words.id) return { code: "malformed", data: { path: "note.id" } };
  return canWrite(actor, "note", unit) ? null : { code: "not-found", data: {} };
}

/** The note as it lies in the vault, with the log's row; of a case that the command was allowed to change (PR1, PR7). */
export function noteOfWords(
  { id, text }: WordsBeside,
  command: Command,
  loaded: Loaded,
  { actor, moment }: Context,
  seal: SealNote,
): NoteWrite {
  const { caseId } = must(noteNamedIn(command), "a note that the command names");
  const { citizen: citizenId } = must(loaded.cases.get(caseId), "the command's case").state;
  const at = toIso(moment.at);
  return {
    note: { id, caseId, author: actor.id, at, sealed: seal({ id, caseId }, text) },
    entry: { at, actor: actor.id, action: "writeNote", caseId, citizenId, purpose: null },
  };
}

import type { NoteId } from "#shared/domain/ids.ts";
import type { Note } from "./use-notes.ts";

/** A note as it stands, and what stood before it was put right. */
export interface NoteVersions {
  readonly note: Note;
  /** Newest first; empty for a note that was never put right. */
  readonly earlier: readonly Note[];
  /** The first of them: the one that the case's history knows. */
  readonly first: NoteId;
}

/** The notes that stand, oldest first by when their first version was written, each with its earlier ones. */
export function noteVersions(notes: readonly Note[]): readonly NoteVersions[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const replaced = new Set(notes.map(({ replaces }) => replaces));
  const places = new Map(notes.map(({ id }, place) => [id, place]));
  return notes
    .filter(({ id }) => !replaced.has(id))
    .map((note) => {
      const earlier = before(note, byId);
      return { note, earlier, first: earlier.at(-1)?.id ?? note.id };
    })
    .sort((a, b) => (places.get(a.first) ?? 0) - (places.get(b.first) ?? 0));
}

/** What stands in for a note now: itself, or the latest that put it right. */
export const standingFor = (notes: readonly Note[], id: NoteId): NoteVersions | null =>
  noteVersions(notes).findLast(({ note, earlier }) => note.id === id || earlier.some((old) => old.id === id)) ?? null;

function before({ replaces }: Note, byId: ReadonlyMap<NoteId, Note>): readonly Note[] {
  const earlier: Note[] = [];
  for (let id = replaces; id !== null; ) {
    const note = byId.get(id);
    if (!note || earlier.includes(note)) break;
    earlier.push(note);
    id = note.replaces;
  }
  return earlier;
}

import { findCase } from "#server/cases/find-case.ts";
import type { Organisation, Store } from "#server/store/port.ts";
import type { Person } from "#shared/domain/board.ts";
import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { CaseId, NoteId, PersonId } from "#shared/domain/ids.ts";
import { AGREEMENT_NOTE_LENGTH } from "#shared/domain/note-length.ts";
import { canRead, canWrite, type Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { NoteRequest, NotesView, NoteWritten } from "#shared/protocol/http.ts";
import { type NoteContent, packNote, unpackNote } from "./note-content.ts";
import type { Vault } from "./vault.ts";

export interface NotesDesk {
  readonly store: Pick<Store, "caseByNumber" | "organisation" | "saveNote" | "notesOf" | "audit">;
  readonly vault: Pick<Vault, "sealNote" | "openNote">;
  readonly now: () => Instant;
}

/**
 * `id-taken`: something else has this id, on whatever case. `not-yours`: there is no such note on this case that one may
 * put right, which its author may and the unit's leader. `replaced`: a later note stands in for it already. `not-beside`: at
 * a screen that others look at, only a few words beside an agreement are written (ST3).
 */
export type NoteRefusal = "not-found" | "not-beside" | "text-like-cpr" | "id-taken" | "not-yours" | "replaced";

interface OpenNote extends NoteContent {
  readonly id: NoteId;
  readonly author: PersonId;
  readonly at: IsoInstant;
}

/** What is written beside a case: sealed in the vault, read on demand, and each reading and writing logged (PR1, CA7). */
export interface CaseNotes {
  /** The same note again, with the same id, is there once. */
  write(viewer: Viewer, number: string, note: NoteRequest): Promise<Result<NoteWritten, NoteRefusal>>;
  /** Null for those who may not, and where there is no such case, alike (PR5). */
  read(viewer: Viewer, number: string): Promise<NotesView | null>;
}

export function makeCaseNotes({ store, vault, now }: NotesDesk): CaseNotes {
  const opened = async (caseId: CaseId): Promise<readonly OpenNote[]> =>
    (await store.notesOf(caseId)).map(({ id, author, at, sealed }) => ({
      ...{ id, author, at },
      ...unpackNote(vault.openNote({ id, caseId }, sealed)),
    }));
  return {
    async write(viewer, number, { id, text, replaces = null }) {
      const unfit = unfitAt(viewer, text, replaces);
      if (unfit) return refuse(unfit);
      const found = await findCase(store, viewer, number);
      if (!found || !canWrite(viewer, "note", found.state.unit)) return refuse("not-found");
      const { id: caseId, citizen: citizenId } = found.state;
      if (replaces !== null) {
        const refusal = mayNotReplace(viewer, replaces, id, await opened(caseId));
        if (refusal) return refuse(refusal);
      }
      const [at, author] = [toIso(now()), viewer.id];
      const note = { id, caseId, author, at, sealed: vault.sealNote({ id, caseId }, packNote({ text, replaces })) };
      const entry = { at, actor: author, action: "writeNote", caseId, citizenId, purpose: null } as const;
      const kept = await store.saveNote(note, entry);
      if (!kept) return refuse("not-found");
      const isSame = kept.caseId === caseId && kept.author === author;
      return isSame ? ok({ id, at: kept.at }) : refuse("id-taken");
    },
    async read(viewer, number) {
      const found = await findCase(store, viewer, number);
      if (!found || !canRead(viewer, "notes", found.state.unit)) return null;
      const { id: caseId, citizen: citizenId } = found.state;
      await store.audit({ at: toIso(now()), actor: viewer.id, action: "readNotes", caseId, citizenId, purpose: null });
      const notes = await opened(caseId);
      const organisation = await store.organisation();
      return { notes: notes.map((note) => ({ ...note, author: personOf(organisation, note.author) })) };
    },
  };
}

/** What a text can't be kept for, whoever's case it is about. */
export function unfitAt(
  { screen }: Viewer,
  text: string,
  replaces: NoteId | null,
): "text-like-cpr" | "not-beside" | null {
  if (mentionsCpr(text)) return "text-like-cpr";
  return screen && (replaces !== null || text.length > AGREEMENT_NOTE_LENGTH) ? "not-beside" : null;
}

/** A note that is sent again does not stand in its own way. */
function mayNotReplace(
  viewer: Viewer,
  replaced: NoteId,
  by: NoteId,
  notes: readonly OpenNote[],
): "not-yours" | "replaced" | null {
  const meant = notes.find(({ id }) => id === replaced);
  if (!meant || (meant.author !== viewer.id && viewer.role !== "leader")) return "not-yours";
  return notes.some(({ id, replaces }) => replaces === replaced && id !== by) ? "replaced" : null;
}

function personOf({ people }: Organisation, author: PersonId): Person {
  const { id, name, initials, active } = must(people.get(author), `person ${author}`);
  return { id, name, initials, active };
}

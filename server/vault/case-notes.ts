import { findCase } from "#server/cases/find-case.ts";
import type { Organisation, Store } from "#server/store/port.ts";
import type { Person } from "#shared/domain/board.ts";
import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { canRead, canWrite, type Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { NoteRequest, NotesView, NoteWritten } from "#shared/protocol/http.ts";
import type { Vault } from "./vault.ts";

export interface NotesDesk {
  readonly store: Pick<Store, "caseByNumber" | "organisation" | "saveNote" | "notesOf" | "audit">;
  readonly vault: Pick<Vault, "sealNote" | "openNote">;
  readonly now: () => Instant;
}

/** `id-taken`: something else has this id, on whatever case. */
export type NoteRefusal = "not-found" | "text-like-cpr" | "id-taken";

/** What is written beside a case: sealed in the vault, read on demand, and each reading and writing logged (PR1, CA7). */
export interface CaseNotes {
  /** The same note again, with the same id, is there once. */
  write(viewer: Viewer, number: string, note: NoteRequest): Promise<Result<NoteWritten, NoteRefusal>>;
  /** Null for those who may not, and where there is no such case, alike (PR5). */
  read(viewer: Viewer, number: string): Promise<NotesView | null>;
}

export function makeCaseNotes({ store, vault, now }: NotesDesk): CaseNotes {
  return {
    async write(viewer, number, { id, text }) {
      if (mentionsCpr(text)) return refuse("text-like-cpr");
      const found = await findCase(store, viewer, number);
      if (!found || !canWrite(viewer, "note", found.state.unit)) return refuse("not-found");
      const { id: caseId, citizen: citizenId } = found.state;
      const [at, author] = [toIso(now()), viewer.id];
      const note = { id, caseId, author, at, sealed: vault.sealNote({ id, caseId }, text) };
      const entry = { at, actor: author, action: "writeNote", caseId, citizenId, purpose: null } as const;
      const kept = await store.saveNote(note, entry);
      const isSame = kept.caseId === caseId && kept.author === author;
      return isSame ? ok({ id, at: kept.at }) : refuse("id-taken");
    },
    async read(viewer, number) {
      const found = await findCase(store, viewer, number);
      if (!found || !canRead(viewer, "notes", found.state.unit)) return null;
      const { id: caseId, citizen: citizenId } = found.state;
      await store.audit({ at: toIso(now()), actor: viewer.id, action: "readNotes", caseId, citizenId, purpose: null });
      const rows = await store.notesOf(caseId);
      const organisation = await store.organisation();
      const notes = rows.map(({ id, author, at, sealed }) => ({
        id,
        author: personOf(organisation, author),
        at,
        text: vault.openNote({ id, caseId }, sealed),
      }));
      return { notes };
    },
  };
}

function personOf({ people }: Organisation, author: PersonId): Person {
  const { id, name, initials, active } = must(people.get(author), `person ${author}`);
  return { id, name, initials, active };
}

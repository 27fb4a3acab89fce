import { useCallback, useState } from "react";
import { notesPath } from "#client/casework/write-note.ts";
import { get } from "#client/session/request.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import type { NotesView } from "#shared/protocol/http.ts";
import { standingFor } from "./note-versions.ts";

export type Note = NotesView["notes"][number];

/** A case's notes as far as they were asked for; they lie in this page's memory alone, until they are hidden or one leaves. */
export interface OpenNotes {
  readonly state: "hidden" | "asking" | "failed" | "shown";
  /** Oldest first; empty where they are not shown. */
  readonly notes: readonly Note[];
  /** The note of that id as it stands now, put right or not. */
  readonly find: (id: NoteId) => Note | null;
  /** Reads them; each reading is logged. */
  readonly show: () => void;
  readonly hide: () => void;
}

type Look = Pick<OpenNotes, "state" | "notes">;

const HIDDEN: Look = { state: "hidden", notes: [] };

export function useNotes(number: string): OpenNotes {
  const [look, setLook] = useState<Look>(HIDDEN);
  const show = useCallback(async () => {
    setLook(({ notes }) => ({ state: "asking", notes }));
    const reply = await get<NotesView>(notesPath(number));
    setLook(reply.ok ? { state: "shown", notes: reply.value.notes } : { state: "failed", notes: [] });
  }, [number]);
  return {
    ...look,
    find: (id) => standingFor(look.notes, id)?.note ?? null,
    show: () => void show(),
    hide: () => setLook(HIDDEN),
  };
}

import type { CaseId } from "#shared/domain/ids.ts";
import type { Present } from "#shared/protocol/messages.ts";
import type { BoardSync } from "./board-sync.ts";

/** Who has the board open, in a store of its own: colleagues come and go without drawing the board anew. */
export interface PresenceStore {
  subscribe(listener: () => void): () => void;
  /** The same array until it changes; empty while nobody can tell. */
  people(): readonly Present[];
  show(people: readonly Present[]): void;
  /** What this screen has open, to be said again on every new line. */
  openCase(): CaseId | null;
  open(caseId: CaseId | null): void;
}

const NOBODY: readonly Present[] = [];

export function makePresenceStore(): PresenceStore {
  const listeners = new Set<() => void>();
  let people = NOBODY;
  let opened: CaseId | null = null;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    people: () => people,
    show(next) {
      if (next.length === 0 && people.length === 0) return;
      people = next;
      for (const listener of [...listeners]) listener();
    },
    openCase: () => opened,
    open(caseId) {
      opened = caseId;
    },
  };
}

/** What the screens know of it; `say` tells the server at once, where there is a line. */
export const presenceDoor = (
  store: PresenceStore,
  say: () => void,
): Pick<BoardSync, "presence" | "onPresence" | "sayOpen"> => ({
  presence: store.people,
  onPresence: store.subscribe,
  sayOpen(caseId) {
    if (caseId === store.openCase()) return;
    store.open(caseId);
    say();
  },
});

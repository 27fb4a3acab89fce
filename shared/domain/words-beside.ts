import type { Command } from "./commands.ts";
import type { CaseId, NoteId } from "./ids.ts";

/** What somebody writes beside a command, for the vault: sent with it, it stands or falls with it (CA7). */
export interface WordsBeside {
  readonly id: NoteId;
  readonly text: string;
}

export interface NamedNote {
  readonly caseId: CaseId;
  readonly note: NoteId;
}

/** The note that a command names, and the case that both are about; null where it names none. */
export function noteNamedIn({ type, payload }: Command): NamedNote | null {
  switch (type) {
    case "moveCase":
      return named(payload.caseId, payload.answers?.note);
    case "setNextStep":
      return named(payload.caseId, payload.nextStep?.note);
    case "setStandIn":
    case "correctFacts":
    case "correctMilestone":
      return named(payload.caseId, payload.note);
    default:
      return null;
  }
}

const named = (caseId: CaseId, note: NoteId | undefined): NamedNote | null => (note ? { caseId, note } : null);

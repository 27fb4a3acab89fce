import { z } from "zod";
import type { Column, Person, Unit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { CaseFacts } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { Deadline, NoRule } from "#shared/domain/deadline.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { MeetingId, NoteId, PersonId, UnitId, ViewId } from "#shared/domain/ids.ts";
import type { LogAction } from "#shared/domain/log-actions.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import { NOTE_LENGTH } from "#shared/domain/note-length.ts";
import type { OtherCase } from "#shared/domain/other-case.ts";
import type { Role, SCREENS } from "#shared/domain/permissions.ts";
import { PURPOSES, type Purpose } from "#shared/domain/purposes.ts";
import type { Rulebook } from "#shared/domain/rulebook.ts";
import { noteId } from "./scalars.ts";

/** No name that anybody is called by is longer. */
const NAME_LENGTH = 200;

export const loginRequest = z.strictObject({
  name: z.string().trim().min(1).max(120),
  password: z.string().min(1).max(200),
});

/** The first administrator, made once by the link that the first start prints. */
export const firstAdministrator = z.strictObject({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(120),
  password: z.string().min(10).max(200),
});

export interface SessionView {
  readonly person: { readonly id: PersonId; readonly name: string; readonly initials: string; readonly role: Role };
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  /** Present where all cases and people are made up. */
  readonly demo?: true;
  /** Present at a screen that others look at: what it is, and for which standup (ST2). */
  readonly screen?: { readonly kind: (typeof SCREENS)[number]; readonly meeting: MeetingId };
}

/** Whom one may be in a demo, with the password that all of them have; no other installation answers this. */
export interface DemoView {
  readonly password: string;
  readonly people: readonly {
    /** What is typed as name. */
    readonly login: string;
    readonly name: string;
    readonly role: Role;
    readonly unit: string | null;
  }[];
}

export interface UnitsView {
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly seq: number }[];
}

/** A board's first picture; frames follow from `seq` on. */
export interface BoardView {
  readonly seq: number;
  /** The number of the organisation's stream by whose rulebook, calendar and labels the cards are drawn. */
  readonly organisation: number;
  readonly serverTime: IsoInstant;
  readonly unit: Pick<Unit, "id" | "name" | "labels" | "settings">;
  readonly columns: readonly Column[];
  readonly people: readonly Person[];
  readonly cards: readonly Card[];
  /** The unit's latest standup, running or over, as everyone may see it; null before the first. */
  readonly meeting: Meeting | null;
}

/** A filter under a name; `own` may be changed by whoever asks. */
export interface ViewsView {
  readonly views: readonly {
    readonly id: ViewId;
    readonly name: string;
    readonly query: string;
    readonly shared: boolean;
    readonly own: boolean;
  }[];
}

/** By what "Ny sag" tells a deadline while one types (DL1). */
export interface RulebookView {
  readonly rulebook: Rulebook;
  readonly closedDays: readonly (readonly [PlainDate, IsoInstant])[];
}

export interface HistoryEntry {
  readonly occurredOn: PlainDate | IsoInstant;
  readonly recordedAt: IsoInstant;
  readonly actor: PersonId;
  readonly backfill: boolean;
  readonly event: CaseEvent;
}

/** The case page: the card, every deadline with its arithmetic (DL13), and the history, newest last. */
export interface CaseView {
  readonly unit: Pick<Unit, "id" | "name" | "labels" | "settings">;
  readonly columns: readonly Column[];
  readonly people: readonly Person[];
  readonly card: Card;
  /** Dated facts, notices and notifications as they stand, oldest first, to be shown and corrected. */
  readonly milestones: CaseFacts["milestones"];
  readonly notices: CaseFacts["notices"];
  readonly notifications: CaseFacts["notifications"];
  readonly followUpOn: PlainDate | null;
  readonly isProtected: boolean;
  readonly restrictedTo: readonly PersonId[] | null;
  readonly deadlines: readonly Deadline[];
  readonly noRule: NoRule | null;
  readonly history: readonly HistoryEntry[];
  /** The citizen's other cases, as far as the viewer may see them (PR4). */
  readonly otherCases: readonly OtherCase[];
  /** When the viewer last said to have opened this case, before now; null for never. */
  readonly lastVisitedAt: IsoInstant | null;
}

/** *Vis borger*: asked for one case at a time, and logged before it is answered (PR1, PR7). */
export const citizenRequest = z.strictObject({ purpose: z.enum(PURPOSES).optional() });

/** Nulls where nobody, or no number, is known. `cpr`: 10 digits. */
export interface CitizenView {
  readonly name: string | null;
  readonly cpr: string | null;
}

/** *Find borger*: exactly this CPR number, or exactly this name however it is spaced and capitalised; one of the two. */
export const citizenSearch = z
  .strictObject({
    cpr: z
      .string()
      .trim()
      .regex(/^\d{6}-?\d{4}$/)
      .optional(),
    name: z.string().trim().min(1).max(NAME_LENGTH).optional(),
    purpose: z.enum(PURPOSES),
  })
  .refine(({ cpr, name }) => (cpr === undefined) !== (name === undefined));
export type CitizenSearch = z.infer<typeof citizenSearch>;

/** Each citizen found, by the cases that one may see; nobody without any. `more`: more share the name than are shown. */
export interface CitizensFound {
  readonly citizens: readonly { readonly cases: readonly OtherCase[] }[];
  readonly more: boolean;
}

/** *Opslag i sagen*, or on its citizen over all cases: what one asks the audit log as the unit's leader (PR7). */
export const LOG_SCOPES = ["case", "citizen"] as const;
export type LogScope = (typeof LOG_SCOPES)[number];

/** A page of it, newest first: what lies before this number. */
export const readLogQuery = z.strictObject({
  of: z.enum(LOG_SCOPES),
  before: z.coerce.number().int().positive().optional(),
});
export const exportLogRequest = z.strictObject({ of: z.enum(LOG_SCOPES) });

export interface LogEntry {
  readonly seq: number;
  readonly at: IsoInstant;
  /** Null for the command line of the server's own machine. */
  readonly by: Person | null;
  readonly action: LogAction;
  readonly purpose: Purpose | null;
  /** Null where it was about no single case, and for a case that the reader may not see: the two look alike (PR4). */
  readonly number: string | null;
}

export interface ReadLogView {
  readonly entries: readonly LogEntry[];
  /** What to ask for next; null at the end. */
  readonly next: number | null;
}

/**
 * A note for the vault. The id is the writer's, so that one sent twice is there once (CA4). `replaces`: which note it
 * puts right; that one stays, as its history.
 */
export const noteRequest = z.strictObject({
  id: noteId,
  text: z.string().trim().min(1).max(NOTE_LENGTH),
  replaces: noteId.optional(),
});
export type NoteRequest = z.infer<typeof noteRequest>;

export interface NoteWritten {
  readonly id: NoteId;
  readonly at: IsoInstant;
}

/** A case's notes, oldest first, with those that were put right since; each reading is logged (PR1, PR7). */
export interface NotesView {
  readonly notes: readonly {
    readonly id: NoteId;
    readonly author: Person;
    readonly at: IsoInstant;
    readonly text: string;
    /** The note that it stands in for. */
    readonly replaces: NoteId | null;
  }[];
}

/** What HTTP itself refuses, in the shape of a command's refusal: `{ok: false, code, data}`. */
export type HttpProblem =
  | { readonly code: "too-large"; readonly data: { readonly limitBytes: number } }
  | { readonly code: "too-many-attempts"; readonly data: { readonly seconds: number } }
  /** Unknown name and wrong password are answered alike. */
  | { readonly code: "wrong-login"; readonly data: Record<string, never> }
  /** A note that seems to hold a CPR number; nothing was kept. */
  | { readonly code: "text-like-cpr"; readonly data: Record<string, never> }
  /** The note was put right already, by a later one. */
  | { readonly code: "note-replaced"; readonly data: Record<string, never> }
  | { readonly code: "origin-refused"; readonly data: Record<string, never> }
  | { readonly code: "internal"; readonly data: Record<string, never> };

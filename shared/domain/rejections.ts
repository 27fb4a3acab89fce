import type { WipLimit } from "./board.ts";
import type { Duty, Stage } from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { ColumnId, MeetingId, PersonId } from "./ids.ts";
import type { MeetingPlace } from "./meeting.ts";

/** Why a command was refused: a code and what a person needs to understand it (CA5). The client turns it into words. */
export type Rejection =
  /** The command is not shaped as its schema says; `path` is the first field that is not. */
  | { readonly code: "malformed"; readonly data: { readonly path: string } }
  | { readonly code: "command-too-old"; readonly data: { readonly days: number } }
  /** Absent and forbidden are answered alike (PR5). */
  | { readonly code: "not-found"; readonly data: Record<string, never> }
  | { readonly code: "signed-out"; readonly data: Record<string, never> }
  /** Someone moved the case on from where the mover saw it (MV6). */
  | {
      readonly code: "moved-meanwhile";
      readonly data: { readonly column: ColumnId; readonly by: PersonId | null; readonly at: IsoInstant | null };
    }
  | { readonly code: "column-unknown"; readonly data: Record<string, never> }
  | { readonly code: "already-there"; readonly data: { readonly column: ColumnId } }
  /** The stage's duties are open: answer them or give a reason (MV4). */
  | { readonly code: "duties-missing"; readonly data: { readonly missing: readonly Duty[] } }
  | { readonly code: "decision-missing"; readonly data: { readonly toStage: Stage } }
  | { readonly code: "effort-missing"; readonly data: Record<string, never> }
  | { readonly code: "refusal-goes-to-closed"; readonly data: Record<string, never> }
  | { readonly code: "back-reason-missing"; readonly data: { readonly toStage: Stage } }
  | { readonly code: "close-reason-missing"; readonly data: Record<string, never> }
  | { readonly code: "date-before-received"; readonly data: { readonly receivedOn: PlainDate } }
  | { readonly code: "date-in-future"; readonly data: { readonly on: PlainDate } }
  | { readonly code: "already-recorded"; readonly data: { readonly on: PlainDate } }
  | { readonly code: "not-decided"; readonly data: Record<string, never> }
  /** A notice after the decision (DL9). */
  | { readonly code: "already-decided"; readonly data: { readonly on: PlainDate } }
  | { readonly code: "no-decision-clock"; readonly data: Record<string, never> }
  | { readonly code: "expected-not-after-sent"; readonly data: { readonly sentOn: PlainDate } }
  /** The column, or the caseworker's hands, are full. A soft limit asks for a reason, a hard one refuses (MV5). */
  | {
      readonly code: "wip-limit-reached";
      readonly data: {
        readonly column: ColumnId | null;
        readonly person: PersonId | null;
        readonly most: number;
        readonly mode: WipLimit["mode"];
      };
    }
  /** Someone has worked on the case since; `by` may be oneself (MV7). */
  | { readonly code: "undo-too-late"; readonly data: { readonly by: PersonId; readonly at: IsoInstant } }
  /** One's own, but nothing that can be taken back: a registration, a correction. */
  | { readonly code: "not-undoable"; readonly data: Record<string, never> }
  | { readonly code: "not-recorded"; readonly data: Record<string, never> }
  | { readonly code: "date-in-past"; readonly data: { readonly on: PlainDate } }
  | { readonly code: "period-backwards"; readonly data: { readonly from: PlainDate } }
  /** A unit has one standup at a time (ST4). */
  | {
      readonly code: "meeting-running";
      readonly data: { readonly meeting: MeetingId; readonly by: PersonId; readonly at: IsoInstant };
    }
  | { readonly code: "meeting-over"; readonly data: Record<string, never> }
  /** Somebody was quicker: the meeting is at `at` now. */
  | { readonly code: "meeting-moved-on"; readonly data: { readonly at: MeetingPlace } }
  | { readonly code: "last-column-of-stage"; readonly data: { readonly stage: Stage } }
  | { readonly code: "provision-unknown"; readonly data: Record<string, never> }
  | { readonly code: "number-taken"; readonly data: Record<string, never> }
  | { readonly code: "caseworker-unknown"; readonly data: Record<string, never> }
  | { readonly code: "name-taken"; readonly data: { readonly name: string } }
  | { readonly code: "rule-unknown"; readonly data: Record<string, never> }
  /** A correction would make a date later than one the citizen was told; that needs a leader (DL7). */
  | { readonly code: "leader-needed"; readonly data: { readonly cases: number } }
  /** The unit writes no labels of its own, or the citizen is protected (PR2, PR4). */
  | { readonly code: "label-refused"; readonly data: Record<string, never> }
  /** Someone has worked on what the list brought since, or a later one was taken in. */
  | { readonly code: "list-built-on"; readonly data: { readonly cases: number } }
  | { readonly code: "list-refused"; readonly data: { readonly rows: number } }
  /** The database could not store it: a full disk, a lost database. Nothing was written. */
  | { readonly code: "storage-failed"; readonly data: { readonly cause: "full" | "unavailable" } };

export type RejectionCode = Rejection["code"];
export type RejectionOf<Code extends RejectionCode> = Extract<Rejection, { code: Code }>;

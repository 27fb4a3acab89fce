import type {
  CaseSource,
  Duty,
  DutyAnswer,
  FollowUpOutcome,
  Hold,
  HoldReason,
  Kind,
  LapseReason,
  MilestoneName,
  NextStep,
  Outcome,
  Stage,
  StandIn,
  StopDate,
  SubType,
} from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { CaseId, CitizenId, ColumnId, NoteId, PersonId, ProvisionId, SectionCode, UnitId } from "./ids.ts";
import type { CorrectionReason, MoveReason, OverLimitReason } from "./reasons.ts";

/** What the journal says of a case: ids, codes and dates only (CA7). One union member per type, version 1 unless said. */
export type CaseEvent =
  | {
      readonly type: "caseRegistered";
      readonly provision: ProvisionId;
      readonly written: SectionCode | null;
      readonly kind: Kind;
      readonly subType: SubType | null;
      readonly receivedOn: PlainDate;
      readonly receivedAt: IsoInstant | null;
      readonly column: ColumnId;
      readonly stage: Stage;
      /** The day from which it has been in this column; a list may tell an earlier one than today. */
      readonly since: PlainDate;
      readonly rank: string | null;
      readonly citizen: CitizenId | null;
      readonly source: CaseSource;
    }
  | {
      readonly type: "caseMoved";
      readonly from: ColumnId;
      readonly fromStage: Stage;
      readonly to: ColumnId;
      readonly toStage: Stage;
      readonly rank: string | null;
      readonly reason: MoveReason | null;
      /** The column was full, and the limit a soft one (MV5). */
      readonly overLimit?: OverLimitReason;
      readonly note?: NoteId;
    }
  /** The move before it never was: the case is where it had been, as long as it had been (MV7). */
  | {
      readonly type: "moveUndone";
      readonly from: ColumnId;
      readonly fromStage: Stage;
      readonly to: ColumnId;
      readonly toStage: Stage;
      readonly rank: string | null;
    }
  | { readonly type: "caseRanked"; readonly rank: string | null }
  | { readonly type: "caseAssigned"; readonly caseworker: PersonId | null; readonly overLimit?: OverLimitReason }
  /** The assignment before it never was (MV7, MV9). */
  | {
      readonly type: "assignmentUndone";
      readonly caseworker: PersonId | null;
      readonly lastCaseworker: PersonId | null;
      readonly caseworkerChanges: number;
    }
  | {
      readonly type: "milestoneRecorded";
      readonly milestone: MilestoneName;
      readonly on: PlainDate;
      readonly at?: IsoInstant;
      readonly outcome?: Outcome;
      readonly lapse?: LapseReason;
      readonly followUp?: FollowUpOutcome;
      readonly notification?: number;
      readonly acute?: boolean;
    }
  /** What was recorded was wrong, or is taken back; `nth` counts the milestones of that name from 1. */
  | {
      readonly type: "milestoneRetracted";
      readonly milestone: MilestoneName;
      readonly nth: number;
      readonly reason: CorrectionReason | "undone";
      readonly note?: NoteId;
    }
  | { readonly type: "dutyAnswered"; readonly duty: Duty; readonly answer: DutyAnswer }
  | { readonly type: "dutyReopened"; readonly duty: Duty }
  | {
      readonly type: "noticeRecorded";
      readonly sentOn: PlainDate;
      readonly expectedOn: PlainDate | null;
      readonly waitsFor: HoldReason | null;
      readonly counts: boolean;
    }
  | { readonly type: "noticeRetracted"; readonly nth: number; readonly reason: CorrectionReason | "undone" }
  | { readonly type: "notificationReceived"; readonly receivedOn: PlainDate; readonly receivedAt: IsoInstant | null }
  | { readonly type: "holdSet"; readonly hold: Hold }
  /** `undone`: the hold never was (MV7). */
  | { readonly type: "holdCleared"; readonly undone?: true }
  | { readonly type: "nextStepSet"; readonly nextStep: NextStep | null }
  | { readonly type: "sparringSet"; readonly since: PlainDate | null }
  | { readonly type: "standInSet"; readonly standIn: StandIn | null; readonly note?: NoteId }
  | { readonly type: "followUpSet"; readonly on: PlainDate | null }
  | { readonly type: "stopDateSet"; readonly stop: StopDate | null }
  | { readonly type: "protectionSet"; readonly isProtected: boolean }
  /** Another list tells whom the case is about, or tells it for the first time. */
  | { readonly type: "citizenSet"; readonly citizen: CitizenId | null }
  | { readonly type: "restrictionSet"; readonly to: readonly PersonId[] | null }
  | {
      readonly type: "factsCorrected";
      readonly now: {
        readonly provision?: ProvisionId;
        readonly kind?: Kind;
        readonly subType?: SubType | null;
        readonly receivedOn?: PlainDate;
      };
      readonly reason?: CorrectionReason;
      readonly note?: NoteId;
    }
  /** The correction before it never was: the facts are as before, and nobody ever believed others (CA6). */
  | { readonly type: "correctionUndone"; readonly written: SectionCode | null }
  /** An open clock got another date because a rule, the calendar or a fact was put right; both dates stay (DL7). */
  | {
      readonly type: "clockCorrected";
      readonly clock: string;
      readonly before: string | null;
      readonly after: string | null;
      readonly cause: "rule" | "calendar" | "facts";
    }
  /** Two names were one person: the case is in the same hands as before (MV9). */
  | { readonly type: "caseworkerMerged"; readonly person: PersonId; readonly into: PersonId }
  /** The list that brought the case was taken back: it never was one. */
  | { readonly type: "registrationUndone" }
  /** The citizen was erased, and with them all that told whom the case was about (PR8). */
  | { readonly type: "caseErased" }
  /** Its label was changed; what it says stands outside the journal (CA7). */
  | { readonly type: "labelSet" }
  | { readonly type: "caseLeft"; readonly toUnit: UnitId }
  | {
      readonly type: "caseEntered";
      readonly fromUnit: UnitId;
      readonly column: ColumnId;
      readonly rank: string | null;
    }
  /** The change of team before it never was: the case is where it had been, as long as it had been. */
  | {
      readonly type: "entryUndone";
      readonly fromUnit: UnitId;
      readonly column: ColumnId;
      readonly stage: Stage;
      readonly rank: string | null;
    };

/** An event about a case as a decider returns it: what happened, to which case, when in the world. */
export interface Happening {
  readonly caseId: CaseId;
  /** The stream it belongs to: the unit whose board it changes. */
  readonly unit: UnitId;
  /** Business date or instant (CA6). */
  readonly occurredOn: PlainDate | IsoInstant;
  readonly event: CaseEvent;
}

/** What the server adds when it writes: who, when, and whether it came with a case's first load. */
export interface Recording {
  readonly actor: PersonId;
  readonly recordedAt: IsoInstant;
  readonly backfill: boolean;
}

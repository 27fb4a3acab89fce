import type { IsoInstant, PlainDate } from "./dates.ts";
import type {
  CaseId,
  CitizenId,
  ColumnId,
  MeetingId,
  NoteId,
  PersonId,
  ProvisionId,
  SectionCode,
  UnitId,
} from "./ids.ts";
import type { NextStepName } from "./next-steps.ts";

export const STAGES = ["intake", "investigation", "decision", "followUp", "closed"] as const;
/** *Fase*: where a case is on its way (glossary in SPEC.md). */
export type Stage = (typeof STAGES)[number];

export const KINDS = ["new", "change", "followUp", "notification"] as const;
/** *Art*: new application, change, follow-up begun by the authority, notification. */
export type Kind = (typeof KINDS)[number];

export const SUB_TYPES = ["technical", "personal"] as const;
export type SubType = (typeof SUB_TYPES)[number];

export const HOLD_REASONS = ["citizen", "doctor", "panel", "leader", "provider", "otherAuthority"] as const;
/** *Afventer*: what a case waits for. */
export type HoldReason = (typeof HOLD_REASONS)[number];

export const OUTCOMES = ["granted", "partlyGranted", "refused"] as const;
/** What was decided. */
export type Outcome = (typeof OUTCOMES)[number];

export const LAPSE_REASONS = ["withdrawn", "moved", "died", "dismissed", "unspecified"] as const;
/** Why a case ended without a decision (DL12); `unspecified` is a list's *Frafald*. */
export type LapseReason = (typeof LAPSE_REASONS)[number];

export const FOLLOW_UP_OUTCOMES = ["continued", "changed", "ended"] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export const MILESTONES = [
  "aware",
  "informed",
  "hearingSent",
  "hearingAnswered",
  "investigated",
  "preliminaryAssessed",
  "decided",
  "lapsed",
  "sent",
  "decisionReceived",
  "effortStarted",
  "childPlanMade",
  "followedUp",
  "complaintReceived",
  "reassessed",
  "accessRequested",
  "accessAnswered",
  "remitted",
  "assessed",
  "notifierAcknowledged",
  "callBackRequested",
  "calledBack",
] as const;
/** *Milepæl*: a dated fact. `received` is a fact of its own, since every case has it from the start. */
export type MilestoneName = (typeof MILESTONES)[number];

/** One dated fact; `at` where the hour counts. `recordedAt` tells since when the board has known it (CA6). */
export interface Milestone {
  readonly name: MilestoneName;
  readonly on: PlainDate;
  readonly at?: IsoInstant;
  readonly recordedAt: IsoInstant;
  /** Came with the case's first load: a list names it, and says nothing of what followed (DL12). */
  readonly backfill?: boolean;
  /** `decided` */
  readonly outcome?: Outcome;
  /** `lapsed` */
  readonly lapse?: LapseReason;
  /** `followedUp` */
  readonly followUp?: FollowUpOutcome;
  /** `followedUp`: the follow-up date that was set when it was done, so that it stays judged by it (DL7, DL19). */
  readonly dueOn?: PlainDate;
  /** `assessed` and `notifierAcknowledged`: which notification, counted from 1. */
  readonly notification?: number;
  /** `assessed`: whether acute action was needed. */
  readonly acute?: boolean;
}

/** *Besked om forsinkelse* (DL9). `counts` is false where it belongs to no decision clock, or came after the decision. */
export interface DelayNotice {
  readonly sentOn: PlainDate;
  readonly expectedOn: PlainDate | null;
  readonly waitsFor: HoldReason | null;
  readonly counts: boolean;
  readonly recordedAt: IsoInstant;
}

/** *Underretning* (DL17); without `receivedAt` the hour is unknown. */
export interface Notification {
  readonly receivedOn: PlainDate;
  readonly receivedAt: IsoInstant | null;
}

export interface Hold {
  readonly reason: HoldReason;
  readonly since: PlainDate;
  readonly chaseOn: PlainDate | null;
}

/** *Næste skridt*: a chosen phrase and the day by which it is done (MV10). */
export interface NextStep {
  readonly step: NextStepName;
  readonly on: PlainDate;
  /** Who does it, where that is somebody else than whoever has the case. */
  readonly who?: PersonId;
  /** The standup at which it was agreed (ST3). */
  readonly meeting?: MeetingId;
  /** What was written beside it, in the vault. */
  readonly note?: NoteId;
}

/** Who looks after the case while its caseworker is on leave: from and to, both days included. It ends by itself (MV9). */
export interface StandIn {
  readonly person: PersonId;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const STOP_BASES = ["legal", "agreed", "provisional"] as const;
/** The day a benefit no longer runs after: `lastDay` is its last (DL18). */
export interface StopDate {
  readonly lastDay: PlainDate;
  readonly basis: (typeof STOP_BASES)[number];
}

/** Time spent waiting for something; `to` is null while it waits. Another day to chase is the same wait. */
export interface Wait {
  readonly reason: HoldReason;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Time spent in a column; `to` is null where the case is now. Dates are local. */
export interface Stay {
  readonly unit: UnitId;
  readonly column: ColumnId;
  readonly stage: Stage;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export const DUTIES = ["hearing", "childHeard", "documents"] as const;
/** What must be in order before the decision (MV4): party hearing, talk with the child, documents. */
export type Duty = (typeof DUTIES)[number];

export const DUTY_ANSWERS = ["done", "notNeeded", "passed"] as const;
/** `passed` means moved on without it, with a reason. */
export type DutyAnswer = (typeof DUTY_ANSWERS)[number];

/** What was believed until `until`: an ended clock is judged by what was known when its end was recorded (DL7). */
export interface EarlierFacts {
  readonly until: IsoInstant;
  readonly provision?: ProvisionId;
  readonly kind?: Kind;
  readonly subType?: SubType | null;
  readonly receivedOn?: PlainDate;
}

export const CASE_SOURCES = ["board", "list", "log"] as const;
/**
 * Where the board has the case from. A list cannot tell everything: what it leaves open is `unknown`, not late (DL12), and
 * of earlier days it says nothing. A replayed log tells the case's whole history.
 */
export type CaseSource = (typeof CASE_SOURCES)[number];

/** Facts from which every deadline of a case follows; see `deadlinesOf`. */
export interface CaseFacts {
  readonly provision: ProvisionId;
  readonly kind: Kind;
  readonly subType: SubType | null;
  readonly receivedOn: PlainDate;
  /** Facts that were corrected, oldest first. */
  readonly earlier: readonly EarlierFacts[];
  readonly stage: Stage;
  readonly source: CaseSource;
  /** Ordered as recorded. */
  readonly milestones: readonly Milestone[];
  readonly notices: readonly DelayNotice[];
  readonly notifications: readonly Notification[];
  /** A follow-up date set on the case or by the list; a rule only proposes one where none is set (DL19). */
  readonly followUpOn: PlainDate | null;
  readonly stop: StopDate | null;
}

/**
 * `withdrawn`: the list that brought it was taken back, so it never was one, in figures neither. `erased`: its citizen was
 * erased (PR8); nothing tells any more whom it was about, and the figures keep it.
 */
export const GONE = ["withdrawn", "erased"] as const;

/** The whole state of a case: what the journal's events add up to (CA2). */
export interface CaseState extends CaseFacts {
  readonly id: CaseId;
  readonly unit: UnitId;
  readonly column: ColumnId;
  /** Its place in a column sorted by hand; null in columns sorted by urgency (MV3). */
  readonly rank: string | null;
  /** Counts the events of this case, from 1. */
  readonly version: number;
  readonly citizen: CitizenId | null;
  /** The section as written, where that is another than the provision it means. */
  readonly written: SectionCode | null;
  readonly stays: readonly Stay[];
  readonly caseworker: PersonId | null;
  /** How often the case has changed caseworker (MV9); the first assignment is none. */
  readonly caseworkerChanges: number;
  /** The last one who had the case, also while it has nobody. */
  readonly lastCaseworker: PersonId | null;
  /** Who moved it last, so that a refused mover is told (MV6). */
  readonly lastMove: { readonly by: PersonId; readonly at: IsoInstant } | null;
  readonly hold: Hold | null;
  /** Every hold there was, oldest first; absent where it never waited for anything. */
  readonly waits?: readonly Wait[];
  readonly nextStep: NextStep | null;
  /** *Ønsker sparring* since that day: the caseworker wants a colleague's view. */
  readonly sparringSince: PlainDate | null;
  readonly standIn: StandIn | null;
  readonly duties: Readonly<Partial<Record<Duty, DutyAnswer>>>;
  readonly isProtected: boolean;
  /** Named people only, and the unit's leader (PR4); null: not restricted. */
  readonly restrictedTo: readonly PersonId[] | null;
  /** No longer a case that anybody can see; absent for all others. */
  readonly gone?: (typeof GONE)[number];
}

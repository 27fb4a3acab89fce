import type { LABELS, Sorting, WipLimit } from "./board.ts";
import type {
  Duty,
  DutyAnswer,
  FollowUpOutcome,
  HoldReason,
  Kind,
  LapseReason,
  MilestoneName,
  NextStep,
  Outcome,
  StandIn,
  SubType,
} from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { WallKind } from "./display.ts";
import type {
  CaseId,
  ColumnId,
  CommandId,
  DisplayId,
  MeetingId,
  NoteId,
  PersonId,
  StreamId,
  UnitId,
  ViewId,
} from "./ids.ts";
import type { ItemAnswer, MeetingPlace, StandupSettings } from "./meeting.ts";
import type { Role } from "./permissions.ts";
import type { CorrectionReason, MoveReason, OverLimitReason } from "./reasons.ts";
import type { RuleDraft } from "./rulebook.ts";
import type { WallSettings } from "./wall.ts";

/** What a move may bring along, so that what is missing is asked for at the drop and sent as one command (MV4). */
export interface MoveAnswers {
  readonly duties?: Readonly<Partial<Record<Duty, DutyAnswer>>>;
  readonly decision?: { readonly outcome: Outcome; readonly on: PlainDate };
  readonly lapse?: { readonly reason: LapseReason; readonly on: PlainDate };
  readonly effortStartedOn?: PlainDate;
  readonly followedUp?: { readonly outcome: FollowUpOutcome; readonly on: PlainDate; readonly nextOn?: PlainDate };
  readonly reason?: MoveReason;
  /** Why it goes into a column that is full by a soft limit (MV5). */
  readonly overLimit?: OverLimitReason;
  readonly note?: NoteId;
}

/** A milestone as it should have been recorded. */
export interface MilestoneFacts {
  readonly on: PlainDate;
  readonly at?: IsoInstant;
  readonly outcome?: Outcome;
  readonly lapse?: LapseReason;
  readonly followUp?: FollowUpOutcome;
  readonly notification?: number;
  readonly acute?: boolean;
}

export interface Payloads {
  readonly registerCase: {
    readonly caseId: CaseId;
    readonly number: string;
    readonly section: string;
    readonly kind: Kind;
    readonly subType?: SubType;
    readonly receivedOn: PlainDate;
    readonly receivedAt?: IsoInstant;
    readonly caseworker?: PersonId;
  };
  /** Intent, never an index: the card, the column, the neighbour it goes before, and where the mover saw it (MV1, MV6). */
  readonly moveCase: {
    readonly caseId: CaseId;
    readonly toColumn: ColumnId;
    readonly before?: CaseId | null;
    readonly from: ColumnId;
    readonly answers?: MoveAnswers;
  };
  readonly assignCase: {
    readonly caseId: CaseId;
    readonly caseworker: PersonId | null;
    readonly overLimit?: OverLimitReason;
  };
  readonly recordMilestone: MilestoneFacts & {
    readonly caseId: CaseId;
    readonly milestone: MilestoneName;
    readonly nextOn?: PlainDate;
  };
  /** `to` null takes the milestone back; `nth` counts those of that name from 1. */
  readonly correctMilestone: {
    readonly caseId: CaseId;
    readonly milestone: MilestoneName;
    readonly nth: number;
    readonly to: MilestoneFacts | null;
    readonly reason: CorrectionReason;
    readonly note?: NoteId;
  };
  readonly answerDuty: { readonly caseId: CaseId; readonly duty: Duty; readonly answer: "done" | "notNeeded" };
  readonly recordNotice: {
    readonly caseId: CaseId;
    readonly sentOn: PlainDate;
    readonly expectedOn?: PlainDate | null;
    readonly waitsFor?: HoldReason | null;
  };
  readonly retractNotice: { readonly caseId: CaseId; readonly nth: number; readonly reason: CorrectionReason };
  readonly receiveNotification: {
    readonly caseId: CaseId;
    readonly receivedOn: PlainDate;
    readonly receivedAt?: IsoInstant;
  };
  readonly setHold: {
    readonly caseId: CaseId;
    readonly hold: { readonly reason: HoldReason; readonly chaseOn?: PlainDate | null } | null;
  };
  readonly setNextStep: { readonly caseId: CaseId; readonly nextStep: NextStep | null };
  readonly setSparring: { readonly caseId: CaseId; readonly wanted: boolean };
  /** Handed over for leave; it ends by itself (MV9). */
  readonly setStandIn: { readonly caseId: CaseId; readonly standIn: StandIn | null; readonly note?: NoteId };
  readonly setFollowUp: { readonly caseId: CaseId; readonly on: PlainDate | null };
  readonly correctFacts: {
    readonly caseId: CaseId;
    readonly section?: string;
    readonly kind?: Kind;
    readonly subType?: SubType | null;
    readonly receivedOn?: PlainDate;
    readonly reason?: CorrectionReason;
    readonly note?: NoteId;
  };
  readonly restrictCase: { readonly caseId: CaseId; readonly to: readonly PersonId[] | null };
  readonly protectCase: { readonly caseId: CaseId; readonly isProtected: boolean };
  /** The unit's own short label; null takes it away (PR2). */
  readonly setLabel: { readonly caseId: CaseId; readonly label: string | null };
  readonly transferCase: { readonly caseId: CaseId; readonly toUnit: UnitId };
  /** Several cases at once, with an outcome for each; every change stands or falls by itself. */
  readonly changeCases: { readonly changes: readonly CaseChange[] };
  /** Takes back one's own command, in the cases that it changed (MV7). */
  readonly undo: { readonly command: CommandId; readonly cases: readonly CaseId[] };
  readonly configureColumn: {
    readonly column: ColumnId;
    readonly title?: string | null;
    readonly wip?: WipLimit | null;
  };
  /** A second column of the same stage, to the left or right of this one. */
  readonly splitColumn: {
    readonly column: ColumnId;
    readonly newColumn: ColumnId;
    readonly title: string;
    readonly side: "left" | "right";
  };
  /** Its cases go to the stage's next column. */
  readonly removeColumn: { readonly column: ColumnId };
  readonly setUnitSettings: {
    readonly unitId: UnitId;
    readonly caseSystem?: string | null;
    readonly phone?: string | null;
    readonly caseworkerWip?: WipLimit | null;
    readonly standup?: StandupSettings | null;
    readonly wall?: WallSettings | null;
  };
  /** A filter under a name, for oneself or for the unit; `query` as in the address, without free text. */
  readonly saveView: {
    readonly viewId: ViewId;
    readonly name: string;
    readonly query: string;
    readonly shared: boolean;
  };
  readonly dropView: { readonly viewId: ViewId };
  /** *Tavlemøde*: the server draws its agenda (ST1). */
  readonly startMeeting: { readonly meetingId: MeetingId };
  /** From where the sender saw the meeting to another place; `answer` is what the case at `from` leaves with (ST3, MV6). */
  readonly stepMeeting: {
    readonly meetingId: MeetingId;
    readonly from: MeetingPlace;
    readonly to: MeetingPlace;
    readonly answer?: ItemAnswer;
  };
  readonly endMeeting: { readonly meetingId: MeetingId };
  /** Sent by the server itself, for whoever confirmed the code (WA1). */
  readonly pairDisplay: { readonly displayId: DisplayId; readonly name: string; readonly kind: WallKind };
  readonly setDisplay: { readonly displayId: DisplayId; readonly name?: string; readonly kind?: WallKind };
  readonly revokeDisplay: { readonly displayId: DisplayId };
  readonly setColumnSorting: { readonly column: ColumnId; readonly sorting: Sorting };
  readonly createUnit: { readonly unitId: UnitId; readonly name: string };
  readonly setUnitLabels: { readonly unitId: UnitId; readonly labels: (typeof LABELS)[number] };
  readonly addPerson: {
    readonly personId: PersonId;
    readonly name: string;
    readonly role: Role;
    readonly unit?: UnitId;
  };
  /** Two names of one person, as lists spell them: cases and memberships go to `into`, later lists' too. */
  readonly mergePeople: { readonly person: PersonId; readonly into: PersonId };
  /** Staff are deactivated, never deleted. */
  readonly setPersonActive: { readonly personId: PersonId; readonly active: boolean };
  /** A new version of a rule, for clocks that start from a day on (DL7). */
  readonly addRuleVersion: { readonly rule: string; readonly draft: RuleDraft; readonly validFrom: PlainDate };
  /** An error put right: open clocks are computed anew (DL7). */
  readonly correctRule: { readonly rule: string; readonly draft: RuleDraft };
  /** A day that the municipality keeps closed, for clocks that start from now on (DL6, DL7). */
  readonly closeDay: { readonly on: PlainDate };
}

export type CommandType = keyof Payloads;

/** What may be done to several cases in one command. */
export const CHANGES = ["moveCase", "assignCase", "setHold", "setNextStep", "setStandIn"] as const;
export type CaseChange = {
  readonly [T in (typeof CHANGES)[number]]: { readonly type: T; readonly payload: Payloads[T] };
}[(typeof CHANGES)[number]];

/** A change that somebody wants, with a client-made id (CA4). Organisation-wide ones name the stream `organisation`. */
export type Command<Type extends CommandType = CommandType> = {
  readonly [T in Type]: {
    readonly id: CommandId;
    readonly unit: StreamId;
    readonly type: T;
    readonly payload: Payloads[T];
  };
}[Type];

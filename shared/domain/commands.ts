import type { LABELS, Sorting } from "./board.ts";
import type {
  Duty,
  DutyAnswer,
  FollowUpOutcome,
  HoldReason,
  Kind,
  LapseReason,
  MilestoneName,
  Outcome,
  SubType,
} from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { CaseId, ColumnId, CommandId, PersonId, StreamId, UnitId } from "./ids.ts";
import type { Role } from "./permissions.ts";
import type { MoveReason } from "./reasons.ts";
import type { RuleDraft } from "./rulebook.ts";

/** What a move may bring along, so that what is missing is asked for at the drop and sent as one command (MV4). */
export interface MoveAnswers {
  readonly duties?: Readonly<Partial<Record<Duty, DutyAnswer>>>;
  readonly decision?: { readonly outcome: Outcome; readonly on: PlainDate };
  readonly lapse?: { readonly reason: LapseReason; readonly on: PlainDate };
  readonly effortStartedOn?: PlainDate;
  readonly followedUp?: { readonly outcome: FollowUpOutcome; readonly on: PlainDate; readonly nextOn?: PlainDate };
  readonly reason?: MoveReason;
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
  readonly assignCase: { readonly caseId: CaseId; readonly caseworker: PersonId | null };
  readonly recordMilestone: {
    readonly caseId: CaseId;
    readonly milestone: MilestoneName;
    readonly on: PlainDate;
    readonly at?: IsoInstant;
    readonly outcome?: Outcome;
    readonly lapse?: LapseReason;
    readonly followUp?: FollowUpOutcome;
    readonly nextOn?: PlainDate;
    readonly notification?: number;
    readonly acute?: boolean;
  };
  readonly recordNotice: {
    readonly caseId: CaseId;
    readonly sentOn: PlainDate;
    readonly expectedOn?: PlainDate | null;
    readonly waitsFor?: HoldReason | null;
  };
  readonly receiveNotification: {
    readonly caseId: CaseId;
    readonly receivedOn: PlainDate;
    readonly receivedAt?: IsoInstant;
  };
  readonly setHold: {
    readonly caseId: CaseId;
    readonly hold: { readonly reason: HoldReason; readonly chaseOn?: PlainDate | null } | null;
  };
  readonly correctFacts: {
    readonly caseId: CaseId;
    readonly section?: string;
    readonly kind?: Kind;
    readonly receivedOn?: PlainDate;
  };
  readonly restrictCase: { readonly caseId: CaseId; readonly to: readonly PersonId[] | null };
  readonly protectCase: { readonly caseId: CaseId; readonly isProtected: boolean };
  readonly transferCase: { readonly caseId: CaseId; readonly toUnit: UnitId };
  readonly setColumnSorting: { readonly column: ColumnId; readonly sorting: Sorting };
  readonly createUnit: { readonly unitId: UnitId; readonly name: string };
  readonly setUnitLabels: { readonly unitId: UnitId; readonly labels: (typeof LABELS)[number] };
  readonly addPerson: {
    readonly personId: PersonId;
    readonly name: string;
    readonly role: Role;
    readonly unit?: UnitId;
  };
  /** A new version of a rule, for clocks that start from a day on (DL7). */
  readonly addRuleVersion: { readonly rule: string; readonly draft: RuleDraft; readonly validFrom: PlainDate };
  /** An error put right: open clocks are computed anew (DL7). */
  readonly correctRule: { readonly rule: string; readonly draft: RuleDraft };
  /** A day that the municipality keeps closed, for clocks that start from now on (DL6, DL7). */
  readonly closeDay: { readonly on: PlainDate };
}

export type CommandType = keyof Payloads;

/** A change that somebody wants, with a client-made id (CA4). Organisation-wide ones name the stream `organisation`. */
export type Command<Type extends CommandType = CommandType> = {
  readonly [T in Type]: {
    readonly id: CommandId;
    readonly unit: StreamId;
    readonly type: T;
    readonly payload: Payloads[T];
  };
}[Type];

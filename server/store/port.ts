import type { Person, Unit } from "#shared/domain/board.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { CaseOutcome } from "#shared/domain/decision.ts";
import type { Display } from "#shared/domain/display.ts";
import type {
  CaseId,
  CitizenId,
  ColumnId,
  CommandId,
  DisplayId,
  MeetingId,
  PersonId,
  StreamId,
  UnitId,
  ViewId,
} from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import type { Role, Viewer } from "#shared/domain/permissions.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { Rulebook } from "#shared/domain/rulebook.ts";
import type { StaffFacts } from "#shared/domain/staff.ts";
import type { SavedView } from "#shared/domain/world.ts";
import type { AuditEntry, BesideJournal, NoteWrite } from "./beside-journal.ts";
import type { BoardPicture, ChangedSince } from "./board-pictures.ts";
import type { CopySink } from "./copy.ts";
import type { Rederived } from "./derive-again.ts";
import type { ClockRow, IntervalWrites, StayRow, WaitRow } from "./intervals.ts";
import type { ListImport, ListKeeping, ListRow } from "./list-keeping.ts";
import type { StorePlace } from "./place.ts";
import type { UnitKeeping } from "./unit-keeping.ts";
import type { VaultKeeping } from "./vault-keeping.ts";
import type { WhisperListener } from "./whispers.ts";

/** Case number and label: outside the journal, gone when a citizen is erased (CA7). */
export interface CaseTag {
  readonly caseId: CaseId;
  readonly number: string;
  readonly label: string | null;
}

export interface StoredCase {
  readonly state: CaseState;
  readonly tag: CaseTag;
}

export interface Member extends Person, StaffFacts {
  readonly role: Role;
  /** Whom this name turned out to be: lists that name it mean the other. */
  readonly mergedInto: PersonId | null;
  /** Empty for roles that hold everywhere. */
  readonly units: readonly UnitId[];
}

/** All that holds for the whole installation; changes with the organisation's stream. */
export interface Organisation {
  readonly seq: number;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly people: ReadonlyMap<PersonId, Member>;
  readonly rulebook: Rulebook;
  /** Days that the municipality has closed, with the instant of that decision (DL6, DL7). */
  readonly closedDays: ReadonlyMap<PlainDate, IsoInstant>;
}

/** One row of the journal. `caseVersion` numbers the events of a case, so that they can be read in order across units. */
export interface JournalEntry {
  readonly stream: StreamId;
  readonly seq: number;
  readonly commandId: CommandId;
  readonly caseId: CaseId | null;
  readonly caseVersion: number | null;
  readonly actor: PersonId;
  readonly occurredOn: PlainDate | IsoInstant;
  readonly recordedAt: IsoInstant;
  readonly backfill: boolean;
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
}

/** What a command needs to see, named before the transaction opens. */
export interface Scope {
  /** Locked, in id order. The organisation is always read, and locked only when named. */
  readonly streams: readonly StreamId[];
  readonly cases: readonly CaseId[];
  /** Case numbers whose owners the command must know, with their cases (CA8). */
  readonly numbers?: readonly string[];
  /** Load every rank of these columns (only hand-sorted ones have any). */
  readonly ranksOf?: readonly ColumnId[];
  /** Load every case of these units, closed ones too. */
  readonly allCasesOf?: readonly UnitId[];
  /** Load the cases of these units that have changed after this number of the unit's stream. */
  readonly changedSince?: ReadonlyMap<UnitId, number>;
  /** Load every case of these citizens, in whatever unit. */
  readonly citizens?: readonly CitizenId[];
  /** How many cases stand in these columns, and how many open ones these people have in a unit (MV5). */
  readonly countsOf?: readonly ColumnId[];
  readonly handsOf?: { readonly unit: UnitId; readonly people: readonly PersonId[] };
  /** What has happened to these cases: for what looks back (MV7). */
  readonly historiesOf?: readonly CaseId[];
  readonly views?: readonly ViewId[];
  /** The latest standup of the command's unit. */
  readonly meeting?: true;
  /** Under which id a standup begins. */
  readonly newMeeting?: MeetingId;
  readonly displays?: readonly DisplayId[];
  /** Which of these cases have notes; nobody writes one on them until the command has ended. */
  readonly notedAmong?: readonly CaseId[];
}

export interface Loaded {
  readonly organisation: Organisation;
  /** The current number of every locked stream. */
  readonly seqs: ReadonlyMap<StreamId, number>;
  readonly cases: ReadonlyMap<CaseId, StoredCase>;
  readonly numbers: ReadonlyMap<string, CaseId>;
  readonly ranks: ReadonlyMap<ColumnId, readonly { readonly caseId: CaseId; readonly rank: string }[]>;
  readonly inColumn: ReadonlyMap<ColumnId, number>;
  readonly inHand: ReadonlyMap<PersonId, number>;
  readonly histories: ReadonlyMap<CaseId, readonly JournalEntry[]>;
  readonly views: ReadonlyMap<ViewId, SavedView>;
  readonly meeting: Meeting | null;
  readonly isMeetingTaken?: true;
  readonly displays: ReadonlyMap<DisplayId, Display>;
  readonly noted: ReadonlySet<CaseId>;
}

/** An identity as it lies in the vault: `lookup` is the keyed hash of the CPR number, `sealed` the encrypted rest (PR1). */
export interface VaultRow {
  readonly citizenId: CitizenId;
  readonly lookup: string;
  /** The keyed hash of the name as a search compares it; null where no name is known. Several may share one. */
  readonly nameLookup: string | null;
  readonly sealed: string;
}

/** Everything one command writes, in one transaction (CA1). The store numbers the entries and does nothing clever. */
export interface Writes extends IntervalWrites {
  readonly entries: readonly Omit<JournalEntry, "seq" | "commandId" | "actor" | "recordedAt">[];
  readonly states?: readonly CaseState[];
  readonly tags?: readonly CaseTag[];
  readonly units?: readonly Unit[];
  readonly people?: readonly Member[];
  readonly rulebook?: Rulebook;
  /** All of them, as they shall be. */
  readonly closedDays?: ReadonlyMap<PlainDate, IsoInstant>;
  /** Case numbers, labels and visits that go: of a case that is gone (CA7). */
  readonly droppedTags?: readonly CaseId[];
  readonly vault?: readonly VaultRow[];
  readonly droppedCitizens?: readonly CitizenId[];
  /** All notes of these cases go. */
  readonly droppedNotesOf?: readonly CaseId[];
  readonly listRows?: readonly ListRow[];
  readonly droppedListRows?: readonly CaseId[];
  /** What is remembered of a list that was taken in, so that it can be told of and taken back. */
  readonly listImport?: ListImport;
  /** Ids and case numbers that no kept way back of a list may name any more: one that does is forgotten. */
  readonly forgottenInUndo?: readonly string[];
  /** Keyed hashes of the case numbers of an erased citizen: no list brings them back. */
  readonly erasedNumbers?: readonly string[];
  /** Entries for the audit log that stand or fall with the command (PR7). */
  readonly audited?: readonly AuditEntry[];
  /** Notes that stand or fall with the command (CA7); throws `NoteIdTaken` where an id is another one's. */
  readonly notes?: readonly NoteWrite[];
  readonly views?: { readonly saved?: SavedView; readonly dropped?: ViewId };
  readonly meeting?: Meeting;
  /** One that is revoked loses its token with it. */
  readonly display?: Display;
}

export interface Said {
  readonly told?: "neighbour-gone";
  readonly outcomes?: readonly CaseOutcome[];
}

/** What a plan makes of a command: the writes that carry it out, or the refusal. Never both. */
export type Plan =
  | ({ readonly ok: true; readonly writes: Writes } & Said)
  | { readonly ok: false; readonly rejection: Rejection };

export interface CommitRequest {
  readonly commandId: CommandId;
  readonly actor: PersonId;
  /** The stream whose number is the command's answer. */
  readonly stream: StreamId;
  readonly scope: Scope;
  readonly now: IsoInstant;
  /** Told now and then how many rows are written; an error of its own undoes the whole. */
  readonly onWritten?: (rows: number) => void;
  /** Pure and synchronous: what was loaded in, what to write out. */
  readonly plan: (loaded: Loaded) => Plan;
}

export interface Committed {
  readonly answer: ({ readonly ok: true; readonly seq: number } & Said) | ({ readonly ok: false } & Rejection);
  /** The same command again: the first answer, nothing changed (CA4). */
  readonly repeated: boolean;
  /** Streams that advanced, with the number they reached. */
  readonly advanced: ReadonlyMap<StreamId, number>;
}

/** All that is rebuilt from the journal, in the order of its keys (CA2). */
export interface Derived {
  readonly states: readonly CaseState[];
  readonly stays: readonly StayRow[];
  readonly clocks: readonly ClockRow[];
  readonly waits: readonly WaitRow[];
}

export interface Credential {
  readonly personId: PersonId;
  readonly passwordHash: string;
}

export interface StoredSession {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly createdAt: IsoInstant;
  readonly expiresAt: IsoInstant;
  readonly screen: Viewer["screen"] | null;
  readonly meeting: MeetingId | null;
}

/**
 * Told after a commit, in commit order, by this process and (on PostgreSQL) by every other (SY1). Each stream's numbers
 * rise; after a lost line to the database one number may stand for several commits.
 */
export type Advance = { readonly stream: StreamId; readonly to: number };

/**
 * The one door to the database, the same for SQLite and PostgreSQL. Every method may throw `StorageFailed`;
 * nothing is half written when it does.
 */
export interface Store extends BesideJournal, ListKeeping, UnitKeeping, VaultKeeping {
  readonly dialect: "sqlite" | "postgres";
  readonly place: StorePlace;
  commit(request: CommitRequest): Promise<Committed>;
  organisation(): Promise<Organisation>;
  board(unit: UnitId): Promise<BoardPicture>;
  /** Null where more than `most` entries are missing. */
  changesSince(unit: UnitId, since: number, most: number): Promise<ChangedSince | null>;
  caseByNumber(number: string): Promise<StoredCase | null>;
  views(unit: UnitId, person: PersonId): Promise<readonly SavedView[]>;
  history(caseId: CaseId): Promise<readonly JournalEntry[]>;
  /** The journal of a stream, oldest first, in pages. */
  journal(stream: StreamId, after: number, limit: number): Promise<readonly JournalEntry[]>;
  streams(): Promise<ReadonlyMap<StreamId, number>>;
  /** Cases, stays, clocks and waits as stored, to hold against what the journal says. */
  derived(): Promise<Derived>;
  /** Every case that an event of one of these types has ever happened to. */
  casesWith(types: readonly string[]): Promise<readonly CaseId[]>;
  /** Puts anew what follows from the journals of these cases, in one transaction. Says which moved away meanwhile and are as before. */
  deriveAgain(
    ids: readonly CaseId[],
    deriveBy: (organisation: Organisation) => (history: readonly JournalEntry[]) => Rederived,
  ): Promise<readonly CaseId[]>;
  citizensByLookup(lookups: readonly string[]): Promise<ReadonlyMap<string, CitizenId>>;
  citizens(ids: readonly CitizenId[]): Promise<readonly VaultRow[]>;
  /** What the installation notes for itself. */
  setting(name: string): Promise<string | null>;
  saveSetting(name: string, value: string): Promise<void>;
  /** Those whose names begin so. */
  settingsUnder(beginning: string): Promise<ReadonlyMap<string, string>>;
  credential(name: string): Promise<Credential | null>;
  saveCredential(credential: Credential): Promise<void>;
  /** Everybody who has a password. */
  credentialed(): Promise<ReadonlySet<PersonId>>;
  session(tokenHash: string): Promise<StoredSession | null>;
  saveSession(session: StoredSession): Promise<void>;
  dropSession(tokenHash: string): Promise<void>;
  /** Ends every session of a person; answers with the hashes they had. */
  dropSessionsOf(person: PersonId): Promise<readonly string[]>;
  /** Removes answers past their 30 days and sessions past their end. */
  sweep(now: IsoInstant): Promise<void>;
  onAdvance(listener: (advance: Advance) => void): () => void;
  /** Says at most 7,000 bytes to the other server processes, if there are any and if they hear it; nothing is kept of it. */
  whisper(text: string): Promise<void>;
  /** What other processes say; never what this one has said. */
  onWhisper(listener: WhisperListener): () => void;
  /** All tables as they are at one moment, while others go on: shape, rows, shape, rows … Sessions stay behind. */
  copyOut(into: CopySink): Promise<void>;
  /** Throws where the database can't be reached or written. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export type { NoteWrite };

/** Something else has this note's id, on whatever case; the command that brought it is undone. */
export class NoteIdTaken extends Error {}

/** The database could not do it: a full disk, a lost connection. The transaction is undone. */
export class StorageFailed extends Error {
  readonly reason: "full" | "unavailable";
  constructor(reason: "full" | "unavailable", cause: unknown) {
    super(`storage failed: ${reason}`, { cause });
    this.reason = reason;
  }
}

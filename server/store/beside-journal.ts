import type { IsoInstant } from "#shared/domain/dates.ts";
import type { CaseId, CitizenId, NoteId, PersonId } from "#shared/domain/ids.ts";
import type { LogAction } from "#shared/domain/log-actions.ts";
import type { Purpose } from "#shared/domain/purposes.ts";
import type { StoredCase } from "./port.ts";

/** Who did what, to whom, when: ids and codes only, never a name or a text (PR7). */
export interface AuditEntry {
  readonly at: IsoInstant;
  readonly actor: PersonId;
  readonly action: LogAction;
  readonly caseId: CaseId | null;
  readonly citizenId: CitizenId | null;
  readonly purpose: Purpose | null;
  /** What was searched by, as a keyed hash (PR7), or for which colleague a start link is; absent elsewhere. */
  readonly criteria?: string | null;
}

/** An entry in its place in the chain; see `audit-chain.ts` for what the hash covers. */
export interface AuditRow extends AuditEntry {
  readonly seq: number;
  readonly hash: string;
}

/** Where the chain ends: 0 and an empty hash before the first row. */
export type AuditHead = Pick<AuditRow, "seq" | "hash">;

/** A page of the log, read backwards. */
export interface AuditPage {
  readonly before: number | null;
  readonly limit: number;
}

/** A note as it lies in the vault; who may read it is the case's question (PR1). */
export interface NoteRow {
  readonly id: NoteId;
  readonly caseId: CaseId;
  readonly author: PersonId;
  readonly at: IsoInstant;
  readonly sealed: string;
}

/** A note together with the log's row about it. */
export interface NoteWrite {
  readonly note: NoteRow;
  readonly entry: AuditEntry;
}

/** What the store keeps that is no state of a case: who looked, what was written in the vault, where one was last. */
export interface BesideJournal {
  /** Adds to the audit log, all or nothing. Resolves once it is durable; only then may what it is about be answered. */
  audit(...entries: readonly AuditEntry[]): Promise<void>;
  /** The audit log, oldest first, in pages. */
  auditLog(after: number, limit: number): Promise<readonly AuditRow[]>;
  auditHead(): Promise<AuditHead>;
  /** What was done about one case, newest first: rows with a lower number than `before`, where that is given. */
  auditOfCase(caseId: CaseId, page: AuditPage): Promise<readonly AuditRow[]>;
  /** What was done about one citizen, on whatever case and beside cases, newest first. */
  auditOfCitizen(citizen: CitizenId, page: AuditPage): Promise<readonly AuditRow[]>;
  /** Every case of this citizen, in whatever unit; what of them may be shown is the caller's to ask. */
  casesOfCitizen(citizen: CitizenId): Promise<readonly StoredCase[]>;
  /**
   * Puts a note into the vault together with the log's row, and answers with the one that is there under this id: this
   * one, or an earlier one, which stays as it was and is not logged again. Null where the case is gone.
   */
  saveNote(note: NoteRow, entry: AuditEntry): Promise<NoteRow | null>;
  /** Oldest first. */
  notesOf(caseId: CaseId): Promise<readonly NoteRow[]>;
  /** When this person last opened this case; null for never. */
  visit(person: PersonId, caseId: CaseId): Promise<IsoInstant | null>;
  saveVisit(person: PersonId, caseId: CaseId, at: IsoInstant): Promise<void>;
}

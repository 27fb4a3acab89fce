import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, CommandId, PersonId } from "#shared/domain/ids.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { VaultRow } from "./port.ts";

/** What a list last said of a case, so that the next one can be compared; codes and dates only. */
export interface ListRow {
  readonly caseId: CaseId;
  readonly number: string;
  readonly values: string;
}

/** One list taken in: who, when, and what came of it. Names of files are typed by people; they stand nowhere else. */
export interface ListImport {
  /** The command that took it in. */
  readonly id: CommandId;
  readonly kind: ListKind;
  readonly at: IsoInstant;
  readonly actor: PersonId;
  /** The name of the source's profile; null where none was saved. */
  readonly source: string | null;
  readonly fileName: string | null;
  readonly asOf: PlainDate;
  /** The report's figures as JSON: counts only. */
  readonly figures: unknown;
  /** What stood before, so that it can be taken back; null for all but the latest of its kind. */
  readonly undo: unknown;
  readonly takenBack: { readonly at: IsoInstant; readonly by: PersonId } | null;
}

/** How one source's lists are read, kept under a name; `profile` is the JSON of shared/protocol/lists.ts. */
export interface ListSource {
  readonly name: string;
  readonly profile: unknown;
  readonly savedAt: IsoInstant;
  readonly savedBy: PersonId;
}

/** As the history tells of it: whether it can be taken back, but not by what, which may be long. */
export interface KeptImport extends Omit<ListImport, "undo"> {
  readonly hasUndo: boolean;
}

/** What the store keeps for lists, beside the cases. */
export interface ListKeeping {
  listRows(): Promise<readonly ListRow[]>;
  /** Newest first. */
  listImports(limit: number): Promise<readonly KeptImport[]>;
  /** What an import is taken back by; null where there is nothing of it any more. */
  listUndo(id: CommandId): Promise<unknown>;
  /** How many events each of these cases has by now. */
  caseVersions(ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, number>>;
  /** Which of these cases somebody has written a note on. */
  notedAmong(ids: readonly CaseId[]): Promise<ReadonlySet<CaseId>>;
  listSources(): Promise<readonly ListSource[]>;
  saveListSource(source: ListSource): Promise<void>;
  dropListSource(name: string): Promise<void>;
  /** Which of these keyed hashes belong to erased case numbers. */
  erasedAmong(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Citizens of that name, by its keyed hash. */
  citizensByName(nameLookup: string): Promise<readonly VaultRow[]>;
}

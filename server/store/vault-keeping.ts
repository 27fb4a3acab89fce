import type { CitizenId } from "#shared/domain/ids.ts";
import type { AuditEntry, NoteRow } from "./beside-journal.ts";
import type { VaultRow } from "./port.ts";

/** Everything in the vault sealed anew, with another key. */
export interface Resealing {
  /** The fingerprints of the key that holds and of the one that shall. */
  readonly from: string;
  readonly to: string;
  readonly citizen: (row: VaultRow) => VaultRow;
  readonly note: (row: NoteRow) => NoteRow;
  readonly entry: AuditEntry;
  /** Told now and then how many rows are sealed; an error of its own undoes the whole. */
  readonly onSealed?: (rows: number) => void;
}

/** What the store does for the vault as a whole; it sees nothing of what is sealed. */
export interface VaultKeeping {
  /** Citizens whose name has no hash yet, in the order of their ids, after this one. */
  namelessAfter(after: CitizenId | null, limit: number): Promise<readonly VaultRow[]>;
  /** Writes these rows' name hashes, where the row is as it was read. */
  fillNames(rows: readonly VaultRow[]): Promise<void>;
  /**
   * In one transaction: every identity and note, the log's row, and which key holds from now on. What lists remember
   * for being taken back goes, since it is sealed with the old key. Throws `KeyChanged` where another key holds already.
   */
  reseal(resealing: Resealing): Promise<number>;
  /** How many other server processes have the database open now. */
  otherProcesses(): Promise<number>;
}

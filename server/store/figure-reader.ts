import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, UnitId } from "#shared/domain/ids.ts";

/** A value as the database gives it; what it means is the asker's to say. */
export type Raw = string | number | null;
export type RawRow = readonly Raw[];

/** A case that figures run on, with its rows: bare values in the order of `FIGURE_COLUMNS`. */
export interface FigureCase {
  /** Id, unit, version, provision, kind, and 1 where it is restricted, else 0. */
  readonly facts: RawRow;
  readonly stays: readonly RawRow[];
  readonly clocks: readonly RawRow[];
  readonly waits: readonly RawRow[];
}

export const FIGURE_COLUMNS = {
  stays: "unit, stage, from_on, to_on",
  clocks: "clock, start, due, end_state, end_on",
  waits: "reason, from_on, to_on",
} as const;

/** Which of a unit's cases are to be read. */
export interface FiguresAsked {
  readonly unit: UnitId;
  /** What ended before this day counts for nothing and need not be read: neither clocks and waits, nor whole cases. */
  readonly since: PlainDate;
  /** The number of the unit's stream up to which it has been read; null for a unit that hasn't been. */
  readonly upTo: number | null;
  /** Cases that have been in the unit and are elsewhere now, each with its version as it was read. */
  readonly elsewhere: ReadonlyMap<CaseId, number>;
}

export interface FiguresTold {
  /** The number that the unit's stream had. */
  readonly upTo: number;
  /** When its first case was recorded, and the first day of a move that came with a first load; null for what isn't there. */
  readonly recordedAt: Raw;
  readonly toldOf: Raw;
}

/** Reads for figures, on a connection of its own that only reads. */
export interface FigureReader {
  /** Days that the municipality has closed, each with the instant it was decided. */
  closedDays(): Promise<readonly RawRow[]>;
  /**
   * At least every case that has stood open in the unit on `since` or later; of a unit that has been read, every one that
   * has changed since. Each comes with all its stays, wherever they were. They are handed on one by one, and all of one
   * answer is of one moment.
   */
  read(asked: FiguresAsked, take: (one: FigureCase) => void): Promise<FiguresTold>;
  close(): Promise<void>;
}

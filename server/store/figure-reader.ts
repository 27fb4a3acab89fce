import type { UnitId } from "#shared/domain/ids.ts";

/** A value as the database gives it; what it means is the asker's to say. */
export type Raw = string | number | null;
export type RawRow = readonly Raw[];

/** The rows that figures run on, of every case that has changed, as bare values in the order of `FIGURE_COLUMNS`. */
export interface FigureRows {
  readonly cases: readonly RawRow[];
  readonly stays: readonly RawRow[];
  readonly clocks: readonly RawRow[];
  readonly waits: readonly RawRow[];
  /** Of units not read before: when their first case was recorded, and the first day of a move that came with a first load. */
  readonly beginnings: readonly RawRow[];
  readonly closedDays: readonly RawRow[];
}

export const FIGURE_COLUMNS = {
  cases: "id, unit, changed_seq",
  stays: "case_id, position, unit, stage, from_on, to_on",
  clocks: "case_id, clock, start, due, end_state, end_on",
  waits: "case_id, position, reason, from_on, to_on",
} as const;

/** Up to which change each unit's cases have been read. */
export type ReadUpTo = ReadonlyMap<UnitId, number>;

/** Reads for figures, on a connection of its own that only reads. All of one answer is of one moment. */
export interface FigureReader {
  /** The cases that have changed since, with all their rows; every case of units that are not named. */
  read(since: ReadUpTo): Promise<FigureRows>;
  close(): Promise<void>;
}

import type { Wait } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { Clock } from "#shared/domain/deadline.ts";
import type { CaseId, ColumnId, UnitId } from "#shared/domain/ids.ts";

export interface StayRow {
  readonly caseId: CaseId;
  readonly position: number;
  readonly unit: UnitId;
  readonly column: ColumnId;
  readonly stage: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A clock as figures read it: what it was, from when to when, by which rule version. */
export interface ClockRow {
  readonly caseId: CaseId;
  readonly key: string;
  readonly clock: Clock["clock"];
  readonly start: string;
  readonly due: string;
  readonly endState: string | null;
  readonly endOn: string | null;
  readonly rule: string | null;
}

export interface WaitRow extends Wait {
  readonly caseId: CaseId;
  readonly position: number;
}

type Place = Pick<StayRow, "caseId" | "position">;

/** The rows that figures run on, as a command changes them. */
export interface IntervalWrites {
  readonly stays?: readonly StayRow[];
  /** Stays that a move taken back never was (MV7). */
  readonly droppedStays?: readonly Place[];
  readonly clocks?: readonly ClockRow[];
  readonly droppedClocks?: readonly Pick<ClockRow, "caseId" | "key">[];
  readonly waits?: readonly WaitRow[];
  /** Waits for a hold that never was (MV7). */
  readonly droppedWaits?: readonly Place[];
}

import type { Stage } from "#shared/domain/case.ts";

/** The first field of a row that can't be taken in; `field` is the list's own name of the column. */
export interface RowRefusal {
  readonly row: number;
  readonly field: string;
  readonly code: RefusalCode;
}

export type RefusalCode =
  | "missing"
  | "invalid-date"
  | "date-in-future"
  | "decided-before-received"
  | "unknown-provision"
  | "unknown-stage"
  | "unknown-kind"
  | "duplicate-case-number"
  | "invalid-case-number"
  | "invalid-cpr"
  | "case-number-like-cpr";

/** Something a person should look at in a row that was taken in all the same. */
export interface RowWarning {
  readonly row: number;
  readonly field: string;
  readonly code: WarningCode;
}

export type WarningCode =
  | "law-assumed"
  | "unknown-value"
  | "kind-assumed"
  | "since-assumed"
  | "since-before-received"
  | "since-kept"
  | "notice-without-clock"
  | "notice-after-decision"
  | "notice-before-received"
  | "expected-without-notice"
  | "expected-not-after-notice"
  | "outcome-missing"
  | "decision-date-missing"
  | "sent-without-decision"
  | "sent-before-decided"
  | "name-differs"
  | "kept-on-board"
  | "leader-needed";

/** What taking a list in did, or (dry run) would do. Every row is refused or counted once as created, updated, kept or unchanged. */
export interface ListReport {
  /** Without the header. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Cases of earlier lists that this one no longer has; nothing is closed. */
  readonly missing: number;
  /** Cases of which the list says something else than the board, where the board's word stands. */
  readonly kept: number;
  readonly refused: readonly RowRefusal[];
  /** The rows taken in. */
  readonly byStage: Readonly<Record<Stage, number>>;
  readonly warnings: readonly RowWarning[];
}

export const NOBODY_IN: ListReport["byStage"] = { intake: 0, investigation: 0, decision: 0, followUp: 0, closed: 0 };

/** Of a list that was refused: nothing was written. */
export const refusedReport = (rows: number, refused: readonly RowRefusal[]): ListReport => ({
  rows,
  created: 0,
  updated: 0,
  unchanged: 0,
  missing: 0,
  kept: 0,
  refused,
  byStage: NOBODY_IN,
  warnings: [],
});

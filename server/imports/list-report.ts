import type { ListReport, RowRefusal } from "#shared/protocol/lists.ts";

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

import type { Stage } from "./case.ts";
import type { ColumnId, PersonId, UnitId } from "./ids.ts";

export const SORTINGS = ["urgency", "hand"] as const;
export type Sorting = (typeof SORTINGS)[number];

/** *Kolonne*: a place on a board; belongs to exactly one stage. A null title means the stage's own name. */
export interface Column {
  readonly id: ColumnId;
  readonly stage: Stage;
  readonly title: string | null;
  readonly sorting: Sorting;
}

export const LABELS = ["off", "initials"] as const;

/** *Enhed*: a team with its own board. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  /** Left to right; every stage has at least one. */
  readonly columns: readonly Column[];
  /** What stands beside the case number on a card; off unless the unit has chosen (PR2). */
  readonly labels: (typeof LABELS)[number];
}

/** A member of staff, as colleagues see them. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly active: boolean;
}

/** The column that a case enters when only its stage is known: the first of that stage. */
export function columnOfStage(unit: Unit, stage: Stage): Column | undefined {
  return unit.columns.find((column) => column.stage === stage);
}

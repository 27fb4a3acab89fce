import type { Stage } from "./case.ts";
import type { ColumnId, PersonId, UnitId } from "./ids.ts";
import type { StandupSettings } from "./meeting.ts";
import type { WallSettings } from "./wall.ts";

export const SORTINGS = ["urgency", "hand"] as const;
export type Sorting = (typeof SORTINGS)[number];

export const WIP_MODES = ["soft", "hard"] as const;
/** Soft: more are allowed with a reason, and reported; hard: refused (MV5). */
export interface WipLimit {
  readonly most: number;
  readonly mode: (typeof WIP_MODES)[number];
}

/** What a unit has decided for itself; all of it may be absent. */
export interface UnitSettings {
  /** Where a case opens in the case system: an address in which `{nr}` stands for the case number. */
  readonly caseSystem?: string;
  /** The number that a letter of delay asks the citizen to call. */
  readonly phone?: string;
  /** How many open cases a caseworker may have in this unit (MV5). */
  readonly caseworkerWip?: WipLimit;
  /** How its standups are held (ST1, ST4); absent: as `DEFAULT_STANDUP` says. */
  readonly standup?: StandupSettings;
  /** What its walls show (WA5); absent: as `DEFAULT_WALL` says. */
  readonly wall?: WallSettings;
}

/** *Kolonne*: a place on a board; belongs to exactly one stage. A null title means the stage's own name. */
export interface Column {
  readonly id: ColumnId;
  readonly stage: Stage;
  readonly title: string | null;
  readonly sorting: Sorting;
  /** How many cases may stand here at a time (MV5); absent: as many as there are. */
  readonly wip?: WipLimit;
}

/** `own`: what the unit's own people write, at most six characters. */
export const LABELS = ["off", "initials", "own"] as const;

/** *Enhed*: a team with its own board. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  /** Left to right; every stage has at least one. */
  readonly columns: readonly Column[];
  /** What stands beside the case number on a card; off unless the unit has chosen (PR2). */
  readonly labels: (typeof LABELS)[number];
  readonly settings: UnitSettings;
}

/** A member of staff, as colleagues see them. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly initials: string;
  readonly active: boolean;
  /** Not at work today; why is nobody's business here. Absent where they are. */
  readonly away?: true;
}

/** A unit's column by its id. */
export const columnOf = ({ columns }: Pick<Unit, "columns">, id: ColumnId): Column | undefined =>
  columns.find((column) => column.id === id);

/** The column that a case enters when only its stage is known: the first of that stage. */
export function columnOfStage(unit: Unit, stage: Stage): Column | undefined {
  return unit.columns.find((column) => column.stage === stage);
}

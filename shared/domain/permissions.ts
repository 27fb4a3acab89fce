import type { CommandType } from "./commands.ts";
import type { PersonId, UnitId } from "./ids.ts";

export const ROLES = ["caseworker", "leader", "coordinator", "administrator", "display"] as const;
export type Role = (typeof ROLES)[number];

export const SCREENS = ["shared", "remote"] as const;

/** Someone signed in, with what they may do where. `units` is empty for roles that hold everywhere. */
export interface Viewer {
  readonly id: PersonId;
  readonly role: Role;
  readonly units: readonly UnitId[];
  /** Sits at a screen that others look at: the standup's shared one, or a phone that steers it (ST2). */
  readonly screen?: (typeof SCREENS)[number];
}

const OWN = "own units";
const ALL = "all units";
type Reach = typeof OWN | typeof ALL;

/** The one table of rights (PR3). What a role is not named for, it may not. */
const READS: Readonly<Record<"board" | "wall" | "citizen" | "notes" | "readLog", Partial<Record<Role, Reach>>>> = {
  board: { caseworker: OWN, leader: OWN, coordinator: ALL },
  notes: { caseworker: OWN, leader: OWN, coordinator: ALL },
  citizen: { caseworker: OWN, leader: OWN, coordinator: ALL },
  wall: { caseworker: OWN, leader: OWN, coordinator: ALL, display: OWN },
  readLog: { leader: OWN },
};

const CASEWORK: Partial<Record<Role, Reach>> = { caseworker: OWN, leader: OWN };
const LEADING: Partial<Record<Role, Reach>> = { leader: OWN };
const ADMINISTERING: Partial<Record<Role, Reach>> = { administrator: ALL };

const COMMANDS: Readonly<Record<CommandType, Partial<Record<Role, Reach>>>> = {
  registerCase: CASEWORK,
  moveCase: CASEWORK,
  assignCase: CASEWORK,
  recordMilestone: CASEWORK,
  recordNotice: CASEWORK,
  receiveNotification: CASEWORK,
  setHold: CASEWORK,
  correctMilestone: CASEWORK,
  retractNotice: CASEWORK,
  answerDuty: CASEWORK,
  setNextStep: CASEWORK,
  setSparring: CASEWORK,
  setStandIn: CASEWORK,
  setFollowUp: CASEWORK,
  changeCases: CASEWORK,
  undo: CASEWORK,
  correctFacts: CASEWORK,
  restrictCase: LEADING,
  protectCase: CASEWORK,
  setLabel: CASEWORK,
  transferCase: CASEWORK,
  startMeeting: CASEWORK,
  stepMeeting: CASEWORK,
  endMeeting: CASEWORK,
  pairDisplay: { leader: OWN, administrator: ALL },
  setDisplay: { leader: OWN, administrator: ALL },
  revokeDisplay: { leader: OWN, administrator: ALL },
  setColumnSorting: LEADING,
  configureColumn: LEADING,
  splitColumn: LEADING,
  removeColumn: LEADING,
  setUnitSettings: { leader: OWN, administrator: ALL },
  saveView: READS.board,
  dropView: READS.board,
  createUnit: ADMINISTERING,
  setUnitLabels: { leader: OWN, administrator: ALL },
  addPerson: ADMINISTERING,
  mergePeople: ADMINISTERING,
  setPersonActive: ADMINISTERING,
  addRuleVersion: { leader: ALL, administrator: ALL },
  correctRule: { leader: ALL, administrator: ALL },
  closeDay: { leader: ALL, administrator: ALL },
};

/** What is written without a command, since the journal never holds it (CA7). */
const WRITES: Readonly<Record<"note", Partial<Record<Role, Reach>>>> = { note: CASEWORK };

/**
 * What is looked after beside the cases: lists taken in (a leader those of the own units), staff (people, employment,
 * absence). An administrator sees no case content there, only rows and figures.
 */
const MANAGES: Readonly<Record<"lists" | "staff" | "displays", Partial<Record<Role, Reach>>>> = {
  lists: { leader: OWN, administrator: ALL },
  staff: { leader: OWN, administrator: ALL },
  displays: { leader: OWN, administrator: ALL },
};

/** What a screen that others look at may show, and what may be done at it: nothing that opens the vault (ST2). */
const SHOWN_TO_ALL: ReadonlySet<keyof typeof READS> = new Set(["board", "wall"]);
const DONE_BEFORE_ALL: ReadonlySet<CommandType> = new Set([
  "moveCase",
  "assignCase",
  "setHold",
  "setNextStep",
  "setSparring",
  "undo",
  "startMeeting",
  "stepMeeting",
  "endMeeting",
]);

const reaches = (reach: Reach | undefined, viewer: Viewer, unit: UnitId | null): boolean =>
  reach === ALL || (reach === OWN && unit !== null && viewer.units.includes(unit));

export const canRead = (viewer: Viewer, what: keyof typeof READS, unit: UnitId): boolean =>
  (!viewer.screen || SHOWN_TO_ALL.has(what)) && reaches(READS[what][viewer.role], viewer, unit);

/** Whether there is any unit for which one may. */
export const canReadAny = (viewer: Viewer, what: keyof typeof READS): boolean =>
  ((!viewer.screen || SHOWN_TO_ALL.has(what)) && reaches(READS[what][viewer.role], viewer, null)) ||
  viewer.units.some((unit) => canRead(viewer, what, unit));

export const canWrite = (viewer: Viewer, what: keyof typeof WRITES, unit: UnitId): boolean =>
  reaches(WRITES[what][viewer.role], viewer, unit);

export const canManage = (viewer: Viewer, what: keyof typeof MANAGES, unit: UnitId | null): boolean =>
  !viewer.screen && reaches(MANAGES[what][viewer.role], viewer, unit);

/** Whether there is any unit for which one may. */
export const canManageAny = (viewer: Viewer, what: keyof typeof MANAGES): boolean =>
  canManage(viewer, what, null) || viewer.units.some((unit) => canManage(viewer, what, unit));

/** Whether the role may give this command in this unit (null: the whole organisation). */
export const canCommand = (viewer: Viewer, type: CommandType, unit: UnitId | null): boolean =>
  (!viewer.screen || DONE_BEFORE_ALL.has(type)) && reaches(COMMANDS[type][viewer.role], viewer, unit);

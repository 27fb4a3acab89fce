import { assertNever, must } from "#shared/lib/must.ts";
import type { CaseState, Milestone, NextStep, Stage, Stay } from "./case.ts";
import { type IsoInstant, type PlainDate, toPlainDate } from "./dates.ts";
import type { CaseEvent, Happening, Recording } from "./events.ts";
import type { ColumnId, PersonId, UnitId } from "./ids.ts";
import { endedWhileOpen, neverEmpty, waitsWith, waitsWithout } from "./waits.ts";
import { dayAt, fromIso } from "./zone.ts";

/** The local date of a business date or instant. */
export const dateOf = (when: PlainDate | IsoInstant): PlainDate =>
  when.includes("T") ? toPlainDate(dayAt(fromIso(when as IsoInstant))) : (when as PlainDate);

/** The state after an event; the journal replayed through this gives every case again (CA2). Null: not registered yet. */
export function applyEvent(state: CaseState | null, happening: Happening, recorded: Recording): CaseState {
  const { event } = happening;
  if (event.type === "caseRegistered") return registered(happening, event);
  const before = must(state, `case ${happening.caseId} before ${event.type}`);
  return neverEmpty({ ...before, ...changed(before, happening, event, recorded), version: before.version + 1 });
}

type Registered = Extract<CaseEvent, { type: "caseRegistered" }>;

function registered({ caseId, unit }: Happening, event: Registered): CaseState {
  return {
    id: caseId,
    unit,
    column: event.column,
    stage: event.stage,
    rank: event.rank,
    version: 1,
    citizen: event.citizen,
    provision: event.provision,
    written: event.written,
    kind: event.kind,
    subType: event.subType,
    receivedOn: event.receivedOn,
    earlier: [],
    source: event.source,
    milestones: [],
    notices: [],
    notifications:
      event.kind === "notification" ? [{ receivedOn: event.receivedOn, receivedAt: event.receivedAt }] : [],
    followUpOn: null,
    stop: null,
    stays: [{ unit, column: event.column, stage: event.stage, from: event.since, to: null }],
    caseworker: null,
    caseworkerChanges: 0,
    lastCaseworker: null,
    lastMove: null,
    hold: null,
    nextStep: null,
    sparringSince: null,
    standIn: null,
    duties: {},
    isProtected: false,
    restrictedTo: null,
  };
}

type Later = Exclude<CaseEvent, Registered>;

function changed(state: CaseState, happening: Happening, event: Later, recorded: Recording): Partial<CaseState> {
  const on = dateOf(happening.occurredOn);
  switch (event.type) {
    case "caseMoved":
      return moved(state, event, on, recorded);
    case "moveUndone":
      return moveUndone(state, event, recorded);
    case "caseRanked":
      return { rank: event.rank };
    case "caseAssigned":
      return assigned(state, event.caseworker);
    case "assignmentUndone": {
      const { caseworker, lastCaseworker, caseworkerChanges } = event;
      return { caseworker, lastCaseworker, caseworkerChanges };
    }
    case "milestoneRecorded": {
      const { type: _, milestone: name, ...facts } = event;
      const due = name === "followedUp" && state.followUpOn !== null ? { dueOn: state.followUpOn } : {};
      const { recordedAt, backfill } = recorded;
      const milestone: Milestone = { name, ...facts, ...due, recordedAt, ...(backfill ? { backfill } : {}) };
      const afresh = name === "remitted" ? { duties: {} } : {};
      return { milestones: [...state.milestones, milestone], ...afresh };
    }
    case "milestoneRetracted":
      return { milestones: withoutNth(state.milestones, event.nth, ({ name }) => name === event.milestone) };
    case "noticeRecorded": {
      const { type: _, ...notice } = event;
      return { notices: [...state.notices, { ...notice, recordedAt: recorded.recordedAt }] };
    }
    case "noticeRetracted":
      return { notices: withoutNth(state.notices, event.nth, () => true) };
    case "notificationReceived":
      return {
        notifications: [...state.notifications, { receivedOn: event.receivedOn, receivedAt: event.receivedAt }],
      };
    case "caseworkerMerged":
      return merged(state, event);
    case "factsCorrected":
      return corrected(state, event.now, recorded.recordedAt);
    case "caseEntered":
      return {
        unit: happening.unit,
        rank: event.rank,
        nextStep: ofNobody(state.nextStep),
        ...stayed(state, happening.unit, event.column, state.stage, on),
      };
    case "correctionUndone":
      return correctionUndone(state, event);
    case "entryUndone":
      return entryUndone(state, happening.unit, event);
    default:
      return set(state, event, on);
  }
}

type Setting = Extract<
  Later,
  {
    type:
      | "dutyAnswered"
      | "dutyReopened"
      | "holdSet"
      | "holdCleared"
      | "nextStepSet"
      | "sparringSet"
      | "standInSet"
      | "followUpSet"
      | "stopDateSet"
      | "protectionSet"
      | "citizenSet"
      | "restrictionSet"
      | "clockCorrected"
      | "registrationUndone"
      | "caseErased"
      | "labelSet"
      | "caseLeft";
  }
>;

/** Events that put one thing in the place of another. */
function set(state: CaseState, event: Setting, on: PlainDate): Partial<CaseState> {
  switch (event.type) {
    case "dutyAnswered":
      return { duties: { ...state.duties, [event.duty]: event.answer } };
    case "dutyReopened":
      return { duties: Object.fromEntries(Object.entries(state.duties).filter(([duty]) => duty !== event.duty)) };
    case "holdSet":
      return { hold: event.hold, waits: waitsWith(state.waits ?? [], event.hold) };
    case "holdCleared":
      return { hold: null, ...(state.waits ? { waits: waitsWithout(state.waits, on, event.undone === true) } : {}) };
    case "nextStepSet":
      return { nextStep: event.nextStep };
    case "sparringSet":
      return { sparringSince: event.since };
    case "standInSet":
      return { standIn: event.standIn };
    case "followUpSet":
      return { followUpOn: event.on };
    case "stopDateSet":
      return { stop: event.stop };
    case "protectionSet":
      return { isProtected: event.isProtected };
    case "citizenSet":
      return { citizen: event.citizen };
    case "restrictionSet":
      return { restrictedTo: event.to };
    case "registrationUndone":
      return { gone: "withdrawn", rank: null };
    case "caseErased":
      return { gone: "erased", rank: null, ...endedWhileOpen(state, on) };
    case "labelSet":
    case "clockCorrected":
    case "caseLeft":
      return {};
    default:
      return assertNever(event);
  }
}

function moved(
  state: CaseState,
  event: Extract<CaseEvent, { type: "caseMoved" }>,
  on: PlainDate,
  { actor, recordedAt }: Recording,
): Partial<CaseState> {
  const isBack = event.toStage === "intake" || event.toStage === "investigation";
  return {
    rank: event.rank,
    lastMove: { by: actor, at: recordedAt },
    ...stayed(state, state.unit, event.to, event.toStage, on),
    // What was passed over once is asked for again when the case comes back to be informed (MV4).
    ...(isBack && event.fromStage !== event.toStage ? { duties: withoutPassed(state.duties) } : {}),
  };
}

/** The stay that the move began is gone, and the one before it goes on. */
function moveUndone(
  state: CaseState,
  event: Extract<CaseEvent, { type: "moveUndone" }>,
  { actor, recordedAt }: Recording,
): Partial<CaseState> {
  const { to: column, toStage: stage, rank } = event;
  const before = state.stays.at(-2);
  const stays = before?.column === column ? [...state.stays.slice(0, -2), { ...before, to: null }] : state.stays;
  return { column, stage, rank, stays, lastMove: { by: actor, at: recordedAt } };
}

function withoutNth<T>(all: readonly T[], nth: number, isMeant: (one: T) => boolean): readonly T[] {
  const gone = all.filter(isMeant)[nth - 1];
  return all.filter((one) => one !== gone);
}

function stayed(state: CaseState, unit: UnitId, column: ColumnId, stage: Stage, on: PlainDate): Partial<CaseState> {
  if (column === state.column) return {};
  const last = must(state.stays.at(-1), "a stay");
  // A list may have placed the case from a later date on than the move tells: a stay is never shorter than nothing.
  const from = on < last.from ? last.from : on;
  const stays: Stay[] = [...state.stays.slice(0, -1), { ...last, to: from }, { unit, column, stage, from, to: null }];
  return { column, stage, stays };
}

function assigned(state: CaseState, caseworker: PersonId | null): Partial<CaseState> {
  if (caseworker === null) return { caseworker };
  const isChange = state.lastCaseworker !== null && state.lastCaseworker !== caseworker;
  return { caseworker, lastCaseworker: caseworker, caseworkerChanges: state.caseworkerChanges + (isChange ? 1 : 0) };
}

/** What was agreed with somebody of the unit that the case leaves is for whoever gets it in the other (ST3). */
function ofNobody(nextStep: NextStep | null): NextStep | null {
  if (!nextStep?.who) return nextStep;
  const { who: _, ...others } = nextStep;
  return others;
}

function merged(
  { caseworker, lastCaseworker, standIn, nextStep, restrictedTo }: CaseState,
  { person, into }: Extract<CaseEvent, { type: "caseworkerMerged" }>,
): Partial<CaseState> {
  const now = <P extends PersonId | null>(one: P) => (one === person ? into : one);
  return {
    caseworker: now(caseworker),
    lastCaseworker: now(lastCaseworker),
    standIn: standIn && { ...standIn, person: now(standIn.person) },
    nextStep: nextStep?.who ? { ...nextStep, who: now(nextStep.who) } : nextStep,
    restrictedTo: restrictedTo && [...new Set(restrictedTo.map(now))],
  };
}

function corrected(
  state: CaseState,
  now: Extract<CaseEvent, { type: "factsCorrected" }>["now"],
  until: IsoInstant,
): Partial<CaseState> {
  const was = {
    until,
    ...(now.provision === undefined ? {} : { provision: state.provision }),
    ...(now.kind === undefined ? {} : { kind: state.kind }),
    ...(now.subType === undefined ? {} : { subType: state.subType }),
    ...(now.receivedOn === undefined ? {} : { receivedOn: state.receivedOn }),
  };
  const written = now.provision === undefined ? {} : { written: null };
  return { ...now, ...written, earlier: [...state.earlier, was] };
}

function correctionUndone(
  { earlier }: CaseState,
  { written }: Extract<CaseEvent, { type: "correctionUndone" }>,
): Partial<CaseState> {
  const { until: _, ...was } = must(earlier.at(-1), "a correction");
  return { ...was, written, earlier: earlier.slice(0, -1) };
}

/** The stays since the case left that column are gone, and the one there goes on. */
function entryUndone(
  state: CaseState,
  unit: UnitId,
  { column, stage, rank }: Extract<CaseEvent, { type: "entryUndone" }>,
): Partial<CaseState> {
  const at = state.stays.findLastIndex((stay) => stay.unit === unit);
  const stays = [...state.stays.slice(0, at), { ...must(state.stays[at], "a stay"), column, stage, to: null }];
  return { unit, column, stage, rank, stays };
}

function withoutPassed(duties: CaseState["duties"]): CaseState["duties"] {
  return Object.fromEntries(Object.entries(duties).filter(([, answer]) => answer !== "passed"));
}

import { z } from "zod";
import { LABELS, SORTINGS, WIP_MODES } from "#shared/domain/board.ts";
import {
  CASE_SOURCES,
  DUTIES,
  DUTY_ANSWERS,
  FOLLOW_UP_OUTCOMES,
  HOLD_REASONS,
  KINDS,
  LAPSE_REASONS,
  MILESTONES,
  OUTCOMES,
  STAGES,
  STOP_BASES,
  SUB_TYPES,
} from "#shared/domain/case.ts";
import { CLOCKS } from "#shared/domain/deadline.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import { AGENDA_REASONS, CLOSING, ITEM_ANSWERS, OPENING } from "#shared/domain/meeting.ts";
import { NEXT_STEPS } from "#shared/domain/next-steps.ts";
import { ROLES } from "#shared/domain/permissions.ts";
import {
  BACK_REASONS,
  CLOSE_REASONS,
  CORRECTION_REASONS,
  OVER_LIMIT_REASONS,
  PASS_REASONS,
} from "#shared/domain/reasons.ts";
import { CALENDARS, ROLLOVERS, RULE_UNITS } from "#shared/domain/rulebook.ts";
import { ABSENCES } from "#shared/domain/staff.ts";
import {
  caseId,
  columnId,
  displayId,
  isoInstant,
  meetingId,
  noteId,
  personId,
  plainDate,
  unitId,
} from "#shared/protocol/scalars.ts";
import { standupSettings, wallSettings } from "#shared/protocol/unit-settings.ts";

const code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const rank = z.string().max(40).nullable();
const stage = z.enum(STAGES);
const hold = z.strictObject({ reason: z.enum(HOLD_REASONS), since: plainDate, chaseOn: plainDate.nullable() });
const due = z.string().max(40).nullable();
const draft = {
  amount: z.int(),
  unit: z.enum(RULE_UNITS),
  rollover: z.enum(ROLLOVERS),
  calendar: z.enum(CALENDARS),
  warn: z.strictObject({ amount: z.int(), unit: z.enum(["days", "hours"]) }),
  legalBasis: z.string(),
  source: z.string(),
};
const version = z.strictObject({
  ...draft,
  version: z.int(),
  validFrom: plainDate.nullable(),
  validTo: plainDate.nullable(),
  decidedOn: plainDate.nullable(),
  verified: z.boolean(),
  lastReviewed: plainDate.nullable(),
  earlier: z.array(z.strictObject({ until: isoInstant, draft: z.strictObject(draft) })),
});
const rule = z.strictObject({
  id: z.string(),
  provision: z.string(),
  clock: z.enum(CLOCKS),
  start: z.string(),
  end: z.string(),
  basis: z.enum(["statute", "municipal"]),
  kind: z.enum(KINDS).optional(),
  subType: z.enum(SUB_TYPES).optional(),
  versions: z.array(version).min(1),
});
const wip = z.strictObject({ most: z.int(), mode: z.enum(WIP_MODES) });
const columns = z.array(
  z.strictObject({
    id: columnId,
    stage,
    title: z.string().nullable(),
    sorting: z.enum(SORTINGS),
    wip: wip.optional(),
  }),
);
const unit = z.strictObject({ id: unitId, name: z.string(), columns, labels: z.enum(LABELS) });
const employment = z.strictObject({
  from: plainDate,
  to: plainDate.nullable(),
  minutesAWeek: z.int().min(0).nullable(),
});
const absence = z.strictObject({ from: plainDate, to: plainDate.nullable(), kind: z.enum(ABSENCES) });
const overLimit = z.enum(OVER_LIMIT_REASONS).optional();
const correction = z.enum(CORRECTION_REASONS);
const retraction = z.enum([...CORRECTION_REASONS, "undone"]);
const nth = z.int().min(1);
const note = noteId.optional();

/**
 * The payload of every event type in every version ever released, by `type@version`: what the journal may hold (CA7, CA8).
 * A new version is added beside the old one, with an upcaster where it is read.
 */
export const eventSchemas: Readonly<Record<string, z.ZodType>> = {
  "caseRegistered@1": z.strictObject({
    provision: code,
    written: code.nullable(),
    kind: z.enum(KINDS),
    subType: z.enum(SUB_TYPES).nullable(),
    receivedOn: plainDate,
    receivedAt: isoInstant.nullable(),
    column: columnId,
    stage,
    since: plainDate,
    rank,
    citizen: z.uuid().nullable(),
    source: z.enum(CASE_SOURCES),
  }),
  "caseMoved@1": z.strictObject({
    from: columnId,
    fromStage: stage,
    to: columnId,
    toStage: stage,
    rank,
    reason: z.enum([...new Set([...PASS_REASONS, ...BACK_REASONS, ...CLOSE_REASONS])]).nullable(),
    overLimit,
    note,
  }),
  "moveUndone@1": z.strictObject({ from: columnId, fromStage: stage, to: columnId, toStage: stage, rank }),
  "caseRanked@1": z.strictObject({ rank }),
  "caseAssigned@1": z.strictObject({ caseworker: personId.nullable(), overLimit }),
  "assignmentUndone@1": z.strictObject({
    caseworker: personId.nullable(),
    lastCaseworker: personId.nullable(),
    caseworkerChanges: z.int().min(0),
  }),
  "milestoneRecorded@1": z.strictObject({
    milestone: z.enum(MILESTONES),
    on: plainDate,
    at: isoInstant.optional(),
    outcome: z.enum(OUTCOMES).optional(),
    lapse: z.enum(LAPSE_REASONS).optional(),
    followUp: z.enum(FOLLOW_UP_OUTCOMES).optional(),
    notification: z.int().optional(),
    acute: z.boolean().optional(),
  }),
  "milestoneRetracted@1": z.strictObject({ milestone: z.enum(MILESTONES), nth, reason: retraction, note }),
  "dutyReopened@1": z.strictObject({ duty: z.enum(DUTIES) }),
  "noticeRetracted@1": z.strictObject({ nth, reason: retraction }),
  "nextStepSet@1": z.strictObject({
    nextStep: z
      .strictObject({
        step: z.enum(NEXT_STEPS),
        on: plainDate,
        who: personId.optional(),
        meeting: meetingId.optional(),
        note,
      })
      .nullable(),
  }),
  "sparringSet@1": z.strictObject({ since: plainDate.nullable() }),
  "standInSet@1": z.strictObject({
    standIn: z.strictObject({ person: personId, from: plainDate, to: plainDate }).nullable(),
    note,
  }),
  "dutyAnswered@1": z.strictObject({ duty: z.enum(DUTIES), answer: z.enum(DUTY_ANSWERS) }),
  "noticeRecorded@1": z.strictObject({
    sentOn: plainDate,
    expectedOn: plainDate.nullable(),
    waitsFor: z.enum(HOLD_REASONS).nullable(),
    counts: z.boolean(),
  }),
  "notificationReceived@1": z.strictObject({ receivedOn: plainDate, receivedAt: isoInstant.nullable() }),
  "holdSet@1": z.strictObject({ hold }),
  "holdCleared@1": z.strictObject({ undone: z.literal(true).optional() }),
  "followUpSet@1": z.strictObject({ on: plainDate.nullable() }),
  "stopDateSet@1": z.strictObject({
    stop: z.strictObject({ lastDay: plainDate, basis: z.enum(STOP_BASES) }).nullable(),
  }),
  "protectionSet@1": z.strictObject({ isProtected: z.boolean() }),
  "citizenSet@1": z.strictObject({ citizen: z.uuid().nullable() }),
  "restrictionSet@1": z.strictObject({ to: z.array(personId).nullable() }),
  "factsCorrected@1": z.strictObject({
    now: z.strictObject({
      provision: code.optional(),
      kind: z.enum(KINDS).optional(),
      subType: z.enum(SUB_TYPES).nullable().optional(),
      receivedOn: plainDate.optional(),
    }),
    reason: correction.optional(),
    note,
  }),
  "correctionUndone@1": z.strictObject({ written: code.nullable() }),
  "clockCorrected@1": z.strictObject({
    clock: z.string().max(40),
    before: due,
    after: due,
    cause: z.enum(["rule", "calendar", "facts"]),
  }),
  "caseworkerMerged@1": z.strictObject({ person: personId, into: personId }),
  "registrationUndone@1": z.strictObject({}),
  "caseErased@1": z.strictObject({}),
  "labelSet@1": z.strictObject({}),
  "caseLeft@1": z.strictObject({ toUnit: unitId }),
  "caseEntered@1": z.strictObject({ fromUnit: unitId, column: columnId, rank }),
  "entryUndone@1": z.strictObject({ fromUnit: unitId, column: columnId, stage, rank }),
  "rulebookSeeded@1": z.strictObject({ rulebook: z.strictObject({ rules: z.array(rule).min(1) }) }),
  "rulesAdded@1": z.strictObject({ rules: z.array(rule).min(1) }),
  "unitSettingsSet@1": z.strictObject({
    unit: unitId,
    settings: z.strictObject({
      caseSystem: z.string().optional(),
      phone: z.string().optional(),
      caseworkerWip: wip.optional(),
      standup: standupSettings.optional(),
      wall: wallSettings.optional(),
    }),
  }),
  "meetingStarted@1": z.strictObject({
    meeting: meetingId,
    minutes: z.int(),
    items: z.array(z.strictObject({ caseId, why: z.enum([...AGENDA_REASONS, "asked"]) })),
  }),
  "meetingStepped@1": z.strictObject({
    meeting: meetingId,
    to: z.union([caseId, z.literal(OPENING), z.literal(CLOSING)]),
    left: z.strictObject({ caseId, answer: z.enum(ITEM_ANSWERS) }).optional(),
  }),
  "meetingEnded@1": z.strictObject({ meeting: meetingId }),
  "displayPaired@1": z.strictObject({ display: displayId, kind: z.enum(WALL_KINDS) }),
  "displaySet@1": z.strictObject({ display: displayId, kind: z.enum(WALL_KINDS) }),
  "displayRevoked@1": z.strictObject({ display: displayId }),
  "columnsSet@1": z.strictObject({ unit: unitId, columns: columns.min(1) }),
  "unitCreated@1": z.strictObject({ unit }),
  "unitLabelsSet@1": z.strictObject({ unit: unitId, labels: z.enum(LABELS) }),
  "columnSortingSet@1": z.strictObject({ unit: unitId, column: columnId, sorting: z.enum(SORTINGS) }),
  "personAdded@1": z.strictObject({ person: personId, role: z.enum(ROLES), units: z.array(unitId) }),
  "staffSet@1": z.strictObject({ person: personId, employment: employment.nullable(), absences: z.array(absence) }),
  "personMerged@1": z.strictObject({ person: personId, into: personId }),
  "personActivated@1": z.strictObject({ person: personId, active: z.boolean() }),
  "ruleVersionAdded@1": z.strictObject({ rule: z.string(), draft: z.strictObject(draft), validFrom: plainDate }),
  "ruleCorrected@1": z.strictObject({ rule: z.string(), draft: z.strictObject(draft) }),
  "dayClosed@1": z.strictObject({ on: plainDate }),
};

import { z } from "zod";
import { LABELS, SORTINGS, WIP_MODES } from "#shared/domain/board.ts";
import {
  DUTIES,
  DUTY_ANSWERS,
  FOLLOW_UP_OUTCOMES,
  HOLD_REASONS,
  KINDS,
  LAPSE_REASONS,
  MILESTONES,
  OUTCOMES,
  SUB_TYPES,
} from "#shared/domain/case.ts";
import type { Command, CommandType } from "#shared/domain/commands.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import { LABEL_LENGTH } from "#shared/domain/label-length.ts";
import { CLOSING, ITEM_ANSWERS, OPENING } from "#shared/domain/meeting.ts";
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
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import {
  caseId,
  columnId,
  commandId,
  displayId,
  isoInstant,
  meetingId,
  noteId,
  personId,
  plainDate,
  streamId,
  unitId,
  viewId,
} from "./scalars.ts";
import { standupSettings, wallSettings } from "./unit-settings.ts";

/** A case number as people type it: letters, digits and separators; never ten digits like a CPR number (PR2). */
export const caseNumber = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\-/. ]*$/u)
  .refine((text) => !/^\d{6}[-\s]?\d{4}$/.test(text), "looks like a CPR number");

const dutyAnswer = z.enum(DUTY_ANSWERS);
const section = z.string().trim().min(1).max(60);

const moveAnswers = z.strictObject({
  duties: z
    .strictObject({
      hearing: dutyAnswer.optional(),
      childHeard: dutyAnswer.optional(),
      documents: dutyAnswer.optional(),
    })
    .optional(),
  decision: z.strictObject({ outcome: z.enum(OUTCOMES), on: plainDate }).optional(),
  lapse: z.strictObject({ reason: z.enum(LAPSE_REASONS), on: plainDate }).optional(),
  effortStartedOn: plainDate.optional(),
  followedUp: z
    .strictObject({ outcome: z.enum(FOLLOW_UP_OUTCOMES), on: plainDate, nextOn: plainDate.optional() })
    .optional(),
  reason: z.enum([...new Set([...PASS_REASONS, ...BACK_REASONS, ...CLOSE_REASONS])]).optional(),
  overLimit: z.enum(OVER_LIMIT_REASONS).optional(),
  note: noteId.optional(),
});

const ruleDraft = z.strictObject({
  amount: z.int().min(0).max(1000),
  unit: z.enum(RULE_UNITS),
  rollover: z.enum(ROLLOVERS),
  calendar: z.enum(CALENDARS),
  warn: z.strictObject({ amount: z.int().min(0).max(400), unit: z.enum(["days", "hours"]) }),
  legalBasis: z.string().trim().min(1).max(300),
  source: z.string().trim().max(500),
});

const milestoneFacts = {
  on: plainDate,
  at: isoInstant.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  lapse: z.enum(LAPSE_REASONS).optional(),
  followUp: z.enum(FOLLOW_UP_OUTCOMES).optional(),
  notification: z.int().min(1).max(1000).optional(),
  acute: z.boolean().optional(),
};
const nth = z.int().min(1).max(1000);
const correctionReason = z.enum(CORRECTION_REASONS);
const wip = z.strictObject({ most: z.int().min(1).max(9999), mode: z.enum(WIP_MODES) });
const title = z.string().trim().min(1).max(40);

const moveCase = z.strictObject({
  caseId,
  toColumn: columnId,
  before: caseId.nullish(),
  from: columnId,
  answers: moveAnswers.optional(),
});
const assignCase = z.strictObject({
  caseId,
  caseworker: personId.nullable(),
  overLimit: z.enum(OVER_LIMIT_REASONS).optional(),
});
const setHold = z.strictObject({
  caseId,
  hold: z.strictObject({ reason: z.enum(HOLD_REASONS), chaseOn: plainDate.nullish() }).nullable(),
});
const setNextStep = z.strictObject({
  caseId,
  nextStep: z
    .strictObject({
      step: z.enum(NEXT_STEPS),
      on: plainDate,
      who: personId.optional(),
      meeting: meetingId.optional(),
      note: noteId.optional(),
    })
    .nullable(),
});
const setStandIn = z.strictObject({
  caseId,
  standIn: z.strictObject({ person: personId, from: plainDate, to: plainDate }).nullable(),
  note: noteId.optional(),
});
const change = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("moveCase"), payload: moveCase }),
  z.strictObject({ type: z.literal("assignCase"), payload: assignCase }),
  z.strictObject({ type: z.literal("setHold"), payload: setHold }),
  z.strictObject({ type: z.literal("setNextStep"), payload: setNextStep }),
  z.strictObject({ type: z.literal("setStandIn"), payload: setStandIn }),
]);
/** More than anybody selects by hand, few enough for one frame. */
const MOST_AT_ONCE = 200;

/** An address in which the case number has its place; never one that a browser would run. */
const caseSystem = z
  .string()
  .trim()
  .max(300)
  .regex(/^(https?|[a-z][a-z0-9+.-]{1,20}):/i)
  .refine((text) => !/^(javascript|data|vbscript|file|blob):/i.test(text) && text.includes("{nr}"));

const place = z.union([caseId, z.literal(OPENING), z.literal(CLOSING)]);
const displayName = z.string().trim().min(1).max(60);
/** The payload of every command, by type: what a client may send. `satisfies` keeps it in step with the domain. */
export const payloads = {
  registerCase: z.strictObject({
    caseId,
    number: caseNumber,
    section,
    kind: z.enum(KINDS),
    subType: z.enum(SUB_TYPES).optional(),
    receivedOn: plainDate,
    receivedAt: isoInstant.optional(),
    caseworker: personId.optional(),
  }),
  moveCase,
  assignCase,
  recordMilestone: z.strictObject({
    caseId,
    milestone: z.enum(MILESTONES),
    ...milestoneFacts,
    nextOn: plainDate.optional(),
  }),
  correctMilestone: z.strictObject({
    caseId,
    milestone: z.enum(MILESTONES),
    nth,
    to: z.strictObject(milestoneFacts).nullable(),
    reason: correctionReason,
    note: noteId.optional(),
  }),
  answerDuty: z.strictObject({ caseId, duty: z.enum(DUTIES), answer: z.enum(["done", "notNeeded"]) }),
  recordNotice: z.strictObject({
    caseId,
    sentOn: plainDate,
    expectedOn: plainDate.nullish(),
    waitsFor: z.enum(HOLD_REASONS).nullish(),
  }),
  receiveNotification: z.strictObject({ caseId, receivedOn: plainDate, receivedAt: isoInstant.optional() }),
  retractNotice: z.strictObject({ caseId, nth, reason: correctionReason }),
  setHold,
  setNextStep,
  setSparring: z.strictObject({ caseId, wanted: z.boolean() }),
  setStandIn,
  setFollowUp: z.strictObject({ caseId, on: plainDate.nullable() }),
  changeCases: z.strictObject({ changes: z.array(change).min(1).max(MOST_AT_ONCE) }),
  undo: z.strictObject({ command: commandId, cases: z.array(caseId).min(1).max(MOST_AT_ONCE) }),
  correctFacts: z.strictObject({
    caseId,
    section: section.optional(),
    kind: z.enum(KINDS).optional(),
    subType: z.enum(SUB_TYPES).nullable().optional(),
    receivedOn: plainDate.optional(),
    reason: correctionReason.optional(),
    note: noteId.optional(),
  }),
  restrictCase: z.strictObject({ caseId, to: z.array(personId).max(50).nullable() }),
  protectCase: z.strictObject({ caseId, isProtected: z.boolean() }),
  setLabel: z.strictObject({
    caseId,
    label: z
      .string()
      .trim()
      .min(1)
      .max(LABEL_LENGTH)
      .regex(/^[^\p{C}<>]+$/u)
      .nullable(),
  }),
  transferCase: z.strictObject({ caseId, toUnit: unitId }),
  startMeeting: z.strictObject({ meetingId }),
  stepMeeting: z.strictObject({ meetingId, from: place, to: place, answer: z.enum(ITEM_ANSWERS).optional() }),
  endMeeting: z.strictObject({ meetingId }),
  pairDisplay: z.strictObject({ displayId, name: displayName, kind: z.enum(WALL_KINDS) }),
  setDisplay: z.strictObject({
    displayId,
    name: displayName.optional(),
    kind: z.enum(WALL_KINDS).optional(),
  }),
  revokeDisplay: z.strictObject({ displayId }),
  setColumnSorting: z.strictObject({ column: columnId, sorting: z.enum(SORTINGS) }),
  configureColumn: z.strictObject({
    column: columnId,
    title: title.nullable().optional(),
    wip: wip.nullable().optional(),
  }),
  splitColumn: z.strictObject({ column: columnId, newColumn: columnId, title, side: z.enum(["left", "right"]) }),
  removeColumn: z.strictObject({ column: columnId }),
  setUnitSettings: z.strictObject({
    unitId,
    caseSystem: caseSystem.nullable().optional(),
    phone: z
      .string()
      .trim()
      .regex(/^[+\d][\d ]{5,20}$/)
      .nullable()
      .optional(),
    caseworkerWip: wip.nullable().optional(),
    standup: standupSettings.nullable().optional(),
    wall: wallSettings.nullable().optional(),
  }),
  saveView: z.strictObject({
    viewId,
    name: title,
    query: z.string().max(600),
    shared: z.boolean(),
  }),
  dropView: z.strictObject({ viewId }),
  createUnit: z.strictObject({ unitId, name: z.string().trim().min(1).max(80) }),
  setUnitLabels: z.strictObject({ unitId, labels: z.enum(LABELS) }),
  addPerson: z.strictObject({
    personId,
    name: z.string().trim().min(1).max(120),
    role: z.enum(ROLES),
    unit: unitId.optional(),
  }),
  mergePeople: z.strictObject({ person: personId, into: personId }),
  setPersonActive: z.strictObject({ personId, active: z.boolean() }),
  addRuleVersion: z.strictObject({ rule: z.string().min(1).max(80), draft: ruleDraft, validFrom: plainDate }),
  correctRule: z.strictObject({ rule: z.string().min(1).max(80), draft: ruleDraft }),
  closeDay: z.strictObject({ on: plainDate }),
} satisfies { readonly [T in CommandType]: z.ZodType<Command<T>["payload"]> };

const envelope = z.object({
  id: commandId,
  unit: streamId,
  type: z.enum(Object.keys(payloads) as [CommandType, ...CommandType[]]),
  payload: z.unknown(),
});

/** Reads a command from anywhere; refused with the path of the first field that is not as it should be. */
export function parseCommand(input: unknown): Result<Command, { readonly path: string }> {
  const outer = envelope.safeParse(input);
  if (!outer.success) return refuse({ path: pathOf(outer.error) });
  const inner = payloads[outer.data.type].safeParse(outer.data.payload);
  if (!inner.success) return refuse({ path: `payload.${pathOf(inner.error)}` });
  return ok({ ...outer.data, payload: inner.data } as Command);
}

const pathOf = (error: z.ZodError): string => error.issues[0]?.path.join(".") ?? "";

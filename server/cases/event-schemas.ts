import { z } from "zod";
import { LABELS, SORTINGS } from "#shared/domain/board.ts";
import {
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
import { ROLES } from "#shared/domain/permissions.ts";
import { BACK_REASONS, CLOSE_REASONS, PASS_REASONS } from "#shared/domain/reasons.ts";
import { CALENDARS, ROLLOVERS, RULE_UNITS } from "#shared/domain/rulebook.ts";
import { columnId, isoInstant, personId, plainDate, unitId } from "#shared/protocol/scalars.ts";

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
const unit = z.strictObject({
  id: unitId,
  name: z.string(),
  columns: z.array(z.strictObject({ id: columnId, stage, title: z.string().nullable(), sorting: z.enum(SORTINGS) })),
  labels: z.enum(LABELS),
});

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
    source: z.enum(["board", "list"]),
  }),
  "caseMoved@1": z.strictObject({
    from: columnId,
    fromStage: stage,
    to: columnId,
    toStage: stage,
    rank,
    reason: z.enum([...new Set([...PASS_REASONS, ...BACK_REASONS, ...CLOSE_REASONS])]).nullable(),
  }),
  "caseRanked@1": z.strictObject({ rank }),
  "caseAssigned@1": z.strictObject({ caseworker: personId.nullable() }),
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
  "dutyAnswered@1": z.strictObject({ duty: z.enum(DUTIES), answer: z.enum(DUTY_ANSWERS) }),
  "noticeRecorded@1": z.strictObject({
    sentOn: plainDate,
    expectedOn: plainDate.nullable(),
    waitsFor: z.enum(HOLD_REASONS).nullable(),
    counts: z.boolean(),
  }),
  "notificationReceived@1": z.strictObject({ receivedOn: plainDate, receivedAt: isoInstant.nullable() }),
  "holdSet@1": z.strictObject({ hold }),
  "holdCleared@1": z.strictObject({}),
  "followUpSet@1": z.strictObject({ on: plainDate.nullable() }),
  "stopDateSet@1": z.strictObject({
    stop: z.strictObject({ lastDay: plainDate, basis: z.enum(STOP_BASES) }).nullable(),
  }),
  "protectionSet@1": z.strictObject({ isProtected: z.boolean() }),
  "citizenSet@1": z.strictObject({ citizen: z.uuid() }),
  "restrictionSet@1": z.strictObject({ to: z.array(personId).nullable() }),
  "factsCorrected@1": z.strictObject({
    now: z.strictObject({
      provision: code.optional(),
      kind: z.enum(KINDS).optional(),
      subType: z.enum(SUB_TYPES).nullable().optional(),
      receivedOn: plainDate.optional(),
    }),
  }),
  "clockCorrected@1": z.strictObject({
    clock: z.string().max(40),
    before: due,
    after: due,
    cause: z.enum(["rule", "calendar", "facts"]),
  }),
  "caseLeft@1": z.strictObject({ toUnit: unitId }),
  "caseEntered@1": z.strictObject({ fromUnit: unitId, column: columnId, rank }),
  "rulebookSeeded@1": z.strictObject({ rulebook: z.strictObject({ rules: z.array(rule).min(1) }) }),
  "unitCreated@1": z.strictObject({ unit }),
  "unitLabelsSet@1": z.strictObject({ unit: unitId, labels: z.enum(LABELS) }),
  "columnSortingSet@1": z.strictObject({ unit: unitId, column: columnId, sorting: z.enum(SORTINGS) }),
  "personAdded@1": z.strictObject({ person: personId, role: z.enum(ROLES), units: z.array(unitId) }),
  "ruleVersionAdded@1": z.strictObject({ rule: z.string(), draft: z.strictObject(draft), validFrom: plainDate }),
  "ruleCorrected@1": z.strictObject({ rule: z.string(), draft: z.strictObject(draft) }),
  "dayClosed@1": z.strictObject({ on: plainDate }),
};

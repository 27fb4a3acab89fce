import { sql } from "drizzle-orm";
import type { Column, LABELS, UnitSettings } from "#shared/domain/board.ts";
import type { CaseState, HoldReason } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { ClockName } from "#shared/domain/deadline.ts";
import type {
  CaseId,
  CitizenId,
  ColumnId,
  CommandId,
  MeetingId,
  NoteId,
  PersonId,
  StreamId,
  UnitId,
  ViewId,
} from "#shared/domain/ids.ts";
import type { LogAction } from "#shared/domain/log-actions.ts";
import type { Role, SCREENS } from "#shared/domain/permissions.ts";
import type { Purpose } from "#shared/domain/purposes.ts";
import type { Rulebook } from "#shared/domain/rulebook.ts";
import type { StaffFacts } from "#shared/domain/staff.ts";
import type { ColumnKit } from "./columns.ts";
import { listTables } from "./list-tables.ts";
import type { Committed } from "./port.ts";
import { unitTables } from "./unit-tables.ts";

/** Every table, for either dialect: journal and what is rebuilt from it, the organisation, the vault, the audit log, accounts. */
export const defineTables = (kit: ColumnKit) => ({
  ...journalTables(kit),
  ...caseTables(kit),
  ...intervalTables(kit),
  ...unitTables(kit),
  ...organisationTables(kit),
  ...vaultTables(kit),
  ...listTables(kit),
  ...auditTables(kit),
  ...accountTables(kit),
});

export type Tables = ReturnType<typeof defineTables>;

const journalTables = ({ table, text, number, flag, json, index, primaryKey }: ColumnKit) => ({
  /** `revision` counts every change of the organisation's tables, on its own row only. */
  streams: table("streams", {
    id: text<StreamId>("id").primaryKey(),
    seq: number("seq").notNull(),
    revision: number("revision").notNull(),
  }),
  journal: table(
    "journal",
    {
      stream: text<StreamId>("stream").notNull(),
      seq: number("seq").notNull(),
      commandId: text<CommandId>("command_id").notNull(),
      caseId: text<CaseId>("case_id"),
      caseVersion: number("case_version"),
      actor: text<PersonId>("actor").notNull(),
      occurredOn: text<PlainDate | IsoInstant>("occurred_on").notNull(),
      recordedAt: text<IsoInstant>("recorded_at").notNull(),
      backfill: flag("backfill").notNull(),
      type: text("type").notNull(),
      version: number("version").notNull(),
      payload: json<unknown>("payload").notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.stream, t.seq] }),
      index("journal_case").on(t.caseId, t.caseVersion),
      // What figures look for among all that was ever told, and what few entries are; a move adds to neither.
      index("journal_leavers").on(t.stream, t.caseId).where(sql`type = 'caseLeft'`),
      index("journal_first_moves").on(t.stream, t.occurredOn).where(sql`type = 'caseMoved' and backfill`),
    ],
  ),
  /** `id_time` is the instant inside a UUIDv7 command id; answers to other ids are kept for good (CA4). */
  answers: table(
    "answers",
    {
      actor: text<PersonId>("actor").notNull(),
      commandId: text<CommandId>("command_id").notNull(),
      answer: json<Committed["answer"]>("answer").notNull(),
      answeredAt: text<IsoInstant>("answered_at").notNull(),
      idTime: text<IsoInstant>("id_time"),
    },
    (t) => [primaryKey({ columns: [t.actor, t.commandId] }), index("answers_id_time").on(t.idTime)],
  ),
});

const caseTables = ({ table, text, number, json, index, uniqueIndex, primaryKey }: ColumnKit) => ({
  /** `changed_seq` is the number that the unit's stream reached with the case's last change. No two ranks in a column are equal (MV2). */
  cases: table(
    "cases",
    {
      id: text<CaseId>("id").primaryKey(),
      unit: text<UnitId>("unit").notNull(),
      column: text<ColumnId>("column_id").notNull(),
      stage: text("stage").notNull(),
      rank: text("rank"),
      version: number("version").notNull(),
      caseworker: text<PersonId>("caseworker"),
      changedSeq: number("changed_seq").notNull(),
      citizen: text<CitizenId>("citizen_id"),
      gone: text<NonNullable<CaseState["gone"]>>("gone"),
      state: json<CaseState>("state").notNull(),
    },
    (t) => [
      index("cases_unit").on(t.unit, t.id),
      index("cases_citizen").on(t.citizen),
      index("cases_changed").on(t.unit, t.changedSeq),
      uniqueIndex("cases_rank").on(t.column, t.rank),
      index("cases_caseworker").on(t.unit, t.caseworker),
    ],
  ),
  caseTags: table("case_tags", {
    caseId: text<CaseId>("case_id").primaryKey(),
    number: text("number").notNull().unique(),
    label: text("label"),
  }),
  /** When each person last opened each case; overwritten, and no log. */
  visits: table(
    "visits",
    {
      person: text<PersonId>("person_id").notNull(),
      caseId: text<CaseId>("case_id").notNull(),
      at: text<IsoInstant>("visited_at").notNull(),
    },
    (t) => [primaryKey({ columns: [t.person, t.caseId] })],
  ),
});

const intervalTables = ({ table, text, number, primaryKey }: ColumnKit) => ({
  stays: table(
    "stays",
    {
      caseId: text<CaseId>("case_id").notNull(),
      position: number("position").notNull(),
      unit: text<UnitId>("unit").notNull(),
      column: text<ColumnId>("column_id").notNull(),
      stage: text("stage").notNull(),
      from: text<PlainDate>("from_on").notNull(),
      to: text<PlainDate>("to_on"),
    },
    (t) => [primaryKey({ columns: [t.caseId, t.position] })],
  ),
  waits: table(
    "waits",
    {
      caseId: text<CaseId>("case_id").notNull(),
      position: number("position").notNull(),
      reason: text<HoldReason>("reason").notNull(),
      from: text<PlainDate>("from_on").notNull(),
      to: text<PlainDate>("to_on"),
    },
    (t) => [primaryKey({ columns: [t.caseId, t.position] })],
  ),
  clocks: table(
    "clocks",
    {
      caseId: text<CaseId>("case_id").notNull(),
      key: text("key").notNull(),
      clock: text<ClockName>("clock").notNull(),
      start: text("start").notNull(),
      due: text("due").notNull(),
      endState: text("end_state"),
      endOn: text("end_on"),
      rule: text("rule"),
    },
    (t) => [primaryKey({ columns: [t.caseId, t.key] })],
  ),
});

const organisationTables = ({ table, text, number, flag, json, index, primaryKey }: ColumnKit) => ({
  units: table("units", {
    id: text<UnitId>("id").primaryKey(),
    name: text("name").notNull(),
    columns: json<readonly Column[]>("columns").notNull(),
    labels: text<(typeof LABELS)[number]>("labels").notNull(),
    settings: json<UnitSettings>("settings").notNull(),
    /** The number that the unit's stream had when the unit itself last changed. */
    changedSeq: number("changed_seq").notNull(),
  }),
  people: table("people", {
    id: text<PersonId>("id").primaryKey(),
    name: text("name").notNull().unique(),
    initials: text("initials").notNull(),
    active: flag("active").notNull(),
    role: text<Role>("role").notNull(),
    employment: json<StaffFacts["employment"]>("employment"),
    absences: json<StaffFacts["absences"]>("absences").notNull(),
    mergedInto: text<PersonId>("merged_into"),
  }),
  memberships: table(
    "memberships",
    {
      person: text<PersonId>("person_id").notNull(),
      unit: text<UnitId>("unit_id").notNull(),
      position: number("position").notNull(),
    },
    (t) => [primaryKey({ columns: [t.person, t.unit] })],
  ),
  /** Filters under a name. People type the name, so it stays out of the journal; the filter is what an address holds. */
  views: table(
    "views",
    {
      id: text<ViewId>("id").primaryKey(),
      unit: text<UnitId>("unit").notNull(),
      owner: text<PersonId>("owner").notNull(),
      shared: flag("shared").notNull(),
      name: text("name").notNull(),
      query: text("query").notNull(),
    },
    (t) => [index("views_unit").on(t.unit)],
  ),
  rulebook: table("rulebook", { id: number("id").primaryKey(), rules: json<Rulebook>("rules").notNull() }),
  closedDays: table("closed_days", {
    on: text<PlainDate>("closed_on").primaryKey(),
    decidedAt: text<IsoInstant>("decided_at").notNull(),
  }),
});

const vaultTables = ({ table, text, index }: ColumnKit) => ({
  vaultCitizens: table(
    "vault_citizens",
    {
      citizenId: text<CitizenId>("citizen_id").primaryKey(),
      lookup: text("lookup").notNull().unique(),
      nameLookup: text("name_lookup"),
      sealed: text("sealed").notNull(),
    },
    (t) => [index("vault_citizens_name").on(t.nameLookup)],
  ),
  erasedNumbers: table("erased_numbers", { hash: text("hash").primaryKey() }),
  vaultNotes: table(
    "vault_notes",
    {
      id: text<NoteId>("id").primaryKey(),
      caseId: text<CaseId>("case_id").notNull(),
      author: text<PersonId>("author").notNull(),
      at: text<IsoInstant>("written_at").notNull(),
      sealed: text("sealed").notNull(),
    },
    (t) => [index("vault_notes_case").on(t.caseId)],
  ),
  listRows: table("list_rows", {
    caseId: text<CaseId>("case_id").primaryKey(),
    number: text("number").notNull(),
    values: text("list_values").notNull(),
  }),
});

const auditTables = ({ table, text, number, index }: ColumnKit) => ({
  /** Only ever added to; each row's hash covers the row and the hash before it (PR7). */
  auditLog: table(
    "audit_log",
    {
      seq: number("seq").primaryKey(),
      at: text<IsoInstant>("at").notNull(),
      actor: text<PersonId>("actor").notNull(),
      action: text<LogAction>("action").notNull(),
      caseId: text<CaseId>("case_id"),
      citizenId: text<CitizenId>("citizen_id"),
      purpose: text<Purpose>("purpose"),
      criteria: text("criteria"),
      hash: text("hash").notNull(),
    },
    (t) => [index("audit_log_case").on(t.caseId), index("audit_log_citizen").on(t.citizenId)],
  ),
  /** One row: where the chain ends. Whoever adds to the log holds it, so that the chain never forks. */
  auditHead: table("audit_head", {
    id: number("id").primaryKey(),
    seq: number("seq").notNull(),
    hash: text("hash").notNull(),
  }),
});

const accountTables = ({ table, text, index }: ColumnKit) => ({
  settings: table("settings", { name: text("name").primaryKey(), value: text("value").notNull() }),
  credentials: table("credentials", {
    personId: text<PersonId>("person_id").primaryKey(),
    passwordHash: text("password_hash").notNull(),
  }),
  sessions: table(
    "sessions",
    {
      tokenHash: text("token_hash").primaryKey(),
      personId: text<PersonId>("person_id").notNull(),
      createdAt: text<IsoInstant>("created_at").notNull(),
      expiresAt: text<IsoInstant>("expires_at").notNull(),
      /** A screen that others look at, and the standup it is for (ST2). */
      screen: text<(typeof SCREENS)[number]>("screen"),
      meeting: text<MeetingId>("meeting_id"),
    },
    (t) => [index("sessions_expiry").on(t.expiresAt)],
  ),
});

import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { writesOf } from "#server/cases/writes.ts";
import { storyOf } from "#server/imports/case-story.ts";
import { columnEnds } from "#server/imports/column-ends.ts";
import type { ImportOffice } from "#server/imports/import-list.ts";
import { mergeWrites } from "#server/imports/merge-writes.ts";
import { staffOf } from "#server/imports/staff-of-list.ts";
import { type TakingTurns, takingTurns } from "#server/imports/taking-turns.ts";
import { remembered, teamsOf } from "#server/imports/teams-of-list.ts";
import { type Loaded, type Organisation, type Scope, StorageFailed, type Writes } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import { type Instant, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { Happening, Recording } from "#shared/domain/events.ts";
import { type CaseId, type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import { dayAt, toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { courseOf, type Occurrence } from "./case-course.ts";
import { compareDeadlines, type DeadlinesCompared, type Replayed } from "./compare-deadlines.ts";
import { type LogCase, type LogRefusal, readPermitLog } from "./permit-log.ts";
import { tellCourse } from "./tell-course.ts";

export type ReplayOffice = Pick<ImportOffice, "store" | "now" | "newId">;

export interface ReplayRequest {
  readonly bytes: Buffer;
  /** The name of the unit that it becomes, or of one without a case. */
  readonly unit: string;
}

export interface ReplayReport {
  readonly cases: number;
  /** Steps of the log that had happened. */
  readonly events: number;
  readonly open: number;
  readonly closed: number;
  /** The first and the last local day on which something happened. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly deadlines: DeadlinesCompared;
}

/** Nothing was written. */
export type ReplayRefusal =
  | LogRefusal
  | { readonly code: "nothing-yet"; readonly first: PlainDate }
  | { readonly code: "unit-has-cases"; readonly unit: string; readonly cases: number }
  | { readonly code: "number-taken"; readonly number: string }
  | { readonly code: "overtaken" }
  | { readonly code: "storage-failed"; readonly cause: StorageFailed["reason"] };

export type ReplayLog = (request: ReplayRequest) => Promise<Result<ReplayReport, ReplayRefusal>>;

/**
 * Brings a log in as a unit of its own, with its history as far as it had come by the product's clock, in one
 * transaction. A list that is being taken in is waited for.
 */
export const makeReplayLog =
  (office: ReplayOffice, inTurn: TakingTurns = takingTurns()): ReplayLog =>
  (request) =>
    inTurn(() => replayLog(office, request));

/** What had happened to a case so far. */
interface Past {
  readonly logged: LogCase;
  readonly course: readonly Occurrence[];
}

async function replayLog(office: ReplayOffice, { bytes, unit }: ReplayRequest): ReturnType<ReplayLog> {
  const read = await readPermitLog(bytes);
  if (!read.ok) return read;
  const now = office.now();
  const past = read.value
    .map((logged): Past => ({ logged, course: courseOf(logged).filter(({ at }) => at <= now) }))
    .filter(({ course }) => course.length > 0);
  if (past.length === 0) return refuse({ code: "nothing-yet", first: firstDayOf(read.value) });
  try {
    const taken = await takeIn(office, { unit, past, now });
    return taken.ok ? ok(reportOf(past, taken.value, now)) : taken;
  } catch (fault) {
    if (fault instanceof StorageFailed) return refuse({ code: "storage-failed", cause: fault.reason });
    throw fault;
  }
}

const dateAt = (at: Instant): PlainDate => toPlainDate(dayAt(at));
const firstDayOf = (all: readonly LogCase[]): PlainDate =>
  dateAt(all.reduce((first, { started }) => (started < first ? started : first), Number.POSITIVE_INFINITY as Instant));

interface ToTake {
  readonly unit: string;
  readonly past: readonly Past[];
  readonly now: Instant;
}

interface Planned {
  readonly writes: Writes;
  readonly taken: Taken;
}

/** The cases as they became, and how their deadlines stand. */
interface Taken {
  readonly states: readonly Replayed[];
  readonly deadlines: DeadlinesCompared;
}

async function takeIn({ store, newId }: ReplayOffice, asked: ToTake): Promise<Result<Taken, ReplayRefusal>> {
  const idFor = remembered(newId);
  const scope = scopeOf(await store.organisation(), asked);
  let planned: Result<Planned, ReplayRefusal> = refuse({ code: "overtaken" });
  await store.commit({
    commandId: newId() as CommandId,
    actor: SYSTEM_ACTOR,
    stream: ORGANISATION,
    scope,
    now: toIso(asked.now),
    plan(loaded) {
      planned = planReplay(loaded, asked, scope, idFor);
      if (planned.ok) return { ok: true, writes: planned.value.writes };
      return { ok: false, rejection: { code: "list-refused", data: { rows: asked.past.length } } };
    },
  });
  return planned.ok ? ok(planned.value.taken) : planned;
}

const unitNamed = (name: string, organisation: Organisation): Unit | undefined =>
  teamsOf([], organisation, () => "").find(name);

/** The unit, if it is there, with all its cases, and whoever has one of the log's case numbers. */
function scopeOf(organisation: Organisation, { unit: name, past }: ToTake): Scope {
  const unit = unitNamed(name, organisation);
  const units = unit ? [unit.id] : [];
  const numbers = past.map(({ logged }) => logged.number);
  return { streams: [ORGANISATION, ...units], cases: [], numbers, allCasesOf: units };
}

/** Why it can't be taken in, as the board is when it would be written. */
function refusalOf(loaded: Loaded, { unit: name }: ToTake, { streams }: Scope): ReplayRefusal | null {
  const unit = unitNamed(name, loaded.organisation);
  if (unit && !streams.includes(unit.id)) return { code: "overtaken" };
  const cases = [...loaded.cases.values()].filter(({ state }) => state.unit === unit?.id);
  if (unit && cases.length > 0) return { code: "unit-has-cases", unit: unit.name, cases: cases.length };
  const [number] = loaded.numbers.keys();
  return number === undefined ? null : { code: "number-taken", number };
}

/** Pure: the same board and log give the same. Everything told of a case is its first load (CA6). */
function planReplay(
  loaded: Loaded,
  asked: ToTake,
  scope: Scope,
  idFor: ReturnType<typeof remembered>,
): Result<Planned, ReplayRefusal> {
  const refused = refusalOf(loaded, asked, scope);
  if (refused) return refuse(refused);
  const rows = asked.past.map(({ logged }) => ({ unitName: asked.unit, caseworkerName: logged.responsible }));
  const staff = staffOf(rows, loaded.organisation, idFor);
  const unit = staff.unitNamed(asked.unit);
  const by = yardstickOf(loaded.organisation);
  const endOf = columnEnds([]);
  const recording = (backfill: boolean): Recording => ({
    actor: SYSTEM_ACTOR,
    recordedAt: toIso(asked.now),
    backfill,
  });
  const happenings: Happening[] = [];
  const states = asked.past.map(({ logged, course }): Replayed => {
    const caseId = idFor(`case ${logged.number}`) as CaseId;
    const story = storyOf({ caseId, unit: unit.id, before: null, recorded: recording(true) });
    const rankIn = (column: Parameters<typeof endOf>[1]) => endOf(unit, column, caseId);
    tellCourse(story, course, { unit, caseworker: staff.personNamed(logged.responsible), by, rankIn });
    happenings.push(...story.happenings);
    return { logged, state: story.state() };
  });
  const { organisation, names } = staff;
  const writes = mergeWrites([
    writesOf(loaded, { happenings: [], organisation, names }, recording(false)),
    writesOf(loaded, { happenings }, recording(true)),
    { tags: states.map(({ logged: { number }, state }) => ({ caseId: state.id, number, label: null })) },
  ]);
  const audited = { at: toIso(asked.now), actor: SYSTEM_ACTOR, action: "importList", caseId: null } as const;
  return ok({
    writes: { ...must(writes, "cases"), audited: [{ ...audited, citizenId: null, purpose: null }] },
    taken: { states, deadlines: compareDeadlines(states, by) },
  });
}

function reportOf(past: readonly Past[], { states, deadlines }: Taken, now: Instant): ReplayReport {
  const steps = past.flatMap(({ logged }) => logged.steps.filter(({ at }) => at <= now));
  const times = [...past.flatMap(({ course }) => course), ...steps].map(({ at }) => at).sort((a, b) => a - b);
  const closed = states.filter(({ state }) => state.stage === "closed").length;
  return {
    cases: states.length,
    events: steps.length,
    open: states.length - closed,
    closed,
    from: dateAt(must(times[0], "a first time")),
    to: dateAt(must(times.at(-1), "a last time")),
    deadlines,
  };
}

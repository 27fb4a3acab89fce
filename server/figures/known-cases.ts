import type { FigureReader, FigureRows, Raw, RawRow } from "#server/store/figure-reader.ts";
import { makeCalendars } from "#shared/domain/calendar.ts";
import type { HoldReason, Kind, Stage } from "#shared/domain/case.ts";
import type { Day, IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import { addDays, toDay } from "#shared/domain/dates.ts";
import { type ClockName, type DueAt, isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { CaseFlow, ClockSpan, StaySpan, WaitSpan } from "#shared/domain/flow/case-flow.ts";
import type { ProvisionId, UnitId } from "#shared/domain/ids.ts";
import { ownerOf } from "#shared/domain/owner-of.ts";
import { fromIso } from "#shared/domain/zone.ts";

/** As it stands in its place of a row. */
type Value = Raw | undefined;

interface Known extends CaseFlow {
  readonly stays: StaySpan[];
  readonly clocks: ClockSpan[];
  readonly waits: WaitSpan[];
}

/** What the figures' thread has read so far of a whole installation, and keeps up to date. */
export interface KnownCases {
  /** Reads what has changed since the last time. */
  catchUp(reader: Pick<FigureReader, "read">): Promise<void>;
  all(): readonly CaseFlow[];
  historySince(unit: UnitId): Day | null;
  calendarOn(day: Day): ReturnType<ReturnType<typeof makeCalendars>["forClock"]>;
}

export function knownCases(): KnownCases {
  const cases = new Map<string, Known>();
  const upTo = new Map<UnitId, number>();
  const since = new Map<UnitId, Day>();
  let calendars = makeCalendars(new Map());
  let listed: readonly CaseFlow[] | null = null;

  function take(rows: FigureRows): void {
    if (rows.cases.length > 0) listed = null;
    for (const [id, unit, seq, provision, kind] of rows.cases) {
      const facts = { provision: provision as ProvisionId, kind: kind as Kind };
      cases.set(String(id), { ...facts, stays: [], clocks: [], waits: [] });
      const of = unit as UnitId;
      if (Number(seq) > (upTo.get(of) ?? -1)) upTo.set(of, Number(seq));
    }
    takeSpans(cases, rows);
    for (const [unit, recordedAt, toldOf] of rows.beginnings) since.set(unit as UnitId, beginning(recordedAt, toldOf));
    calendars = makeCalendars(new Map(rows.closedDays.map(([on, at]) => [on as PlainDate, at as IsoInstant])));
  }
  return {
    catchUp: async (reader) => take(await reader.read(upTo)),
    all() {
      listed ??= [...cases.values()];
      return listed;
    },
    historySince: (unit) => since.get(unit) ?? null,
    calendarOn: (day) => calendars.forClock("municipal", day),
  };
}

function takeSpans(cases: ReadonlyMap<string, Known>, { stays, clocks, waits }: FigureRows): void {
  for (const [id, position, unit, stage, from, to] of stays) {
    const known = cases.get(String(id));
    if (known) known.stays[Number(position)] = { unit: unit as UnitId, stage: stage as Stage, ...spanOf(from, to) };
  }
  for (const row of clocks) {
    const span = clockSpan(row);
    if (span) cases.get(String(row[0]))?.clocks.push(span);
  }
  for (const [id, position, reason, from, to] of waits) {
    const known = cases.get(String(id));
    if (known) known.waits[Number(position)] = { reason: reason as HoldReason, ...spanOf(from, to) };
  }
}

/**
 * A unit's history begins when its first case is recorded. What a list tells of earlier days is no history, since it
 * leaves out what was closed by then; but cases that came with their moves tell of the days since the first of these.
 */
const beginning = (recordedAt: Value, toldOf: Value): Day =>
  toldOf === null ? dayFrom(recordedAt) : (Math.min(dayFrom(recordedAt), dayFrom(toldOf)) as Day);

/** Null for what is no authority's duty, and for what a list can't tell the end of (DL12): neither is ever overdue. */
function clockSpan([_, clock, start, due, endState, endOn]: RawRow): ClockSpan | null {
  if (ownerOf(clock as ClockName) === "citizen" || (endState !== null && endOn === null)) return null;
  const day = dayFrom(due);
  const isHour = isInstant(due as DueAt);
  return {
    ...spanOf(start, endOn),
    brokenOn: isHour ? day : addDays(day, 1),
    brokenAt: isHour ? fromIso(due as IsoInstant) : null,
  };
}

const spanOf = (from: Value, to: Value) => ({ from: dayFrom(from), to: to === null ? null : dayFrom(to) });

/** Dates come again and again: each is counted once. */
const days = new Map<string, Day>();

function dayFrom(text: Value): Day {
  const date = String(text);
  if (isInstant(date as DueAt)) return dayOfDue(date as DueAt);
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = toDay(date as PlainDate);
  days.set(date, day);
  return day;
}

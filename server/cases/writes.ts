import type { ClockRow, JournalEntry, Loaded, Member, StayRow, Writes } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import type { Decision } from "#shared/domain/decision.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { Happening, Recording } from "#shared/domain/events.ts";
import { type CaseId, ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import { applyOrganisationEvent, type OrganisationEvent, type Settings } from "#shared/domain/organisation.ts";
import { must } from "#shared/lib/must.ts";

/** Event types that have changed their shape since; all others are version 1 (CA8). */
const EVENT_VERSION = 1;

type Entry = Writes["entries"][number];

/** Turns what a decider returned into rows: entries, states, stays and clocks that changed (CA1, CA2). Pure. */
export function writesOf(loaded: Loaded, decision: Decision, recording: Recording): Writes {
  const settings = settingsAfter(loaded.organisation, decision.organisation ?? [], recording);
  const before = yardstickOf(loaded.organisation);
  const after = settings === loaded.organisation ? before : yardstickOf(settings);
  const states = new Map<CaseId, CaseState>();
  const entries: Entry[] = organisationEntries(decision.organisation ?? [], recording);
  for (const happening of decision.happenings) {
    const was = states.get(happening.caseId) ?? loaded.cases.get(happening.caseId)?.state ?? null;
    const is = applyEvent(was, happening, recording);
    states.set(is.id, is);
    entries.push(caseEntry(happening, is.version, recording));
  }
  const rows = [...states.values()].map((is) => rowChanges(loaded.cases.get(is.id)?.state ?? null, is, before, after));
  return {
    entries,
    states: [...states.values()],
    stays: rows.flatMap(({ stays }) => stays),
    clocks: rows.flatMap(({ clocks }) => clocks),
    droppedStays: rows.flatMap(({ droppedStays }) => droppedStays),
    droppedClocks: rows.flatMap(({ droppedClocks }) => droppedClocks),
    ...(decision.tags ? { tags: decision.tags } : {}),
    ...(decision.views ? { views: decision.views } : {}),
    ...organisationRows(loaded, settings, decision),
  };
}

const caseEntry = (
  { unit, caseId, occurredOn, event }: Happening,
  caseVersion: number,
  recording: Recording,
): Entry => ({
  stream: unit,
  caseId,
  caseVersion,
  occurredOn,
  backfill: recording.backfill,
  ...split(event),
});

const organisationEntries = (events: readonly OrganisationEvent[], recording: Recording): Entry[] =>
  events.map((event) => ({
    stream: ORGANISATION,
    caseId: null,
    caseVersion: null,
    occurredOn: recording.recordedAt,
    backfill: recording.backfill,
    ...split(event),
  }));

function split<T extends { readonly type: string }>(event: T): Pick<JournalEntry, "type" | "version" | "payload"> {
  const { type, ...payload } = event;
  return { type, version: EVENT_VERSION, payload };
}

function settingsAfter(before: Settings, events: readonly OrganisationEvent[], { recordedAt }: Recording): Settings {
  return events.reduce((settings, event) => applyOrganisationEvent(settings, event, recordedAt), before);
}

function organisationRows(loaded: Loaded, after: Settings, decision: Decision): Partial<Writes> {
  const before = loaded.organisation;
  const units = [...after.units.values()].filter((unit) => before.units.get(unit.id) !== unit);
  const people = (decision.organisation ?? []).flatMap((event): Member[] => {
    if (event.type !== "personAdded") return [];
    const named = must(
      decision.names?.find(({ id }) => id === event.person),
      `name of ${event.person}`,
    );
    return [
      {
        id: event.person as PersonId,
        name: named.name,
        initials: named.initials,
        active: true,
        role: event.role,
        units: event.units,
      },
    ];
  });
  return {
    ...(units.length > 0 ? { units } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(after.rulebook === before.rulebook ? {} : { rulebook: after.rulebook }),
    ...(after.closedDays === before.closedDays ? {} : { closedDays: after.closedDays }),
  };
}

export interface RowChanges {
  readonly stays: readonly StayRow[];
  readonly clocks: readonly ClockRow[];
  readonly droppedStays: NonNullable<Writes["droppedStays"]>;
  readonly droppedClocks: NonNullable<Writes["droppedClocks"]>;
}

/** The rows of a case that differ between two states; from nothing, all of them (the rebuild uses this too). */
export function rowChanges(was: CaseState | null, is: CaseState, before: Yardstick, after: Yardstick): RowChanges {
  const stays = stayRows(is).filter((row) => {
    const old = was?.stays[row.position];
    return !old || old.to !== row.to || old.column !== row.column;
  });
  const old = was ? clockRows(was, before) : [];
  const now = clockRows(is, after);
  const clocks = now.filter((row) => !old.some((other) => sameClock(row, other)));
  const droppedClocks = old
    .filter(({ key }) => !now.some((row) => row.key === key))
    .map(({ caseId, key }) => ({ caseId, key }));
  const droppedStays = (was?.stays ?? [])
    .map((_, position) => ({ caseId: is.id, position }))
    .filter(({ position }) => position >= is.stays.length);
  return { stays, clocks, droppedStays, droppedClocks };
}

const stayRows = (state: CaseState): readonly StayRow[] =>
  state.stays.map((stay, position) => ({ caseId: state.id, position, ...stay }));

const clockRows = (state: CaseState, by: Yardstick): readonly ClockRow[] =>
  deadlinesOf(state, by.rulebook, by.calendars).deadlines.map(({ key, clock, start, due, end, rule }) => ({
    caseId: state.id,
    key,
    clock,
    start,
    due,
    endState: end?.state ?? null,
    endOn: end?.on ?? null,
    rule,
  }));

const sameClock = (a: ClockRow, b: ClockRow): boolean =>
  a.key === b.key &&
  a.start === b.start &&
  a.due === b.due &&
  a.endState === b.endState &&
  a.endOn === b.endOn &&
  a.rule === b.rule;

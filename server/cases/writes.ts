import type { JournalEntry, Loaded, Member, Writes } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { peopleAfter } from "#shared/domain/decide-people.ts";
import type { Decision } from "#shared/domain/decision.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { Happening, Recording } from "#shared/domain/events.ts";
import { type CaseId, ORGANISATION, type PersonId, type UnitId } from "#shared/domain/ids.ts";
import { applyOrganisationEvent, type OrganisationEvent, type Settings } from "#shared/domain/organisation.ts";
import type { UnitEvent } from "#shared/domain/unit-events.ts";
import { must } from "#shared/lib/must.ts";
import { rowChanges } from "./interval-rows.ts";

/** Event types that have changed their shape since; all others are version 1 (CA8). */
const EVENT_VERSION = 1;

type Entry = Writes["entries"][number];

/** Turns what a decider returned into rows: entries, states, stays and clocks that changed (CA1, CA2). Pure. */
export function writesOf(loaded: Loaded, decision: Decision, recording: Recording, unit?: UnitId): Writes {
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
  for (const event of decision.ofUnit ?? []) entries.push(unitEntry(event, must(unit, "a unit"), recording));
  return {
    entries,
    states: [...states.values()],
    stays: rows.flatMap(({ stays }) => stays),
    clocks: rows.flatMap(({ clocks }) => clocks),
    waits: rows.flatMap(({ waits }) => waits),
    droppedStays: rows.flatMap(({ droppedStays }) => droppedStays),
    droppedClocks: rows.flatMap(({ droppedClocks }) => droppedClocks),
    droppedWaits: rows.flatMap(({ droppedWaits }) => droppedWaits),
    ...(decision.tags ? { tags: decision.tags } : {}),
    ...(decision.views ? { views: decision.views } : {}),
    ...(decision.meeting ? { meeting: decision.meeting } : {}),
    ...(decision.display ? { display: decision.display } : {}),
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

const unitEntry = (event: UnitEvent, unit: UnitId, { recordedAt, backfill }: Recording): Entry => ({
  stream: unit,
  caseId: null,
  caseVersion: null,
  occurredOn: recordedAt,
  backfill,
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
  const people = peopleChanged(before.people, decision);
  return {
    ...(units.length > 0 ? { units } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(after.rulebook === before.rulebook ? {} : { rulebook: after.rulebook }),
    ...(after.closedDays === before.closedDays ? {} : { closedDays: after.closedDays }),
  };
}

/** The people whom the events speak of, as they are after all of them. */
function peopleChanged(
  known: ReadonlyMap<PersonId, Member>,
  { organisation = [], names }: Decision,
): readonly Member[] {
  const people = new Map(known);
  const changed = new Set<PersonId>();
  const put = (member: Member) => {
    people.set(member.id, member);
    changed.add(member.id);
  };
  for (const event of organisation) {
    if (event.type === "personAdded") put(added(event, people.get(event.person), names));
    if (event.type === "staffSet" || event.type === "personMerged" || event.type === "personActivated")
      peopleAfter(people, event).forEach(put);
  }
  return [...changed].map((id) => must(people.get(id), `person ${id}`));
}

function added(
  { person: id, role, units }: Extract<OrganisationEvent, { type: "personAdded" }>,
  known: Member | undefined,
  names: Decision["names"],
): Member {
  const { name, initials } = must(
    names?.find((named) => named.id === id),
    `name of ${id}`,
  );
  const { employment, absences } = known ?? { employment: null, absences: [] };
  return { id, name, initials, active: true, role, units, employment, absences, mergedInto: null };
}

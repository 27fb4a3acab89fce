import type { FigureCase, Raw, RawRow } from "#server/store/figure-reader.ts";
import type { HoldReason, Kind, Stage } from "#shared/domain/case.ts";
import { isOfNotification } from "#shared/domain/corridor-clocks.ts";
import type { Day, IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import { addDays, toDay } from "#shared/domain/dates.ts";
import { type ClockName, type DueAt, isInstant } from "#shared/domain/deadline.ts";
import { dayOfDue } from "#shared/domain/due.ts";
import type { CaseFlow, ClockSpan, StaySpan, WaitSpan } from "#shared/domain/flow/case-flow.ts";
import type { CaseId, ProvisionId, UnitId } from "#shared/domain/ids.ts";
import { ownerOf } from "#shared/domain/owner-of.ts";
import { fromIso } from "#shared/domain/zone.ts";

/** As it stands in its place of a row. */
type Value = Raw | undefined;

/** A case as it was read: where it is now, in which version, and what figures know of it. */
export interface ReadCase {
  readonly id: CaseId;
  readonly unit: UnitId;
  readonly version: number;
  readonly flow: CaseFlow;
}

export function readCase({ facts, stays, clocks, waits }: FigureCase): ReadCase {
  const [id, unit, version, provision, kind, isRestricted] = facts;
  return {
    id: id as CaseId,
    unit: unit as UnitId,
    version: Number(version),
    flow: {
      provision: once(provision as ProvisionId),
      kind: once(kind as Kind),
      isRestricted: isRestricted === 1,
      stays: stays.map(staySpan),
      clocks: clocks.map(clockSpan).filter((span) => span !== null),
      waits: waits.map(waitSpan),
    },
  };
}

const staySpan = ([unit, stage, from, to]: RawRow): StaySpan => ({
  unit: once(unit as UnitId),
  stage: once(stage as Stage),
  from: dayFrom(from),
  to: endFrom(to),
});

const waitSpan = ([reason, from, to]: RawRow): WaitSpan => ({
  reason: once(reason as HoldReason),
  from: dayFrom(from),
  to: endFrom(to),
});

/** Null for what is no authority's duty, and for what a list can't tell the end of (DL12): neither is ever overdue. */
function clockSpan([clock, start, due, endState, endOn]: RawRow): ClockSpan | null {
  if (ownerOf(clock as ClockName) === "citizen" || (endState !== null && endOn === null)) return null;
  const day = dayFrom(due);
  const isHour = isInstant(due as DueAt);
  return {
    from: dayFrom(start),
    to: endFrom(endOn),
    brokenOn: isHour ? day : addDays(day, 1),
    brokenAt: isHour ? fromIso(due as IsoInstant) : null,
    isOfNotification: isOfNotification(clock as ClockName),
  };
}

const endFrom = (to: Value): Day | null => (to === null ? null : dayFrom(to));

/** Dates come again and again: each is counted once. */
const days = new Map<string, Day>();

export function dayFrom(text: Value): Day {
  const date = String(text);
  if (isInstant(date as DueAt)) return dayOfDue(date as DueAt);
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = toDay(date as PlainDate);
  days.set(date, day);
  return day;
}

/** So do names: each is kept once, and not as often as it was read. */
const names = new Map<string, string>();

function once<Name extends string>(name: Name): Name {
  const known = names.get(name);
  if (known !== undefined) return known as Name;
  names.set(name, name);
  return name;
}

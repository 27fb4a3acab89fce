import type { Member, Organisation } from "#server/store/port.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { canManage, type Viewer } from "#shared/domain/permissions.ts";
import { isAwayOn } from "#shared/domain/staff.ts";
import type { PeopleView, PersonRow } from "#shared/protocol/people.ts";

export interface Around {
  readonly today: PlainDate;
  readonly signsIn: ReadonlySet<PersonId>;
  readonly invited: ReadonlyMap<PersonId, IsoInstant>;
}

/**
 * The people whom a viewer looks after (PR3, PR6): all for administrators, who learn that somebody is away but not why;
 * for leaders those of their own units, with their absences, which are health data.
 */
export function peopleFor(viewer: Viewer, organisation: Organisation, around: Around): PeopleView {
  const units = [...organisation.units.values()].filter((unit) => canManage(viewer, "staff", unit.id));
  const isAll = canManage(viewer, "staff", null);
  const own = new Set(units.map(({ id }) => id));
  const people = [...organisation.people.values()].filter(
    (member) => isAll || (member.role !== "display" && member.units.some((unit) => own.has(unit))),
  );
  return {
    today: around.today,
    units: units.map(({ id, name }) => ({ id, name })).sort(byName),
    people: people.map((member) => rowOf(member, around, isAll)).sort(byName),
  };
}

function rowOf(member: Member, { today, signsIn, invited }: Around, isAdministrator: boolean): PersonRow {
  const { id, name, initials, role, units, active, mergedInto, employment, absences } = member;
  return {
    ...{ id, name, initials, role, units, active, mergedInto, employment },
    isAway: isAwayOn(member, today),
    absences: isAdministrator ? [] : absences,
    signsIn: signsIn.has(id),
    invitedUntil: isAdministrator ? (invited.get(id) ?? null) : null,
  };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, "da");

import type { Organisation } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import { initialsFor } from "#shared/domain/decide-board.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import { type OrganisationEvent, unitCreated } from "#shared/domain/organisation.ts";
import { must } from "#shared/lib/must.ts";
import { plain } from "./columns.ts";
import { makeFindPerson } from "./match-people.ts";
import type { ListedRow } from "./read-row.ts";
import { type IdFor, teamsOf } from "./teams-of-list.ts";

/** What a row says of who has its case. */
export type StaffRow = Pick<ListedRow, "unitName" | "caseworkerName">;

/** The teams and caseworkers that a list names, with what must be added to the organisation for them. */
export interface ListStaff {
  readonly newUnits: readonly Unit[];
  readonly findUnit: (name: string) => Unit | undefined;
  readonly unitNamed: (name: string) => Unit;
  readonly personNamed: (name: string) => PersonId;
  readonly organisation: readonly OrganisationEvent[];
  /** Those among them who are new, or in a new team. */
  readonly names: readonly { readonly id: PersonId; readonly name: string; readonly initials: string }[];
}

/**
 * Teams not yet known get a board, caseworkers not yet known become people without a password, members of the teams
 * where they have cases. Known caseworkers join such teams; nobody's role changes.
 */
export function staffOf(rows: readonly StaffRow[], organisation: Organisation, idFor: IdFor): ListStaff {
  const units = teamsOf(
    rows.map(({ unitName }) => unitName),
    organisation,
    idFor,
  );
  const people = peopleOf(rows, organisation, units.named, idFor);
  return {
    newUnits: units.created,
    findUnit: units.find,
    unitNamed: units.named,
    personNamed: people.named,
    organisation: [...units.created.map(unitCreated), ...people.events],
    names: people.names,
  };
}

function peopleOf(
  rows: readonly StaffRow[],
  organisation: Organisation,
  unitNamed: (name: string) => Unit,
  idFor: IdFor,
) {
  const find = makeFindPerson(organisation.people);
  const taken = new Set([...organisation.people.values()].map(({ initials }) => initials));
  const events: OrganisationEvent[] = [];
  const names: { id: PersonId; name: string; initials: string }[] = [];
  const ids = new Map<string, PersonId>();
  for (const { name, units } of namedIn(rows, unitNamed, (given) => find(given)?.name ?? given)) {
    const member = find(name);
    if (
      member &&
      (member.role !== "caseworker" || !member.active || units.every((unit) => member.units.includes(unit)))
    ) {
      continue;
    }
    const id = member?.id ?? (idFor(`person ${plain(name)}`) as PersonId);
    const initials = member?.initials ?? initialsFor(name, taken);
    taken.add(initials);
    ids.set(plain(name), id);
    names.push({ id, name: member?.name ?? name, initials });
    events.push({
      type: "personAdded",
      person: id,
      role: "caseworker",
      units: [...new Set([...(member?.units ?? []), ...units])],
    });
  }
  const named = (name: string) => must(ids.get(plain(name)) ?? find(name)?.id, "a caseworker of the list");
  return { events, names, named };
}

/** Each caseworker once, in the list's order, under the name they are known by, with the teams of their cases. */
function namedIn(rows: readonly StaffRow[], unitNamed: (name: string) => Unit, knownAs: (name: string) => string) {
  const found = new Map<string, { readonly name: string; readonly units: UnitId[] }>();
  for (const { caseworkerName, unitName } of rows) {
    if (!caseworkerName) continue;
    const name = knownAs(caseworkerName);
    const unit = unitNamed(unitName).id;
    const entry = found.get(plain(name));
    if (!entry) found.set(plain(name), { name, units: [unit] });
    else if (!entry.units.includes(unit)) entry.units.push(unit);
  }
  return found.values();
}

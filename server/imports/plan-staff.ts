import type { Member, Organisation } from "#server/store/port.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { initialsFor } from "#shared/domain/decide-board.ts";
import type { Decision } from "#shared/domain/decision.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import type { StaffField } from "#shared/domain/list-fields.ts";
import { type OrganisationEvent, unitCreated } from "#shared/domain/organisation.ts";
import type { Absence, Employment, StaffFacts } from "#shared/domain/staff.ts";
import type { ListReport, RowWarning } from "#shared/protocol/lists.ts";
import type { StaffRow } from "./check-staff-row.ts";
import { plain, titleOf } from "./columns.ts";
import { NOBODY_IN } from "./list-report.ts";
import { makeFindPerson } from "./match-people.ts";
import type { ReadStaff } from "./read-staff.ts";
import { type IdFor, teamsOf } from "./teams-of-list.ts";
import { equal } from "./three-way.ts";

/** A checked staff list with all that was found out about it before the transaction. */
export interface StaffToPlan extends ReadStaff {
  /** The day the list is from: who has left by then has left. */
  readonly asOf: PlainDate;
  /** Who can sign in: nobody of them is shut out by a list. */
  readonly signsIn: ReadonlySet<PersonId>;
  /** The units whose staff the asker looks after; null for all. */
  readonly ownUnits: readonly UnitId[] | null;
  readonly idFor: IdFor;
}

export interface PlannedStaff {
  readonly decision: Decision;
  readonly report: ListReport;
  /** Names that nobody here has had so far. */
  readonly newcomers: readonly string[];
}

/** All that the list tells of one person, whatever number of rows it takes. */
interface Listed {
  readonly row: number;
  readonly name: string;
  readonly known: Member | undefined;
  readonly units: readonly UnitId[];
  readonly employment: Employment | null | undefined;
  readonly absences: readonly Absence[] | undefined;
}

/**
 * What a staff list changes in the organisation as loaded, as one command (CA1). Pure. People are known by name or
 * initials; new ones become caseworkers without a password. Nobody leaves a team by a list, since their cases stay
 * there, and who is missing from it stays as they are.
 */
export function planStaff(organisation: Organisation, list: StaffToPlan): PlannedStaff {
  const teams = teamsOf(
    list.listed.map(({ team }) => team),
    organisation,
    list.idFor,
  );
  const people = listedIn(list.listed, organisation, (team) => teams.named(team).id);
  const taken = new Set([...organisation.people.values()].map(({ initials }) => initials));
  const changes = people.map((listed) => changeOf(listed, list, taken));
  const report: ListReport = {
    rows: list.rows,
    created: people.filter(({ known }) => !known).length,
    updated: people.filter(({ known }, index) => known && changes[index]?.events.length).length,
    unchanged: people.filter((_, index) => !changes[index]?.events.length).length,
    missing: missingFrom(people, organisation, list),
    kept: 0,
    refused: list.refused,
    byStage: NOBODY_IN,
    warnings: changes.flatMap(({ warnings }) => warnings),
  };
  const organisationEvents = [...teams.created.map(unitCreated), ...changes.flatMap(({ events }) => events)];
  const names = changes.flatMap(({ named }) => named);
  const newcomers = people.filter(({ known }) => !known).map(({ name }) => name);
  return { decision: { happenings: [], organisation: organisationEvents, names }, report, newcomers };
}

function listedIn(
  rows: readonly StaffRow[],
  { people }: Organisation,
  unitOf: (team: string) => UnitId,
): readonly Listed[] {
  const find = makeFindPerson(people);
  const groups = new Map<string, { readonly known: Member | undefined; readonly rows: StaffRow[] }>();
  for (const row of rows) {
    const known = find(row.name);
    const key = known?.id ?? plain(row.name);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { known, rows: [row] });
  }
  return [...groups.values()].map(({ known, rows: own }) => ({
    row: own[0]?.row ?? 0,
    name: own[0]?.name ?? "",
    known,
    units: [...new Set(own.map(({ team }) => unitOf(team)))],
    employment: latest(own),
    absences: absencesIn(own),
  }));
}

/** Of several employments the latest: someone who left and came back is here. Undefined where the list tells of none. */
function latest(rows: readonly StaffRow[]): Employment | null | undefined {
  const told = rows.flatMap(({ employment }) => employment ?? []);
  return told.reduce<Employment | undefined>((last, next) => (last && last.from >= next.from ? last : next), undefined);
}

function absencesIn(rows: readonly StaffRow[]): readonly Absence[] | undefined {
  if (rows.every(({ absence }) => absence === undefined)) return undefined;
  const told = rows.flatMap(({ absence }) => absence ?? []);
  const each = told.filter((absence, index) => told.findIndex((other) => equal(other, absence)) === index);
  return each.sort((a, b) => (a.from < b.from ? -1 : 1));
}

interface Change {
  readonly events: readonly OrganisationEvent[];
  readonly named: NonNullable<Decision["names"]>;
  readonly warnings: readonly RowWarning[];
}

/** What the list changes of one person; nothing where it says what is known already. */
function changeOf(listed: Listed, list: StaffToPlan, taken: Set<string>): Change {
  const { known } = listed;
  const id = known?.id ?? (list.idFor(`person ${plain(listed.name)}`) as PersonId);
  const staff: StaffFacts = {
    employment: listed.employment ?? known?.employment ?? null,
    absences: listed.absences ?? known?.absences ?? [],
  };
  const membership = joining(listed, id, taken);
  const isTold = known ? inText(known) === inText(staff) : staff.employment === null && staff.absences.length === 0;
  const activity = activityOf(listed, staff, list);
  const activated = activity === null || activity === "asks" ? [] : [activityEvent(id, activity === "back")];
  return {
    events: [
      ...membership.events,
      ...(isTold ? [] : [{ type: "staffSet", person: id, ...staff } as const]),
      ...activated,
    ],
    named: membership.named,
    warnings:
      activity === "asks"
        ? [{ row: listed.row, field: titleOf<StaffField>(list.columns, "employedTo"), code: "leaver-signs-in" }]
        : [],
  };
}

/** For comparing; databases give an object's parts back in an order of their own. */
const inText = ({ employment, absences }: StaffFacts): string =>
  JSON.stringify([
    employment && [employment.from, employment.to, employment.minutesAWeek],
    absences.map(({ from, to, kind }) => [from, to, kind]),
  ]);

const activityEvent = (person: PersonId, active: boolean): OrganisationEvent => ({
  type: "personActivated",
  person,
  active,
});

/** A new caseworker, or a known one in another team as well. Roles that hold everywhere, and leaders, are no list's to place. */
function joining({ known, name, units }: Listed, id: PersonId, taken: Set<string>): Omit<Change, "warnings"> {
  const missing = known ? units.filter((unit) => !known.units.includes(unit)) : units;
  if (known && (known.role !== "caseworker" || !known.active || missing.length === 0)) return { events: [], named: [] };
  const initials = known?.initials ?? initialsFor(name, taken);
  taken.add(initials);
  return {
    events: [{ type: "personAdded", person: id, role: "caseworker", units: [...(known?.units ?? []), ...missing] }],
    named: [{ id, name: known?.name ?? name, initials }],
  };
}

/**
 * `left`: employed no longer, and nobody whom a list could shut out. `asks`: that is for a person to decide, since they
 * sign in, or since they work in others' units too. `back`: their leaving was told, and now they are employed again.
 */
function activityOf(
  { known }: Listed,
  { employment }: StaffFacts,
  { asOf, signsIn, ownUnits }: StaffToPlan,
): "left" | "back" | "asks" | null {
  const hasLeft = hasEnded(employment, asOf);
  if (!known) return hasLeft ? "left" : null;
  if (known.active && hasLeft) {
    const isElsewhere = ownUnits !== null && !known.units.every((unit) => ownUnits.includes(unit));
    return signsIn.has(known.id) || isElsewhere ? "asks" : "left";
  }
  return !known.active && !hasLeft && hasEnded(known.employment, asOf) ? "back" : null;
}

const hasEnded = (employment: Employment | null, asOf: PlainDate): boolean =>
  employment !== null && employment.to !== null && employment.to < asOf;

/** People at work whom an earlier staff list named and this one does not. */
function missingFrom(people: readonly Listed[], organisation: Organisation, { ownUnits }: StaffToPlan): number {
  const named = new Set(people.map(({ known }) => known?.id));
  const isOurs = ({ units }: Member) => ownUnits === null || units.some((unit) => ownUnits.includes(unit));
  return [...organisation.people.values()].filter(
    (member) => member.active && member.employment !== null && isOurs(member) && !named.has(member.id),
  ).length;
}

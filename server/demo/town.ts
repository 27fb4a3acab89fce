import { addDays, type Day, type Instant, toPlainDate } from "#shared/domain/dates.ts";
import type { ColumnId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Employment, StaffFacts } from "#shared/domain/staff.ts";
import { must } from "#shared/lib/must.ts";
import type { Chance } from "./chance.ts";
import { isWorkday } from "./days.ts";
import type { Employee, UnitName } from "./department.ts";

/** Somebody of the made-up staff, with their days counted. */
export interface Colleague {
  readonly employee: Employee;
  readonly viewer: Viewer;
  readonly from: Day;
  /** The last day of work. */
  readonly to: Day | null;
  readonly staff: StaffFacts;
}

export interface Team {
  readonly name: UnitName;
  readonly id: UnitId;
  readonly leader: Colleague;
  readonly columns: Readonly<Record<"intake" | "investigation" | "decision" | "followUp" | "closed", ColumnId>>;
  /** *Iværksættes*, where the team has split it off. */
  readonly starting: ColumnId | null;
}

/** Everything a made-up case can meet. */
export interface Town {
  readonly begin: Day;
  readonly today: Day;
  /** History ends here. */
  readonly until: Instant;
  readonly teams: ReadonlyMap<UnitName, Team>;
  readonly people: readonly Colleague[];
}

export const teamOf = (town: Town, name: UnitName): Team => must(town.teams.get(name), name);

/** A short illness now and then for everybody, beside what the staff list says: together about what needs.md A4 tells. */
export function colleagueFrom(employee: Employee, viewer: Viewer, begin: Day, today: Day, chance: Chance): Colleague {
  const from = addDays(today, -employee.from);
  const to = employee.to === undefined ? null : addDays(today, -employee.to);
  const employment: Employment = {
    from: toPlainDate(from),
    to: to && toPlainDate(to),
    minutesAWeek: employee.hours * 60,
  };
  const named = (employee.away ?? []).map(([start, end, kind]) => ({
    from: toPlainDate(addDays(today, -start)),
    to: end === null ? null : toPlainDate(addDays(today, -end)),
    kind,
  }));
  const first = Math.max(begin, from);
  const spells = Math.floor(((to ?? today) - first) / 75);
  const ill = Array.from({ length: Math.max(0, spells) }, (_, index) => {
    const start = addDays(first as Day, index * 75 + chance.whole(3, 60));
    return {
      from: toPlainDate(start),
      to: toPlainDate(addDays(start, chance.whole(0, 4))),
      kind: "sick" as const,
    };
  });
  return { employee, viewer, from, to, staff: { employment, absences: [...ill, ...named] } };
}

export function isAt(person: Colleague, day: Day): boolean {
  if (day < person.from || (person.to !== null && day > person.to)) return false;
  return !(person.employee.away ?? []).some(
    ([from, to]) => person.from <= day && awayFrom(person, from) <= day && (to === null || day <= awayFrom(person, to)),
  );
}

/** The day so many days before the one on which history ends. */
const awayFrom = ({ from, employee }: Colleague, daysBefore: number): Day => addDays(from, employee.from - daysBefore);

/** Caseworkers of a team who are employed that day. */
export const handsIn = ({ people }: Town, team: Team, day: Day): readonly Colleague[] =>
  people.filter(
    ({ employee, from, to }) =>
      employee.role === "caseworker" &&
      employee.unit === team.name &&
      from <= day &&
      // Who leaves within two weeks gets no more cases.
      (to === null || to > addDays(day, 14)),
  );

/** Who gets the case: newcomers fewer, part time fewer, nobody who is long away. */
export function handFor(town: Town, team: Team, day: Day, chance: Chance, not?: PersonId): Colleague | null {
  const options = handsIn(town, team, day)
    .filter((person) => person.viewer.id !== not)
    .map((person) => {
      const isNew = day - person.from < 90;
      const weight = (person.employee.hours / 37) * (isNew ? 0.6 : 1) * (isAt(person, day) ? 1 : 0.02);
      return [person, weight] as const;
    });
  return options.length === 0 ? null : chance.weighed(options);
}

/** The working day on or after, on which somebody is at work. */
export function dayAtWork(day: Day): Day {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

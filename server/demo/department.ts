import type { Role } from "#shared/domain/permissions.ts";
import type { Absence } from "#shared/domain/staff.ts";

export const UNITS = ["Børn og Unge Handicap", "Voksen Handicap", "Socialpsykiatri"] as const;
export type UnitName = (typeof UNITS)[number];
const [CHILDREN, ADULTS, PSYCHIATRY] = UNITS;

/** Away from and to, in days before today (null: still); negative is to come. */
type Away = readonly [from: number, to: number | null, kind: Absence["kind"]];

/** Somebody made up. Employment counts in days before today, so that the department ends today. */
export interface Employee {
  readonly name: string;
  readonly role: Role;
  /** None for roles that hold everywhere. */
  readonly unit: UnitName | null;
  readonly from: number;
  readonly to?: number;
  readonly hours: number;
  readonly away?: readonly Away[];
  /** What one types to be them. */
  readonly login?: string;
}

const leads = (name: string, unit: UnitName, login?: string): Employee => ({
  ...{ name, role: "leader", unit, from: 1900, hours: 37 },
  ...(login ? { login } : {}),
});
const works = (
  name: string,
  unit: UnitName,
  from: number,
  hours = 37,
  rest: Pick<Employee, "to" | "away" | "login"> = {},
): Employee => ({ name, role: "caseworker", unit, from, hours, ...rest });

/**
 * The department of needs.md A: turnover, sick leave, newcomers; psychiatry has the fewest hands. Those who have left are
 * in it, since two years of history have their names.
 */
export const STAFF: readonly Employee[] = [
  { name: "Karen Holst", role: "coordinator", unit: null, from: 1500, hours: 37, login: "koordinator" },
  { name: "Per Sandager", role: "administrator", unit: null, from: 2400, hours: 37, login: "administrator" },

  leads("Birgit Dalgaard", CHILDREN),
  works("Maja Petersen", CHILDREN, 3290),
  works("Sofie Rasmussen", CHILDREN, 873, 30),
  works("Jørgen Kristensen", CHILDREN, 768),
  works("Thomas Jørgensen", CHILDREN, 823, 37, { away: [[4, -6, "leave"]] }),
  works("Henrik Christensen", CHILDREN, 423, 32),
  works("Maja Ægidiussen", CHILDREN, 129),
  works("Anna Sørensen", CHILDREN, 90),
  works("Rikke Thulstrup", CHILDREN, 1600, 37, { to: 395 }),
  works("Jens Ove Balle", CHILDREN, 900, 37, { to: 210 }),
  works("Camilla Friis", CHILDREN, 520, 34, { to: 96 }),

  leads("Hanne Mortensen", ADULTS, "leder"),
  works("Ida Petersen", ADULTS, 3480, 37, { login: "sagsbehandler" }),
  works("Henrik Bjerre-Holm", ADULTS, 3560, 30),
  works("Lars Jørgensen", ADULTS, 721, 30),
  works("Zara Christensen", ADULTS, 1162, 37, { away: [[0, 0, "sick"]] }),
  works("Thomas Møller", ADULTS, 312),
  works("Lars Jensen", ADULTS, 122, 30),
  works("Jonas Larsen", ADULTS, 38),
  works("Gitte Madsen", ADULTS, 2095, 37, { to: 86 }),
  works("Dorthe Ravn", ADULTS, 1400, 37, { to: 330 }),
  works("Kasper Lund", ADULTS, 610, 37, { to: 150 }),

  leads("Peter Vestergaard", PSYCHIATRY),
  works("Søren Jensen", PSYCHIATRY, 2835, 32),
  works("Niels Olsen", PSYCHIATRY, 958),
  works("Lars Christensen", PSYCHIATRY, 2226, 37, { away: [[72, null, "longTermSick"]] }),
  works("Lars Nielsen", PSYCHIATRY, 88),
  works("Niels Madsen", PSYCHIATRY, 71, 32),
  works("Trine Hauge", PSYCHIATRY, 1700, 37, { to: 300 }),
  works("Bo Nygaard", PSYCHIATRY, 1150, 37, { to: 245 }),
  works("Else Kvist", PSYCHIATRY, 700, 30, { to: 160 }),
  works("Mikkel Aagaard", PSYCHIATRY, 290, 37, { to: 110 }),
];

/** Whom one may be at the login page, in this order. */
export const DEMO_LOGINS = ["sagsbehandler", "leder", "koordinator", "administrator"] as const;

/** Who moves about the board while one looks on: none of those whom one may be. */
export const COLLEAGUES = [
  "Henrik Bjerre-Holm",
  "Thomas Møller",
  "Lars Jensen",
  "Maja Petersen",
  "Jørgen Kristensen",
  "Niels Olsen",
  "Peter Vestergaard",
] as const;

export const DEMO_PASSWORD = "tavle-demo";

import { describe, expect, it } from "vitest";
import { absencesAhead, mergeable, peopleShown } from "#client/features/people/people-list.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { PersonRow } from "#shared/protocol/people.ts";
import { date, uuid } from "#test/support/builders.ts";

const person = (n: number, name: string, change: Partial<PersonRow> = {}): PersonRow => ({
  ...{ id: uuid<PersonId>(n), name, initials: `P${n}`, role: "caseworker", units: [], active: true, mergedInto: null },
  ...{ employment: null, isAway: false, absences: [], signsIn: false, invitedUntil: null },
  ...change,
});
const PEOPLE = [
  person(1, "Zoë Åberg", { initials: "ZÅ" }),
  person(2, "Bo Holm", { active: false }),
  person(3, "Skærm i gangen", { role: "display" }),
  person(4, "Zara Lund", { initials: "ZL" }),
];
const names = (people: readonly PersonRow[]) => people.map(({ name }) => name);

describe("finding people", () => {
  it("shows those at work, and the inactive where they are asked for", () => {
    expect(names(peopleShown(PEOPLE, { text: "", withInactive: false }))).not.toContain("Bo Holm");
    expect(peopleShown(PEOPLE, { text: "", withInactive: true })).toHaveLength(4);
  });

  it("finds by part of a name, by initials, and who is inactive too", () => {
    expect(names(peopleShown(PEOPLE, { text: " ÅBE", withInactive: false }))).toEqual(["Zoë Åberg"]);
    expect(names(peopleShown(PEOPLE, { text: "zl", withInactive: false }))).toEqual(["Zara Lund"]);
    expect(names(peopleShown(PEOPLE, { text: "holm", withInactive: false }))).toEqual(["Bo Holm"]);
  });
});

it("a name is merged with somebody else who is at work, never with a display", () => {
  expect(names(mergeable(PEOPLE, PEOPLE[0] ?? person(9, "")))).toEqual(["Zara Lund"]);
});

it("absences that are over are left out, the others come in their order", () => {
  const absence = (from: string, to: string | null) =>
    ({ from: date(from), to: to === null ? null : date(to), kind: "sick" }) as const;
  const absences = [
    absence("2026-12-01", null),
    absence("2026-01-01", "2026-11-24"),
    absence("2026-11-01", "2026-11-25"),
  ];
  expect(absencesAhead(person(1, "", { absences }), "2026-11-25").map(({ from }) => from)).toEqual([
    "2026-11-01",
    "2026-12-01",
  ]);
});

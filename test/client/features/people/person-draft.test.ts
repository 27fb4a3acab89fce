import { expect, it } from "vitest";
import { emptyDraft, problemsOf, settled } from "#client/features/people/person-draft.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";

const units = [
  { id: UNIT, name: "Voksen Handicap" },
  { id: OTHER_UNIT, name: "Socialpsykiatri" },
];

it("the only unit is chosen from the start, among several none is, and the first one is made with its first person", () => {
  expect(emptyDraft({ units: units.slice(0, 1) }).unit).toBe(UNIT);
  expect(emptyDraft({ units }).unit).toBeNull();
  expect(emptyDraft({ units: [] }).unit).toBe("new");
});

it("a person needs a name, and a unit where the role has one", () => {
  expect(problemsOf(emptyDraft({ units }))).toEqual({ name: "person.nameMissing", unit: "person.unitMissing" });
  expect(problemsOf({ ...emptyDraft({ units: [] }), name: "Bo Holm" })).toEqual({ unitName: "person.unitNameMissing" });
  expect(problemsOf({ ...emptyDraft({ units }), name: "Bo Holm", role: "coordinator" })).toEqual({});
});

it("a role that holds everywhere is sent without the unit that was chosen before", () => {
  const draft = { ...emptyDraft({ units }), name: "Bo Holm", unit: UNIT };
  expect(settled(draft).unit).toBe(UNIT);
  expect(settled({ ...draft, role: "administrator" }).unit).toBeNull();
});

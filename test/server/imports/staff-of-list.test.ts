import { describe, expect, it } from "vitest";
import { staffOf } from "#server/imports/staff-of-list.ts";
import type { Member, Organisation } from "#server/store/port.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { otherUnit, unit, uuid } from "#test/support/builders.ts";
import { listOf, type Row, readListOf, row } from "./import-office.ts";

const member = (n: number, name: string, change: Partial<Member> = {}): Member => ({
  id: uuid<PersonId>(n),
  name,
  initials: `P${n}`,
  active: true,
  role: "caseworker",
  employment: null,
  absences: [],
  mergedInto: null,
  units: [unit.id],
  ...change,
});

async function staff(rows: readonly Row[], people: readonly Member[] = []) {
  const read = await readListOf(listOf(rows));
  const organisation: Organisation = {
    seq: 1,
    units: new Map([unit, otherUnit].map((each) => [each.id, each])),
    people: new Map(people.map((person) => [person.id, person])),
    rulebook: { rules: [] },
    closedDays: new Map(),
  };
  let ids = 500;
  return staffOf(read.listed, organisation, () => uuid(ids++));
}

describe("the caseworkers and teams that a list names", () => {
  it("are recognised however their names are typed", async () => {
    const known = [member(1, "Zoë Åberg")];
    const found = await staff(
      [row("1", { Sagsbehandler: "zoe\u0308  A\u030aBERG", Team: " VOKSEN  handicap " })],
      known,
    );
    expect(found.organisation).toEqual([]);
    expect(found.personNamed("Zoë Åberg")).toBe(known[0]?.id);
    expect(found.unitNamed("Voksen Handicap").id).toBe(unit.id);
  });

  it("are recognised by initials that one alone has, and by a name that was another's", async () => {
    const known = [
      member(1, "Zoë Åberg", { initials: "ZÅ" }),
      member(2, "Bo Holm", { initials: "BH" }),
      member(3, "Bodil Hansen", { initials: "BH" }),
      member(4, "Z. Åberg", { active: false, mergedInto: uuid<PersonId>(1) }),
    ];
    const rows = ["zå", "BH", "Z. Åberg"].map((name, index) => row(`26-${index}`, { Sagsbehandler: name }));
    const found = await staff(rows, known);
    expect(found.personNamed("zå")).toBe(known[0]?.id);
    expect(found.personNamed("Z. Åberg")).toBe(known[0]?.id);
    expect(found.names.map(({ name }) => name)).toEqual(["BH"]);
  });

  it("are added once, as members of every team where they have cases", async () => {
    const rows = [
      row("1", { Sagsbehandler: "Bo Holm" }),
      row("2", { Sagsbehandler: "Bo Holm", Team: "Socialpsykiatri" }),
    ];
    const { organisation, names } = await staff([...rows, row("3", { Sagsbehandler: "bo holm" })]);
    expect(organisation).toMatchObject([{ type: "personAdded", role: "caseworker", units: [unit.id, otherUnit.id] }]);
    expect(names).toMatchObject([{ name: "Bo Holm", initials: "BH" }]);
  });

  it("join another team when they get cases there", async () => {
    const { organisation, names } = await staff(
      [row("1", { Sagsbehandler: "Bo Holm", Team: "Socialpsykiatri" })],
      [member(1, "Bo Holm")],
    );
    expect(organisation).toMatchObject([{ type: "personAdded", person: uuid(1), units: [unit.id, otherUnit.id] }]);
    expect(names).toMatchObject([{ name: "Bo Holm", initials: "P1" }]);
  });

  it("[PR3] get no more rights than they have: a leader leads no other team for a list's sake, nobody returns who has left", async () => {
    const people = [member(1, "Bo Holm", { role: "leader" }), member(2, "Eva Lund", { active: false })];
    const rows = [
      row("1", { Sagsbehandler: "Bo Holm", Team: "Socialpsykiatri" }),
      row("2", { Sagsbehandler: "Eva Lund", Team: "Socialpsykiatri" }),
    ];
    const found = await staff(rows, people);
    expect(found.organisation).toEqual([]);
    expect([found.personNamed("Bo Holm"), found.personNamed("Eva Lund")]).toEqual(people.map(({ id }) => id));
  });

  it.each(["", "-", "Ikke fordelt", "Ingen"])("a cell with %j names nobody", async (text) => {
    expect((await staff([row("1", { Sagsbehandler: text })])).organisation).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  columnFor,
  draftOf,
  leftColumns,
  missingFields,
  orderOf,
  withColumn,
  withMeaning,
  withUnit,
} from "#client/features/lists/draft.ts";
import { kindOfList } from "#client/features/lists/kinds.ts";
import { listOrder } from "#shared/protocol/lists.ts";
import { date } from "#test/support/builders.ts";
import { STAGED } from "./a-list.ts";

const cases = kindOfList("cases");
const draft = draftOf(STAGED, date("2026-11-25"));

describe("how a list is read", () => {
  it("wants a column for each field that no case can do without, and a team from the list or for all rows", () => {
    expect(missingFields(draft, STAGED, cases)).toEqual(["unit"]);
    const withTeam = { ...draft, profile: withUnit(draft.profile, "Voksen Handicap") };
    expect(missingFields(withTeam, STAGED, cases)).toEqual([]);
    const without = { ...withTeam, profile: withColumn(withTeam.profile, "stage", null) };
    expect(missingFields(without, STAGED, cases)).toEqual(["stage"]);
  });

  it("does not count a saved source's column that this file has not", () => {
    const other = { ...draft, profile: withColumn(draft.profile, "unit", "Afdeling") };
    expect(columnFor("unit", other.profile, STAGED.columns)).toBeNull();
    expect(missingFields(other, STAGED, cases)).toEqual(["unit"]);
  });

  it("gives a column to one field only", () => {
    const profile = withColumn(draft.profile, "outcome", "Status");
    expect(profile.columns.outcome).toBe("Status");
    expect(profile.columns.stage).toBeUndefined();
  });

  it("can say of several fields that the list has none of them", () => {
    const profile = withColumn(withColumn(draft.profile, "name", null), "cpr", null);
    expect([profile.columns.name, profile.columns.cpr]).toEqual([null, null]);
  });

  it("tells the server of every field, so that nothing is guessed anew, and nothing that it can't read", () => {
    const order = orderOf(draft, STAGED, cases);
    expect(Object.keys(order.profile.columns).sort()).toEqual([...cases.fields].sort());
    expect(order.profile.columns.cpr).toBeNull();
    expect(order.profile.sheet).toBe("Sager");
    expect(listOrder.parse(order)).toEqual(order);
  });

  it("shows which columns of the file are not read", () => {
    expect(leftColumns(draft, STAGED).map(({ title }) => title)).toEqual(["Distrikt", "Bemærkning"]);
  });

  it("gives a word a meaning, and takes it away again", () => {
    const given = withMeaning(draft.profile, "stage", "Under behandling", "Oplysning");
    expect(given.words.stage).toEqual({ "Under behandling": "Oplysning" });
    expect(withMeaning(given, "stage", "Under behandling", null).words.stage).toEqual({});
  });

  it("has no team of nothing but blanks", () => {
    expect(withUnit(withUnit(draft.profile, "Nord"), "  ").unit).toBeUndefined();
  });
});

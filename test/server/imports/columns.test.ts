import { describe, expect, it } from "vitest";
import { CASE_NAMES, ourName, STAFF_NAMES } from "#server/imports/column-names.ts";
import { findColumns, findStaffColumns, kindOf } from "#server/imports/columns.ts";
import { LIST_FIELDS, STAFF_FIELDS } from "#shared/domain/list-fields.ts";

const found = (header: readonly string[], chosen = {}) =>
  Object.fromEntries(findColumns(header, chosen).map(({ field, title }) => [field, title]));
const staff = (header: readonly string[], chosen = {}) =>
  Object.fromEntries(findStaffColumns(header, chosen).map(({ field, title }) => [field, title]));

describe("the columns of a case list", () => {
  it("are known by other systems' names, in any case, order and punctuation", () => {
    const header = [
      "STATUS",
      "lovgrundlag",
      "Ansøgnings-dato",
      "Journal nummer",
      "Enhed:",
      "Ansvarlig  sagsbehandler",
      "CPR nr",
      "Modtaget (dato)",
    ];
    expect(found(header)).toEqual({
      stage: "STATUS",
      section: "lovgrundlag",
      receivedOn: "Ansøgnings-dato",
      number: "Journal nummer",
      unit: "Enhed:",
      caseworker: "Ansvarlig  sagsbehandler",
      cpr: "CPR nr",
    });
  });

  it("are in the list's own order", () => {
    const columns = findColumns(["Fase", "Paragraf", "Sagsnr."]);
    expect(columns.map(({ field, index }) => [field, index])).toEqual([
      ["stage", 0],
      ["section", 1],
      ["number", 2],
    ]);
  });

  it("are ours before another system's, and of two alike the first", () => {
    expect(found(["Status", "Fase"])).toEqual({ stage: "Fase" });
    expect(findColumns(["Fase", "Fase"]).map(({ index }) => index)).toEqual([0]);
  });

  it.each([
    "Oprettet",
    "Oprettelsesdato",
    "Startdato",
    "Slutdato",
    "Sidst ændret",
    "Bevilget til",
    "Bevilget fra",
    "Dato",
    "Adresse",
    "Årsag",
    "Initialer",
  ])("are not guessed where a name may mean several things: %s", (heading) => {
    expect(found([heading])).toEqual({});
  });

  it("are as chosen, whatever the headings say: another column, or none", () => {
    const header = ["Oprettet", "Modtaget", "Status", "Hold"];
    expect(found(header, { receivedOn: "Oprettet", stage: null, unit: "hold" })).toEqual({
      receivedOn: "Oprettet",
      unit: "Hold",
    });
  });

  it("are one thing each: what is chosen to be one is not guessed to be another", () => {
    expect(found(["Status", "Sagsnr."], { hold: "Status" })).toEqual({ number: "Sagsnr.", hold: "Status" });
  });
});

describe("the columns of a staff list", () => {
  it("are those of the department's own, and other systems'", () => {
    const own = ["Navn", "Team", "Ansat fra", "Fratrådt", "Timer pr. uge", "Fravær fra", "Fravær til", "Fraværsart"];
    expect(findStaffColumns(own).map(({ field }) => field)).toEqual(STAFF_FIELDS);
    expect(staff(["Medarbejder", "Afdeling", "Ansættelsesdato", "Fratrædelsesdato", "Timer/uge"])).toEqual({
      staffName: "Medarbejder",
      team: "Afdeling",
      employedFrom: "Ansættelsesdato",
      employedTo: "Fratrædelsesdato",
      hours: "Timer/uge",
    });
  });

  it("tell it from a case list", () => {
    expect(kindOf(["Navn", "Team", "Ansat fra", "Timer pr. uge"])).toBe("staff");
    expect(kindOf(["Navn", "Team", "Paragraf", "Fase"])).toBe("cases");
    expect(kindOf(["Navn", "Team"])).toBe("cases");
  });
});

it("no name means two things", () => {
  const key = (name: string) => name.toLowerCase().replace(/[^\p{L}§]/gu, "");
  for (const names of [
    LIST_FIELDS.flatMap((field) => [ourName(field), ...CASE_NAMES[field]]),
    STAFF_FIELDS.flatMap((field) => [ourName(field), ...STAFF_NAMES[field]]),
  ]) {
    const keys = names.map(key);
    expect(keys.filter((each, at) => keys.indexOf(each) < at)).toEqual([]);
  }
});

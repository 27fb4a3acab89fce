import { describe, expect, it } from "vitest";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { fileRefusalText, reasonText, refusalText, reportText, warningText } from "#shared/i18n/list-text.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";

const da = textsIn("da");
const en = textsIn("en");
const NOT_A_DATE = { row: 14, field: "Modtaget", code: "invalid-date" } as const;

describe("a refused row in words", () => {
  it("names row, column and what to do", () => {
    expect(refusalText(NOT_A_DATE, "31-02-2026", da)).toBe(
      "Række 14, Modtaget: 31-02-2026 er ikke en dato. Ret den i listen, og hent filen igen.",
    );
    expect(refusalText(NOT_A_DATE, "31-02-2026", en)).toBe(
      "Row 14, Modtaget: 31-02-2026 is not a date. Correct it in the list and load the file again.",
    );
  });

  it("needs no row where it stands in it", () => {
    expect(reasonText(NOT_A_DATE, "", da)).toBe(
      "Modtaget: indholdet er ikke en dato. Ret den i listen, og hent filen igen.",
    );
  });

  it.each([
    "Ida Rasmussen",
    "831003-7049",
    "8310037049",
    "83 10 03-7049",
  ])("[PR1] repeats only what looks like a date, since anything else may name a citizen: %s", (text) => {
    expect(refusalText(NOT_A_DATE, text, da)).toBe(
      "Række 14, Modtaget: indholdet er ikke en dato. Ret den i listen, og hent filen igen.",
    );
  });
});

it("a thing to look at names row and column too", () => {
  expect(warningText({ row: 3, field: "Fase", code: "since-before-received" }, da)).toBe(
    "Række 3, Fase: fasen begynder før modtagelsen",
  );
});

describe("a refused file in words", () => {
  it.each<[ListRefusal, string]>([
    [{ code: "columns-missing", data: { fields: ["stage"] } }, "Listen mangler kolonnen Fase."],
    [
      { code: "columns-missing", data: { fields: ["receivedOn", "unit"] } },
      "Listen mangler kolonnerne Modtaget, Team.",
    ],
    [{ code: "cut-off", data: { row: 812 } }, "Filen slutter midt i række 812."],
    [{ code: "too-many-rows", data: { most: 300_000 } }, "Listen har mere end 300.000 rækker."],
    [{ code: "other-format", data: { format: "document" } }, "Filen er et Word-dokument og ikke en liste."],
    [
      { code: "sheet-unknown", data: { sheet: "Ark9", sheets: ["Ark1", "Ark2"] } },
      "Regnearket har ikke arket Ark9. Det har Ark1, Ark2.",
    ],
    [{ code: "map-invalid", data: { name: "Hundens navn" } }, "Tavlen har ingen kolonne, der hedder Hundens navn."],
    [{ code: "spreadsheet-locked", data: {} }, "Regnearket er beskyttet med en adgangskode."],
  ])("%o says what and what to do", (refusal, what) => {
    expect(fileRefusalText(refusal, da).startsWith(`${what} `)).toBe(true);
  });
});

it("a taken-in list is summed up: what was taken in, what is gone, and what to look at", () => {
  const warnings = Array.from({ length: 12 }, (_, at) => ({
    row: at + 2,
    field: "Fase",
    code: "kept-on-board" as const,
  }));
  const report = {
    rows: 2188,
    created: 3,
    updated: 2,
    unchanged: 2171,
    kept: 12,
    missing: 4,
    refused: [],
    byStage: { intake: 2188, investigation: 0, decision: 0, followUp: 0, closed: 0 },
    warnings,
  };
  expect(reportText(report, true, da)).toEqual([
    "2.188 rækker: 3 oprettet, 2 ændret, 2.171 uændret, 12 beholdt fra tavlen, 0 afvist.",
    "4 sager fra tidligere lister står ikke i denne. De bliver på tavlen.",
    "12 × tavlen og listen er uenige; tavlens oplysning er beholdt (række 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …)",
    "Prøvekørsel: intet er gemt.",
  ]);
});

import { describe, expect, it } from "vitest";
import { refusalSentence, reportSentences } from "#server/imports/report-text.ts";

describe("what an administrator reads", () => {
  it("names row, column and what to do", () => {
    expect(refusalSentence({ row: 14, field: "Modtaget", code: "invalid-date" }, "31-02-2026")).toBe(
      "Række 14, Modtaget: 31-02-2026 er ikke en dato. Ret den i listen, og hent filen igen.",
    );
  });

  it("[PR1] repeats only what looks like a date, since anything else may name a citizen", () => {
    for (const text of ["Ida Rasmussen", "831003-7049", "8310037049"]) {
      expect(refusalSentence({ row: 14, field: "Modtaget", code: "invalid-date" }, text)).toBe(
        "Række 14, Modtaget: indholdet er ikke en dato. Ret den i listen, og hent filen igen.",
      );
    }
  });

  it("sums up what was taken in, what is gone, and what to look at", () => {
    const warnings = Array.from({ length: 12 }, (_, at) => ({
      row: at + 2,
      field: "Fase",
      code: "kept-on-board" as const,
    }));
    const report = {
      rows: 20,
      created: 3,
      updated: 2,
      unchanged: 3,
      kept: 12,
      missing: 4,
      refused: [],
      byStage: { intake: 20, investigation: 0, decision: 0, followUp: 0, closed: 0 },
      warnings,
    };
    expect(reportSentences(report, true)).toEqual([
      "20 rækker: 3 oprettet, 2 ændret, 3 uændret, 12 beholdt fra tavlen, 0 afvist.",
      "4 sager fra tidligere lister står ikke i denne. De bliver på tavlen.",
      "12 × tavlen og listen er uenige; tavlens oplysning er beholdt (række 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …)",
      "Prøvekørsel: intet er gemt.",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { figuresOf } from "#client/features/lists/figures.tsx";
import { howEnded } from "#client/features/lists/load-ended.tsx";
import { problemText } from "#client/features/lists/problem-text.ts";
import { sumOf, sumsByStage } from "#client/features/lists/stage-sums.ts";
import { warningGroups } from "#client/features/lists/warning-groups.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";

const t = textsIn("da");

describe("what is said of a list", () => {
  it("[CA5] says what is wrong with a file, and what to do", () => {
    expect(problemText({ code: "other-format", data: { format: "pdf" } }, t)).toMatch(/PDF.*CSV eller Excel/);
    expect(problemText({ code: "too-large", data: {} }, t)).toMatch(/100 MB/);
    expect(problemText({ code: "columns-missing", data: { fields: ["section", "stage"] } }, t)).toMatch(
      /Paragraf.*Fase/,
    );
  });

  it("[CA5] says why a list can't be taken back", () => {
    expect(problemText({ code: "list-built-on", data: { cases: 3 } }, t)).toMatch(/3 sager/);
    expect(problemText({ code: "offline", data: {} }, t)).toMatch(/Ingen forbindelse/);
  });

  it("names each kind of warning once in each column, with its first rows, the most frequent first", () => {
    const many = Array.from({ length: 30 }, (_, n) => ({
      row: n + 2,
      field: "Paragraf",
      code: "law-assumed" as const,
    }));
    const one = { row: 7, field: "Fase", code: "since-assumed" as const };
    const groups = warningGroups([one, ...many, { ...one }]);
    expect(groups.map(({ field, count, rows }) => [field, count, rows.length])).toEqual([
      ["Paragraf", 30, 12],
      ["Fase", 1, 1],
    ]);
  });

  it("tells the ways apart in which a list does not go in", () => {
    const ended = (state: "cancelled" | "refused" | "failed", cause?: string) =>
      howEnded({ state, done: 0, all: 0, ...(cause && { cause }) });
    expect([ended("cancelled"), ended("refused"), ended("failed", "gone"), ended("failed", "full")]).toEqual([
      "cancelled",
      "refused",
      "gone",
      "full",
    ]);
    expect([ended("failed"), ended("failed", "unavailable")]).toEqual(["failed", "failed"]);
  });

  it("shows no figure of a staff list that only cases have", () => {
    expect(figuresOf("cases")).toContain("missing");
    expect(figuresOf("staff")).toEqual(["created", "updated", "unchanged", "refused"]);
  });

  it("sums the stages of all units", () => {
    const byStage = { intake: 1, investigation: 2, decision: 3, followUp: 4, closed: 5 };
    const sums = sumsByStage([{ byStage }, { byStage }]);
    expect([sums.closed, sumOf(sums)]).toEqual([10, 30]);
  });
});

import { describe, expect, it } from "vitest";
import { readStaff, type StaffInput } from "#server/imports/read-staff.ts";
import { readTable } from "#server/imports/read-table.ts";
import { line, type StaffLine, staffListOf } from "./staff-office.ts";

async function readOf(bytes: Buffer, more: Partial<StaffInput> = {}) {
  const table = await readTable(bytes);
  return table.ok ? readStaff({ table: table.value, ownTeams: null, ...more }) : table;
}

async function refusedOf(...lines: StaffLine[]) {
  const read = await readOf(staffListOf(lines));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.refused.map(({ row, field, code }) => `${row} ${field}: ${code}`);
}

describe("[CA5] a row of a staff list is refused by the first field that is wrong", () => {
  it.each<[string, StaffLine, string]>([
    ["no name", { Navn: " " }, "2 Navn: missing"],
    ["a CPR number for a name", { Navn: "831003-7049" }, "2 Navn: invalid-cpr"],
    ["no team", { Team: "" }, "2 Team: missing"],
    ["no first day", { "Ansat fra": "" }, "2 Ansat fra: missing"],
    ["no such day", { "Ansat fra": "31-02-2020" }, "2 Ansat fra: invalid-date"],
    ["left before coming", { Fratrådt: "31-01-2020" }, "2 Fratrådt: ends-before-start"],
    ["too many hours", { "Timer pr. uge": "370" }, "2 Timer pr. uge: invalid-hours"],
    ["hours in words", { "Timer pr. uge": "fuld tid" }, "2 Timer pr. uge: invalid-hours"],
    ["an absence without its first day", { Fraværsart: "Syg" }, "2 Fravær fra: missing"],
    [
      "back before leaving",
      { "Fravær fra": "02-02-2026", "Fravær til": "01-02-2026" },
      "2 Fravær til: ends-before-start",
    ],
    ["an unknown absence", { "Fravær fra": "02-02-2026", Fraværsart: "Månerejse" }, "2 Fraværsart: unknown-absence"],
  ])("%s", async (_what, change, said) => {
    expect(await refusedOf(line("Bo Holm", change))).toEqual([said]);
  });

  it("the same once more, however it is typed; another absence or another team is none", async () => {
    const away = { "Fravær fra": "02-02-2026" };
    const lines = [line("Bo Holm"), line("BO  holm"), line("Bo Holm", away), line("Bo Holm", { Team: "Børn" })];
    expect(await refusedOf(...lines)).toEqual(["3 Navn: duplicate-name"]);
  });
});

it.each([
  ["37", 2220],
  ["32,5", 1950],
  ["32.5 timer", 1950],
  ["32:30", 1950],
  ["0", 0],
  ["", null],
])("hours a week typed as '%s' are %s minutes", async (hours, minutesAWeek) => {
  const read = await readOf(staffListOf([line("Bo Holm", { "Timer pr. uge": hours })]));
  expect(read).toMatchObject({ value: { listed: [{ employment: { minutesAWeek } }] } });
});

it("a list with other names for the columns, commas, and the team given for all rows is read too", async () => {
  const bytes = Buffer.from("Medarbejder,Tiltrådt,Timetal\nBo Holm,2020-02-01,30\n");
  expect(await readOf(bytes, { unit: "Børn" })).toMatchObject({
    ok: true,
    value: { listed: [{ name: "Bo Holm", team: "Børn", employment: { from: "2020-02-01", minutesAWeek: 1800 } }] },
  });
  expect(await readOf(bytes)).toMatchObject({ ok: false, error: { code: "columns-missing" } });
});

import { describe, expect, it } from "vitest";
import { readColumnMap } from "#server/imports/column-map.ts";
import { fileColumns, fitsProfile, guessedProfile } from "#server/imports/file-columns.ts";
import { type ListInput, readList } from "#server/imports/read-list.ts";
import { readTable } from "#server/imports/read-table.ts";
import { type SourceProfile, sourceProfile } from "#shared/protocol/lists.ts";
import { styled, workbookOf } from "#test/support/workbook.ts";
import { AS_OF, listOf, readListOf, row, THE_LIST } from "./import-office.ts";

const HEADER = ["Nøgle", "Borger", "Hjemmel", "Kom ind", "Tilstand", "Hold"];
const LINE = ["7", "Ida Prøve", "Bostøtte", "01-09-2026", "Under behandling", "Voksen"];
const bytes = (...rows: readonly (readonly string[])[]) => Buffer.from(rows.map((cells) => cells.join(";")).join("\n"));
const tableOf = async (list: Buffer) => {
  const read = await readTable(list);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const refusalOf = async (list: Buffer, how: Partial<ListInput> = {}) => {
  const read = await readList({ table: await tableOf(list), asOf: AS_OF, ...how });
  return read.ok ? "it was read" : read.error;
};

const PROFILE: SourceProfile = sourceProfile.parse({
  columns: { number: "Nøgle", receivedOn: "Kom ind", stage: "Tilstand", unit: "Hold" },
  words: { stage: { "under behandling": "Oplysning" }, section: { Bostøtte: "SEL § 85" } },
});

describe("a source with names and words of its own", () => {
  it("is read by its profile", async () => {
    const { listed, refused, unknownWords } = await readListOf(bytes(HEADER, LINE), { profile: PROFILE });
    expect([refused, unknownWords]).toEqual([[], []]);
    expect(listed[0]).toMatchObject({
      number: "7",
      unitName: "Voksen",
      citizen: { name: "Ida Prøve" },
      facts: { provision: "SEL-85", stage: "investigation", receivedOn: "2026-09-01" },
    });
  });

  it("may have its words told in our codes, and words that mean nothing", async () => {
    const words = { stage: { Kø: "intake" }, outcome: { Uoplyst: "" }, isProtected: { måske: "false" } };
    const list = listOf([row("26-1", { Fase: "Kø", Afgørelse: "Uoplyst", Beskyttet: "Måske" })]);
    const { listed } = await readListOf(list, { profile: { words } });
    expect(listed[0]).toMatchObject({ facts: { stage: "intake", isProtected: false }, warnings: [] });
  });

  it("does not read what is chosen not to be read", async () => {
    const { listed } = await readListOf(listOf([row("26-1")]), { profile: { columns: { name: null, cpr: null } } });
    expect(listed[0]?.citizen).toBeNull();
  });

  it("may give the team of all rows; the one that is asked for wins", async () => {
    const list = bytes(["Sagsnr.", "Paragraf", "Modtaget", "Fase"], ["1", "SEL § 85", "01-09-2026", "Oplysning"]);
    const unitOf = async (how: Partial<ListInput>) => (await readListOf(list, how)).listed[0]?.unitName;
    expect(await unitOf({ profile: { unit: "Børn" } })).toBe("Børn");
    expect(await unitOf({ profile: { unit: "Børn" }, unit: "Voksen" })).toBe("Voksen");
  });

  it("is refused where it names one column twice, or lacks what no case can do without", async () => {
    const twice = { profile: { columns: { ...PROFILE.columns, since: "kom ind" } } };
    expect(await refusalOf(bytes(HEADER, LINE), twice)).toEqual({ code: "column-twice", data: { column: "Kom ind" } });
    expect(await refusalOf(bytes(HEADER, LINE))).toEqual({
      code: "columns-missing",
      data: { fields: ["number", "receivedOn", "stage", "unit"] },
    });
    expect(await refusalOf(bytes(["a", "b", "c"], ["1", "2", "3"]))).toEqual({
      code: "header-unknown",
      data: { row: 1 },
    });
  });

  it("has the words that the board does not know counted, most rows first", async () => {
    const list = listOf([
      row("26-1", { Fase: "Kø" }),
      row("26-2", { Fase: "kø ", Afventer: "Vejret" }),
      row("26-3", { Paragraf: "Bostøtte", Sagstype: "Blandet" }),
      row("26-4", { Beskyttet: "måske", Afgørelse: "Afvist" }),
    ]);
    expect((await readListOf(list)).unknownWords).toEqual([
      { field: "stage", word: "Kø", rows: 2 },
      { field: "hold", word: "Vejret", rows: 1 },
      { field: "section", word: "Bostøtte", rows: 1 },
      { field: "kind", word: "Blandet", rows: 1 },
      { field: "outcome", word: "Afvist", rows: 1 },
      { field: "isProtected", word: "måske", rows: 1 },
    ]);
  });

  it("[PR1] has no word shown that may be a person, whichever column it strayed into", async () => {
    const strayed = listOf([row("26-1", { Fase: "831003-7049" }), row("26-2", { Afventer: "Ida, 8310037049" })]);
    expect((await readListOf(strayed)).unknownWords).toEqual([]);
    const profile = { columns: { stage: "Navn", name: null } };
    expect((await readListOf(listOf([row("26-1")]), { profile })).unknownWords).toEqual([]);
  });

  it("lets a leader take in rows of their own teams only", async () => {
    const list = listOf([row("26-1"), row("26-2", { Team: "Børn" })]);
    const { refused } = await readListOf(list, { mayUnit: (name) => name === "Børn" });
    expect(refused).toEqual([{ row: 2, field: "Team", code: "unit-not-yours" }]);
  });
});

describe("a spreadsheet's numbers", () => {
  const book = (...cells: readonly (string | number | ReturnType<typeof styled>)[]) =>
    workbookOf([
      { name: "Ark1", rows: [["Sagsnr.", "CPR-nr.", "Modtaget", "Fase siden", "Paragraf", "Fase", "Team"], cells] },
    ]);

  it("are what they mean in their column: a case number, a CPR number that lost its zero, a day", async () => {
    const { listed, refused } = await readListOf(
      book(26001151, 310837049, 46266, styled(46270.5, 2), 85, "Oplysning", "Voksen"),
    );
    expect(refused).toEqual([]);
    expect(listed[0]).toMatchObject({
      number: "26001151",
      citizen: { cpr: "0310837049" },
      facts: { provision: "SEL-85", receivedOn: "2026-09-01", since: "2026-09-05" },
    });
  });

  it("are no CPR number where a zero before them makes no day of birth", async () => {
    const { refused } = await readListOf(book(26001151, 319937049, 46266, 46266, 85, "Oplysning", "Voksen"));
    expect(refused).toEqual([{ row: 2, field: "CPR-nr.", code: "invalid-cpr" }]);
  });

  it("of a text file are no dates and have lost nothing", async () => {
    const list = listOf([row("26-1", { Modtaget: "46266" }), row("26-2", { "CPR-nr.": "310837049" })]);
    expect((await readListOf(list)).refused.map(({ code }) => code)).toEqual(["invalid-date", "invalid-cpr"]);
  });
});

describe("the command line's file of names", () => {
  it("tells what the list calls our columns, by their names or codes", async () => {
    const map = readColumnMap('{"Sagsnr.": "Nøgle", "stage": "Tilstand", "journalnummer": "Nøgle"}');
    expect(map.ok && map.value).toEqual({
      kind: "cases",
      columns: { number: "Nøgle", stage: "Tilstand" },
      words: {},
    });
  });

  it("may be a whole profile", () => {
    expect(readColumnMap(JSON.stringify(PROFILE))).toEqual({ ok: true, value: PROFILE });
    expect(readColumnMap('{"columns": {"dog": "Hund"}}')).toMatchObject({ ok: false });
  });

  it.each([
    ["nej", null],
    ["[1]", null],
    ['{"Sagsnr.": 7}', null],
    ['{"Hundens navn": "Navn"}', "Hundens navn"],
  ])("is refused where it is %s", (text, name) => {
    expect(readColumnMap(text)).toEqual({ ok: false, error: { code: "map-invalid", data: { name } } });
  });
});

describe("what a file seems to be", () => {
  it("[PR1] is shown by a few cells of its columns, none of a citizen", async () => {
    const columns = fileColumns(await tableOf(THE_LIST));
    const samples = Object.fromEntries(columns.map((column) => [column.title, column.samples]));
    expect(samples).toMatchObject({ Navn: [], "CPR-nr.": [], Modtaget: ["23-05-2026", "12-10-2026", "05-03-2025"] });
    expect(samples.Paragraf).toEqual(["SEL § 83, stk. 1, nr. 2", "SEL § 85", "BL § 20"]);
    expect(samples.Fase).toEqual(["Afsluttet", "Modtagelse", "Opfølgning"]);
    const unnamed = await tableOf(
      bytes(["Hvem", "Nr", "Andet"], ["Ida Prøve", "831003-7049", "x"], ["Bo Prøve", "", "x"]),
    );
    expect(fileColumns(unnamed).flatMap((column) => column.samples)).toEqual([]);
  });

  it("is guessed by its headings, and a saved profile fits where all its columns are there", async () => {
    const table = await tableOf(bytes(HEADER, LINE));
    expect(guessedProfile(table)).toEqual({
      kind: "cases",
      columns: { name: "Borger", section: "Hjemmel" },
      words: {},
    });
    expect(fitsProfile(table, PROFILE)).toBe(true);
    expect(fitsProfile(table, sourceProfile.parse({ columns: { number: "Sagsnr." } }))).toBe(false);
    expect(fitsProfile(table, sourceProfile.parse({}))).toBe(false);
  });
});

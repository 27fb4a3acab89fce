import { describe, expect, it } from "vitest";
import { readColumnMap } from "#server/imports/column-map.ts";
import { readRows } from "#server/imports/read-rows.ts";

const HEADER = "Sagsnr.;Navn;Paragraf;Modtaget;Fase;Team";
const rowsOf = async (text: string, unitGiven = false) => {
  const read = await readRows(text, { unitGiven });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const refusalOf = async (text: string, unitGiven = false) => {
  const read = await readRows(text, { unitGiven });
  if (read.ok) throw new Error("it was read");
  return read.error;
};

describe("a list's rows", () => {
  it.each([";", ",", "\t"])("are cut at %j, whichever the header uses", async (delimiter) => {
    const text = `${HEADER.replaceAll(";", delimiter)}\n${["1", "Ida", "SEL § 85", "1-1-2026", "Oplysning", "A"].join(delimiter)}`;
    const { columns, records } = await rowsOf(text);
    expect(columns.map(({ field }) => field)).toEqual(["number", "name", "section", "receivedOn", "stage", "unit"]);
    expect(records).toEqual([{ row: 2, cells: ["1", "Ida", "SEL § 85", "1-1-2026", "Oplysning", "A"] }]);
  });

  it("keep quotation marks, semicolons and line breaks that belong to a field", async () => {
    const { records } = await rowsOf(
      `${HEADER}\r\n1;"O'Brien; ""Skov""\nAndersen";a;b;c;d\r\n2;Ida "Bo" Holm;a;b;c;d\r\n`,
    );
    expect(records.map(({ cells }) => cells[1])).toEqual([`O'Brien; "Skov"\nAndersen`, `Ida "Bo" Holm`]);
  });

  it("are numbered from the header as 1, a line break inside a field not counted, an empty line counted", async () => {
    const { records } = await rowsOf(`${HEADER}\r\n1;"a\nb";;;;\n\r\n;;;;;\r\n2;c;;;;\r\n`);
    expect(records.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, "1"],
      [5, "2"],
    ]);
  });

  it("are found with other systems' column names, in any case and order", async () => {
    const { columns } = await rowsOf("STATUS;lovgrundlag;Ansøgningsdato;Journalnummer;Enhed;Ansvarlig\nx;x;x;x;x;x");
    expect(columns.map(({ field, title }) => [field, title])).toEqual([
      ["stage", "STATUS"],
      ["section", "lovgrundlag"],
      ["receivedOn", "Ansøgningsdato"],
      ["number", "Journalnummer"],
      ["unit", "Enhed"],
      ["caseworker", "Ansvarlig"],
    ]);
  });

  it("are found with names that only this municipality uses, told in a file", async () => {
    const map = readColumnMap('{"Sagsnr.": "Nøgle", "stage": "Tilstand"}');
    if (!map.ok) throw new Error(map.error.code);
    const read = await readRows("Nøgle;Paragraf;Modtaget;Tilstand;Team\n1;a;b;c;d", {
      map: map.value,
      unitGiven: false,
    });
    expect(read.ok && read.value.columns.map(({ field }) => field)).toEqual([
      "number",
      "section",
      "receivedOn",
      "stage",
      "unit",
    ]);
  });

  it("do without a team's column where the team is given", async () => {
    expect((await rowsOf("Sagsnr.;Paragraf;Modtaget;Fase\n1;a;b;c", true)).records).toHaveLength(1);
  });

  it("skip the line by which a spreadsheet tells its separator", async () => {
    expect((await rowsOf(`sep=;\r\n${HEADER}\r\n1;a;b;c;d;e`)).records[0]?.row).toBe(2);
  });
});

describe("a text that is no list", () => {
  it("without a known header is refused, and told what a header looks like", async () => {
    expect(await refusalOf("Kære kollega\nher er listen")).toEqual({ code: "header-unknown", data: { row: 1 } });
  });

  it("without a needed column is refused by the column's name", async () => {
    const refused = await refusalOf("Sagsnr.;Paragraf;Fase\n1;a;b");
    expect(refused).toEqual({ code: "columns-missing", data: { fields: ["receivedOn", "unit"] } });
  });

  it("with headers and no rows is refused: an export that went wrong", async () => {
    expect((await refusalOf(`${HEADER}\r\n\r\n`)).code).toBe("no-rows");
  });

  it("with a quotation mark that is never closed is refused with its row", async () => {
    const refused = await refusalOf(`${HEADER}\n1;Ida;a;b;c;d\n2;"Bo;a;b;c;d\n3;Eva;a;b;c;d\n`);
    expect(refused).toEqual({ code: "quote-open", data: { row: 3 } });
  });

  it("with an endless field is refused, not read to the end", async () => {
    expect((await refusalOf(`${HEADER}\n1;"${"x".repeat(300_000)}";a;b;c;d\n`)).code).toBe("record-too-long");
  });

  it.each([
    "nej",
    "[1]",
    '{"Sagsnr.": 7}',
    '{"Hundens navn": "Navn"}',
  ])("a map of columns like %s is refused", (text) => {
    expect(readColumnMap(text)).toMatchObject({ ok: false, error: { code: "map-invalid" } });
  });
});

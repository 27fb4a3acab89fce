import { describe, expect, it } from "vitest";
import { readTable } from "#server/imports/read-table.ts";

const HEADER = "Sagsnr.;Navn;Paragraf;Modtaget;Fase;Team";
const tableOf = async (text: string) => {
  const read = await readTable(Buffer.from(text));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const refusalOf = async (text: string) => {
  const read = await readTable(Buffer.from(text));
  return read.ok ? "it was read" : read.error;
};

describe("a list's rows", () => {
  it.each([";", ",", "\t"])("are cut at %j, whichever the header uses", async (delimiter) => {
    const text = `${HEADER.replaceAll(";", delimiter)}\n${["1", "Ida", "SEL § 85", "1-1-2026", "Oplysning", "A"].join(delimiter)}`;
    expect(await tableOf(text)).toMatchObject({
      format: "csv",
      sheets: [],
      sheet: null,
      header: HEADER.split(";"),
      headerRow: 1,
      rows: [{ row: 2, cells: ["1", "Ida", "SEL § 85", "1-1-2026", "Oplysning", "A"] }],
      remarks: [],
    });
  });

  it.each([";", ",", "\t"])("are cut at %j also where no heading is known", async (delimiter) => {
    const lines = [
      ["Nøgle", "Hvem, hvor", "Hvad; hvornår"],
      ["1", "Ida, Bo, Eva", "a;b;c"],
      ["2", "Bo", "d, e"],
    ];
    const quoted = lines.map((line) => line.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)));
    const table = await tableOf(`${quoted.map((line) => line.join(delimiter)).join("\n")}\n`);
    expect([table.header, ...table.rows.map(({ cells }) => cells)]).toEqual(lines);
  });

  it("keep quotation marks, semicolons and line breaks that belong to a field", async () => {
    const { rows } = await tableOf(
      `${HEADER}\r\n1;"O'Brien; ""Skov""\nAndersen";a;b;c;d\r\n2;Ida "Bo" Holm;a;b;c;d\r\n`,
    );
    expect(rows.map(({ cells }) => cells[1])).toEqual([`O'Brien; "Skov"\nAndersen`, `Ida "Bo" Holm`]);
  });

  it("are numbered from the header as 1, a line break inside a field not counted, an empty line counted", async () => {
    const { rows } = await tableOf(`${HEADER}\r\n1;"a\nb";;;;\n\r\n;;;;;\r\n2;c;;;;\r\n`);
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [2, "1"],
      [5, "2"],
    ]);
  });

  it("begin after the headings, wherever those stand among the first rows", async () => {
    const table = await tableOf(`Sagsliste\nUdtrukket;20-11-2026;8.05\n\n${HEADER}\n1;a;b;c;d;e\n`);
    expect(table).toMatchObject({ header: HEADER.split(";"), headerRow: 4, rows: [{ row: 5 }] });
  });

  it("are not taken for headings, whatever words stand in them", async () => {
    const own = "Nøgle;Tilstand;Hvad;Kom ind";
    const table = await tableOf(`${own}\n7;Afgørelse;Ophør;01-09-2026\n8;Afgjort;Status;02-09-2026\n`);
    expect(table).toMatchObject({ header: own.split(";"), headerRow: 1 });
  });

  it("skip the line by which a spreadsheet tells its separator", async () => {
    expect((await tableOf(`sep=;\r\n${HEADER}\r\n1;a;b;c;d;e`)).rows[0]?.row).toBe(2);
    expect((await tableOf("sep=,\r\nx,y;z,w\r\n1,2;3,4\r\n")).header).toEqual(["x", "y;z", "w"]);
  });

  it("may have two columns of one name, which is said", async () => {
    expect((await tableOf(`${HEADER};Fase\n1;a;b;c;d;e;f\n`)).remarks).toEqual(["duplicate-headings"]);
  });

  it.each([
    "=1+1",
    "+45",
    "-7",
    "@x",
    "\tx",
  ])("have back what a file of ours guarded against formulas: %j", async (text) => {
    expect(
      (await tableOf(`${HEADER}\n1;"'${text}";a;b;c;d\n2;'t Hooft;a;b;c;d\n`)).rows.map(({ cells }) => cells[1]),
    ).toEqual([text, "'t Hooft"]);
  });
});

describe("a text that is no list", () => {
  it("with headings and no rows is refused: an export that went wrong", async () => {
    expect(await refusalOf(`${HEADER}\r\n\r\n`)).toEqual({ code: "no-rows", data: {} });
  });

  it("with a quotation mark that is never closed is refused with its row", async () => {
    const refused = await refusalOf(`${HEADER}\n1;Ida;a;b;c;d\n2;"Bo;a;b;c;d\n3;Eva;a;b;c;d\n`);
    expect(refused).toEqual({ code: "quote-open", data: { row: 3 } });
  });

  it("with an endless field is refused, not read to the end", async () => {
    const refused = await refusalOf(`${HEADER}\n1;"${"x".repeat(300_000)}";a;b;c;d\n`);
    expect(refused).toEqual({ code: "record-too-long", data: { row: 2 } });
  });

  it("that ends in the middle of a row is refused: the file is not whole", async () => {
    expect(await refusalOf(`${HEADER}\n1;a;b;c;d;e\n2;a;b;c`)).toEqual({ code: "cut-off", data: { row: 3 } });
    expect(await refusalOf(`${HEADER}\n1;a;b;c;d;e\n2;a;b;c\n`)).toBe("it was read");
    expect(await refusalOf(`${HEADER}\n1;a;b;c;d;e\n2;a;b;c;d;e`)).toBe("it was read");
  });

  it("is whole where all its rows leave out their empty ends", async () => {
    expect(await refusalOf(`${HEADER}\n1;a;b;c\n2;a;b;c`)).toBe("it was read");
  });

  it("with more than 400 columns is refused", async () => {
    const wide = Array.from({ length: 395 }, (_, at) => `Felt ${at}`).join(";");
    expect(await refusalOf(`${HEADER};${wide}\n1;a\n`)).toEqual({ code: "too-many-columns", data: { most: 400 } });
  });
});

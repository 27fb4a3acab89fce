import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { MOST_ROWS } from "#server/imports/list-refusals.ts";
import { readTable } from "#server/imports/read-table.ts";
import { formula, OFFICE, type RawCell, type RawSheet, styled, workbookOf } from "#test/support/workbook.ts";
import { zipOf } from "#test/support/zip.ts";

const HEADER = ["Sagsnr.", "Navn", "CPR-nr.", "Paragraf", "Modtaget", "Fase", "Team"];
const ROW = ["26-000001", "Ida Prøve", "831003-7049", "SEL § 85", "01-09-2026", "Oplysning", "Voksen"];

const tableOf = async (bytes: Buffer, sheet?: string) => {
  const read = await readTable(bytes, { sheet });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const refusalOf = async (bytes: Buffer, sheet?: string) => {
  const read = await readTable(bytes, { sheet });
  return read.ok ? "it was read" : read.error;
};
const book = (rows: readonly (readonly RawCell[])[], more: Partial<RawSheet> = {}) =>
  workbookOf([{ name: "Ark1", rows, ...more }]);
const cellsOf = async (...cells: readonly RawCell[]) =>
  (await tableOf(book([HEADER, cells]))).rows[0]?.cells.slice(0, cells.length);

describe("a spreadsheet as Excel and its like write it", () => {
  it("is read as rows of texts, numbered as in the sheet", async () => {
    const written = await writeXlsxFile(
      [HEADER, ROW, [], ROW].map((row) => row.map((value) => ({ value, type: String }))),
    ).toBuffer();
    expect(await tableOf(written)).toEqual({
      format: "xlsx",
      sheets: ["Sheet1"],
      sheet: "Sheet1",
      header: HEADER,
      headerRow: 1,
      rows: [
        { row: 2, cells: ROW },
        { row: 4, cells: ROW },
      ],
      remarks: [],
      daysFrom: 1900,
    });
  });

  it("has real dates: days, days with a time, and times", async () => {
    expect(await cellsOf(styled(46115, 1), styled(46115.6041666667, 2), styled(0.6041666667, 3))).toEqual([
      "2026-04-03",
      "2026-04-03 14:30",
      "14:30",
    ]);
  });

  it("counts the days from 1904 where the workbook says so", async () => {
    const old = workbookOf([{ name: "Ark1", rows: [HEADER, [styled(44653, 1), ...ROW.slice(1)]] }], {
      properties: '<workbookPr date1904="1"/>',
    });
    expect(await tableOf(old)).toMatchObject({ daysFrom: 1904, rows: [{ cells: ["2026-04-03", ...ROW.slice(1)] }] });
  });

  it.each<[RawCell, string]>([
    [26001151, "26001151"],
    [310037049, "310037049"],
    [37, "37"],
    [32.5, "32,5"],
    [styled("32.499999999999996", 0), "32,5"],
    [styled("2.6001151E7", 0), "26001151"],
    [styled("1E-7", 0), "0,0000001"],
    [styled(0.25, 4), "0,25"],
    [{ xml: (ref) => `<c r="${ref}" t="b"><v>1</v></c>` }, "SAND"],
    [{ xml: (ref) => `<c r="${ref}" t="e"><f>1/0</f><v>#DIV/0!</v></c>` }, ""],
  ])("a cell %j is %j: numbers have no exponent and nothing after them", async (cell, text) => {
    expect(((await cellsOf("26-1", cell)) ?? [])[1] ?? "").toBe(text);
  });

  it("gives formulas by their last result, as data, and says so", async () => {
    const table = await tableOf(book([HEADER, [formula('CONCATENATE("26-","7")', "26-7"), "=1+1", "<b>Ægir</b>"]]));
    expect(table.rows[0]?.cells.slice(0, 3)).toEqual(["26-7", "=1+1", "<b>Ægir</b>"]);
    expect(table.remarks).toEqual(["formulas"]);
  });

  it("reads hidden rows and columns like all others, and says so", async () => {
    const hidden = book([HEADER, ROW, ["26-2"]], {
      hiddenRows: [3],
      before: '<cols><col min="2" max="2" hidden="1" width="0"/></cols>',
    });
    const table = await tableOf(hidden);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(["26-000001", "26-2"]);
    expect(table.remarks).toEqual(["hidden-rows", "hidden-columns"]);
  });

  it("does not speak of hidden columns where there is nothing in them", async () => {
    const beside = book([HEADER, ROW], { before: '<cols><col min="12" max="16384" hidden="1"/></cols>' });
    expect((await tableOf(beside)).remarks).toEqual([]);
  });

  it("has its headings under a merged title, a date and an empty row", async () => {
    const titled = book([["Sagsliste", null], ["Udtrukket 20-11-2026", "kl. 8.05", "af OPUS"], [], HEADER, ROW], {
      after: '<mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>',
    });
    expect(await tableOf(titled)).toMatchObject({
      header: HEADER,
      headerRow: 4,
      rows: [{ row: 5, cells: ROW }],
      remarks: ["merged-cells"],
    });
  });

  it("is read from the sheet that is chosen, else from the first that is not hidden", async () => {
    const three = workbookOf([
      { name: "Opslag", rows: [["a", "b", "c"], ["1"]], isHidden: true },
      { name: "Åbne & nye", rows: [HEADER, ROW] },
      { name: "Lukkede", rows: [HEADER, ["26-2"]] },
    ]);
    expect(await tableOf(three)).toMatchObject({ sheets: ["Opslag", "Åbne & nye", "Lukkede"], sheet: "Åbne & nye" });
    expect((await tableOf(three, "Lukkede")).rows[0]?.cells[0]).toBe("26-2");
    expect(await refusalOf(three, "Ark1")).toEqual({
      code: "sheet-unknown",
      data: { sheet: "Ark1", sheets: ["Opslag", "Åbne & nye", "Lukkede"] },
    });
  });

  it("may leave out where its rows and cells stand", async () => {
    const unplaced = HEADER.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    const wide = Array.from({ length: 25 }, () => "<c/>").join("");
    const bare = zipOf([
      {
        name: "xl/workbook.xml",
        content: '<x:workbook><x:sheets><x:sheet name="A" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/data.xml"/></Relationships>`,
      },
      {
        name: "xl/data.xml",
        content: `<worksheet><sheetData><row>${unplaced}</row><row r="5"><c><v>7</v></c>${wide}<c><v>8</v></c></row></sheetData></worksheet>`,
      },
    ]);
    const table = await tableOf(bare);
    expect([table.header.slice(0, 7), table.rows[0]?.row, table.rows[0]?.cells[0], table.rows[0]?.cells[26]]).toEqual([
      HEADER,
      5,
      "7",
      "8",
    ]);
  });

  it("with a macro is read, and the macro left alone", async () => {
    const macro = workbookOf([{ name: "Ark1", rows: [HEADER, ROW] }], {
      parts: [{ name: "xl/vbaProject.bin", content: "not run" }],
    });
    expect(await tableOf(macro)).toMatchObject({ rows: [{ cells: ROW }], remarks: ["macro"] });
  });

  it("with 300 columns is read", async () => {
    const wide = Array.from({ length: 300 }, (_, at) => `Felt ${at}`);
    expect((await tableOf(book([[...HEADER, ...wide], ROW]))).header).toHaveLength(307);
  });

  it("with entities of its own making is harmless: they are not followed", async () => {
    const lol = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};&l${at};&l${at};">`);
    const prolog = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY ude SYSTEM "file:///etc/hostname">${lol.join("")}]>`;
    const evil = workbookOf(
      [
        {
          name: "Ark1",
          rows: [HEADER, ["26-1", { xml: (ref) => `<c r="${ref}" t="inlineStr"><is><t>&l20;&ude;</t></is></c>` }]],
        },
      ],
      { prolog },
    );
    expect((await tableOf(evil)).rows[0]?.cells[1]).toBe("&l20;&ude;");
  });
});

describe("a spreadsheet that is not read", () => {
  const whole = book([HEADER, ...Array.from({ length: 200 }, (_, at) => [`26-${at}`, ...ROW.slice(1)])]);

  it.each([0.1, 0.5, 0.9, 0.999])("is one that ends after %d of its bytes", async (share) => {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    expect(await refusalOf(cut)).toEqual({ code: "spreadsheet-broken", data: {} });
  });

  it("is one with bytes turned in its middle", async () => {
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, damaged.length / 2, damaged.length / 2 + 40);
    expect(await refusalOf(damaged)).toEqual({ code: "spreadsheet-broken", data: {} });
  });

  it.each([
    ["a Word document", zipOf([{ name: "word/document.xml", content: "<w/>" }]), "document"],
    ["a presentation", zipOf([{ name: "ppt/presentation.xml", content: "<p/>" }]), "slides"],
    ["a zip file of other things", zipOf([{ name: "liste.csv", content: "a;b" }]), "archive"],
    ["a binary workbook", zipOf([{ name: "xl/workbook.bin", content: "x" }]), "other-spreadsheet"],
    ["a PDF", Buffer.from("%PDF-1.7\n%..."), "pdf"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), "picture"],
    ["a web page that calls itself a spreadsheet", Buffer.from("<html><table><tr><td>1"), "other-spreadsheet"],
  ])("is %s", async (_what, bytes, format) => {
    expect(await refusalOf(bytes)).toEqual({ code: "other-format", data: { format } });
  });

  it("is one of the old format, or with a password", async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]);
    expect(await refusalOf(ole)).toEqual({ code: "spreadsheet-old", data: {} });
    const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusalOf(locked)).toEqual({ code: "spreadsheet-locked", data: {} });
    const zipped = zipOf([{ name: "xl/workbook.xml", content: "x", flags: 1 }]);
    expect(await refusalOf(zipped)).toEqual({ code: "spreadsheet-locked", data: {} });
  });

  it("is one that says it unpacks to far more than it is: nothing of it is unpacked", async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024, 48);
    const bomb = workbookOf([{ name: "Ark1", rows: [HEADER, ROW] }], {
      parts: [{ name: "xl/media/a.xml", content: zeros }],
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toEqual({ code: "spreadsheet-swells", data: {} });
    const liar = zipOf([{ name: "xl/workbook.xml", content: "x", saysSize: 500 * 1024 * 1024 }]);
    expect(await refusalOf(liar)).toEqual({ code: "spreadsheet-swells", data: {} });
  });

  it("is one that unpacks to more than it says: it is stopped there", async () => {
    const parts = [
      {
        name: "xl/workbook.xml",
        content: '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content:
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      { name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(20 * 1024 * 1024, 48), saysSize: 1000 },
    ];
    expect(await refusalOf(zipOf(parts))).toEqual({ code: "spreadsheet-swells", data: {} });
    const workbook = [{ name: "xl/workbook.xml", content: Buffer.alloc(20 * 1024 * 1024, 48), saysSize: 1000 }];
    expect(await refusalOf(zipOf([...workbook, ...parts.slice(1)]))).toEqual({ code: "spreadsheet-broken", data: {} });
  });

  it("is one with more rows or columns than a list has", async () => {
    const far = (ref: string) => book([HEADER, [{ xml: () => `<c r="${ref}"><v>1</v></c>` }]]);
    expect(await refusalOf(far("XFD2"))).toEqual({ code: "too-many-columns", data: { most: 400 } });
    expect(await refusalOf(far("A1048576"))).toEqual({ code: "too-many-rows", data: { most: MOST_ROWS } });
  });

  it("is one without rows", async () => {
    expect(await refusalOf(book([HEADER]))).toEqual({ code: "no-rows", data: {} });
    expect(await refusalOf(book([]))).toEqual({ code: "empty", data: {} });
  });
});

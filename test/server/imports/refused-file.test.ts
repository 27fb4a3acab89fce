import { describe, expect, it } from "vitest";
import { readTable } from "#server/imports/read-table.ts";
import { refusedFile } from "#server/imports/refused-file.ts";
import type { Table } from "#server/imports/table.ts";
import { workbookOf } from "#test/support/workbook.ts";
import { DIRTY_LIST, readListOf } from "./import-office.ts";

const tableOf = async (bytes: Buffer): Promise<Table> => {
  const read = await readTable(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const HEADER = ["Sagsnr.", "Navn", "Paragraf", "Sagstype", "Modtaget", "Fase", "Team", "Bemærkning"];
const GOOD = ["26-1", "Ida Prøve", "SEL § 85", "Ny ansøgning", "01-09-2026", "Oplysning", "Voksen", "i dag"];
const BAD = ["26-2", "=HYPERLINK(1)", "SEL § 85", "Ny ansøgning", "31-02-2026", "Oplysning", "Voksen", 'a; "b"\nc'];
const WHY = "Modtaget: 31-02-2026 er ikke en dato. Ret den i listen, og hent filen igen.";
const csv = (...rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n"));

const refusedOf = async (bytes: Buffer) => {
  const { refused } = await readListOf(bytes);
  return refusedFile(await tableOf(bytes), refused);
};

describe("the refused rows of a list", () => {
  it("come back as the same list with a column that says why, in the list's own order", async () => {
    const file = await refusedOf(csv(HEADER, BAD, GOOD, ["26-3", "-1", ...BAD.slice(2)]));
    expect(file).toMatchObject({ contentType: "text/csv; charset=utf-8", fileName: "afviste-raekker.csv" });
    expect(file.bytes.toString()).toBe(
      [
        `\ufeff${HEADER.join(";")};Årsag`,
        `26-2;'=HYPERLINK(1);SEL § 85;Ny ansøgning;31-02-2026;Oplysning;Voksen;"a; ""b""\nc";${WHY}`,
        `26-3;'-1;SEL § 85;Ny ansøgning;31-02-2026;Oplysning;Voksen;"a; ""b""\nc";${WHY}`,
        "",
      ].join("\r\n"),
    );
  });

  it("are read again cell for cell, and the reasons are no column of ours", async () => {
    const again = (await refusedOf(csv(HEADER, GOOD, BAD))).bytes;
    expect((await tableOf(again)).rows).toEqual([{ row: 2, cells: [...BAD, WHY] }]);
    const corrected = Buffer.from(again.toString().replace("31-02-2026;", "28-02-2026;"));
    const { refused, listed } = await readListOf(corrected);
    expect([refused, listed.map(({ number, citizen }) => [number, citizen?.name])]).toEqual([
      [],
      [["26-2", "=HYPERLINK(1)"]],
    ]);
  });

  it("have one column of reasons, however often they come back", async () => {
    const twice = await refusedOf((await refusedOf(csv(HEADER, BAD))).bytes);
    expect((await tableOf(twice.bytes)).header).toEqual([...HEADER, "Årsag"]);
  });

  it("of a spreadsheet are a spreadsheet, every cell of it a text", async () => {
    const book = workbookOf([{ name: "Åbne sager", rows: [HEADER, GOOD, BAD] }]);
    const file = await refusedOf(book);
    expect(file.fileName).toBe("afviste-raekker.xlsx");
    expect(await tableOf(file.bytes)).toMatchObject({
      format: "xlsx",
      sheet: "Åbne sager",
      header: [...HEADER, "Årsag"],
      rows: [{ row: 2, cells: [...BAD, WHY] }],
      remarks: [],
    });
  });

  it("of a very long spreadsheet are CSV, which is written while the board goes on", async () => {
    const rows = Array.from({ length: 5001 }, (_, at) => ({ row: at + 2, cells: [`26-${at}`] }));
    const table: Table = {
      format: "xlsx",
      sheets: ["A"],
      sheet: "A",
      header: ["Sagsnr."],
      headerRow: 1,
      rows,
      remarks: [],
      daysFrom: 1900,
    };
    const refused = rows.map(({ row }) => ({ row, field: "Paragraf", code: "missing" as const }));
    expect((await refusedFile(table, refused)).fileName).toBe("afviste-raekker.csv");
  });

  it("say why in English where that is read", async () => {
    const file = await refusedFile(await tableOf(csv(HEADER, BAD)), [{ row: 2, field: "Fase", code: "missing" }], "en");
    expect(file.bytes.toString()).toContain(";Reason\r\n");
    expect(file.bytes.toString()).toContain("Fase: the field is empty.");
  });

  it("of the dirty list are its nine", async () => {
    const file = await refusedOf(DIRTY_LIST);
    expect((await tableOf(file.bytes)).rows.map(({ cells }) => cells.at(-1)?.split(":")[0])).toEqual([
      "Modtaget",
      "Modtaget",
      "Paragraf",
      "Fase",
      "Sagsnr.",
      "Sagsnr.",
      "Modtaget",
      "Afgørelsesdato",
      "CPR-nr.",
    ]);
  });
});

import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { readTable } from "#server/imports/read-table.ts";
import { workbookOf } from "#test/support/workbook.ts";

/** Letters of Windows-1252, so that every encoding can tell them; no first apostrophe, which our own files guard with. */
const text = fc
  .string({ unit: fc.constantFrom(..."abcæøåÆØÅéüß 0123456789-.,;:/§=+@'\"\t\n"), maxLength: 12 })
  .map((written) => written.replace(/^'+/, ""));
const cell = text.map((written) => written.replace(/^[=+\-@]/, "x"));
const HEADINGS = ["Sagsnr.", "Navn", "Paragraf", "Modtaget", "Fase", "Team"];
/** A case number first, so that no row is blank. */
const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.array(cell, { minLength: 5, maxLength: 5 })), {
  minLength: 1,
  maxLength: 30,
});

const ENCODINGS: Readonly<Record<string, (list: string) => Buffer>> = {
  "UTF-8": (list) => Buffer.from(list),
  "UTF-8 with mark": (list) => Buffer.from(`\ufeff${list}`),
  "UTF-16": (list) => iconv.encode(list, "utf16le", { addBOM: true }),
  "UTF-16 big endian": (list) => iconv.encode(list, "utf16be", { addBOM: true }),
  "UTF-16 without mark": (list) => iconv.encode(list, "utf16le", { addBOM: false }),
  "Windows-1252": (list) => iconv.encode(list, "windows-1252"),
};

const tableOf = async (bytes: Buffer) => {
  const read = await readTable(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return [read.value.header, ...read.value.rows.map(({ cells }) => cells)];
};

it.each(
  Object.entries(ENCODINGS),
)("a list is read as it was written, at whatever delimiter, in %s", async (_name, encode) => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(";", ",", "\t"),
      fc.constantFrom("\r\n", "\n", "\r"),
      fc.boolean(),
      async (given, delimiter, lineEnd, endsOpen) => {
        const written = [HEADINGS, ...given.map(([number, cells]) => [`26-${number}`, ...cells])];
        const quoted = (each: string) =>
          new RegExp(`[${delimiter}"\\n\\r]|^ | $`).test(each) ? `"${each.replaceAll('"', '""')}"` : each;
        const lines = written.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd);
        expect(await tableOf(encode(`${lines}${endsOpen ? "" : lineEnd}`))).toEqual(written);
      },
    ),
    { numRuns: 40 },
  );
});

it("a spreadsheet is read as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const written = [HEADINGS, ...given.map(([number, cells]) => [`26-${number}`, ...cells])];
      const read = await tableOf(workbookOf([{ name: "Ark1", rows: written }]));
      expect(read.map((cells) => written[0]?.map((_, at) => cells[at] ?? ""))).toEqual(written);
    }),
    { numRuns: 10 },
  );
});

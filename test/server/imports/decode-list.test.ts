import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeList } from "#server/imports/decode-list.ts";
import { MOST_BYTES } from "#server/imports/list-refusals.ts";
import { readTable } from "#server/imports/read-table.ts";
import { fileRefusalSentence } from "#server/imports/report-text.ts";

const TEXT = "Sagsnr.;Afgørelse;Næste opfølgning\r\n26-000001;Bevilling – “Ægir” Åberg;€ 12\r\n";

const read = async (bytes: Buffer) => {
  const decoded = await decodeList(bytes);
  return decoded.ok ? decoded.value : decoded.error.code;
};

describe("a list in whatever encoding the case system writes", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
    ["Windows-1252", iconv.encode(TEXT, "windows-1252")],
    ["UTF-16 little endian", iconv.encode(TEXT, "utf16le")],
    ["UTF-16 little endian with a byte order mark", iconv.encode(TEXT, "utf16le", { addBOM: true })],
    ["UTF-16 big endian", iconv.encode(TEXT, "utf16be")],
    ["UTF-16 big endian with a byte order mark", iconv.encode(TEXT, "utf16be", { addBOM: true })],
  ])("is read from %s, letter by letter", async (_name, bytes) => {
    expect(await read(bytes)).toBe(TEXT);
  });

  it("is read from Windows-1252 also where the first 4,000 letters are plain", async () => {
    expect(await read(iconv.encode(`${"a;b\r\n".repeat(2000)}Sørensen`, "windows-1252"))).toContain("Sørensen");
  });

  it("that was cut off within a letter is still UTF-8", async () => {
    expect(await read(Buffer.from("Sagsnr.;Navn\n1;Sørensen\n2;Bo Sø").subarray(0, -1))).toContain("1;Sørensen");
  });

  it("keeps letters beyond the basic plane", async () => {
    expect(await read(Buffer.from("Sagsnr.;Navn\n1;Ida 🙂"))).toContain("Ida 🙂");
  });
});

describe("a file that is no list", () => {
  it.each([
    ["an empty file", Buffer.alloc(0), "empty"],
    ["a file of blank lines", Buffer.from("\r\n \r\n"), "empty"],
    ["a byte order mark alone", Buffer.from("\ufeff"), "empty"],
    ["bytes with zeros", Buffer.from([1, 2, 3, 0, 0, 9, 200, 0, 17]), "not-text"],
    ["a file over 100 MB", Buffer.alloc(MOST_BYTES + 1, 65), "too-large"],
  ])("%s is refused with a sentence", async (_name, bytes, code) => {
    const read = await readTable(bytes);
    expect(read).toMatchObject({ ok: false, error: { code } });
    expect(read.ok ? "" : fileRefusalSentence(read.error)).toMatch(/^Filen er .+\.$/);
  });
});

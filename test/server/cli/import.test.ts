import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { uuid } from "#test/support/builders.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { workbookOf } from "#test/support/workbook.ts";
import { zipOf } from "#test/support/zip.ts";
import { terminalAt } from "./test-terminal.ts";

const LIST = "test/data/sagsliste.csv";
const DIRTY = "test/data/sagsliste-snavset.csv";
const NOTHING = { created: 0, updated: 0, unchanged: 0, missing: 0, kept: 0 };

function aFile(name: string, content: string | Buffer): string {
  const file = join(tempDir("list"), name);
  writeFileSync(file, content);
  return file;
}

it("the department's list is taken in, and taken in again leaves all as it is; a caseworker of it can be given a password", async () => {
  const terminal = terminalAt();
  const first = await terminal.type("import", [LIST, "--as-of", "2026-11-20", "--json"]);
  expect([first.code, JSON.parse(first.out)]).toEqual([
    0,
    expect.objectContaining({
      ...NOTHING,
      rows: 2188,
      created: 2188,
      refused: [],
      byStage: { intake: 205, investigation: 592, decision: 146, followUp: 334, closed: 911 },
    }),
  ]);
  const again = await terminal.type("import", [LIST, "--as-of", "2026-11-20", "--json"]);
  expect([again.code, JSON.parse(again.out)]).toEqual([
    0,
    expect.objectContaining({ ...NOTHING, rows: 2188, unchanged: 2188 }),
  ]);

  const caseworker = ["add", "Lars Christensen", "--unit", "Socialpsykiatri", "--password-stdin", "--role"];
  expect(await terminal.type("user", [...caseworker, "leader"], "en-lang-adgangskode")).toEqual({
    code: 0,
    out: "Lars Christensen fandtes i forvejen og har nu en adgangskode.\n",
    err: "",
  });
  expect(await terminal.type("user", [...caseworker, "caseworker"], "en-lang-adgangskode")).toMatchObject({ code: 1 });

  expect(await terminal.type("journal", ["verify"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Journalen holder: \d+ hændelser i 4 strømme, 2188 sager\.\n$/),
  });
  const { out } = await terminal.type("journal", ["export"]);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ type }) => type === "caseRegistered")).toHaveLength(2188);
  expect(lines[0]).toMatchObject({
    stream: expect.any(String),
    seq: 1,
    type: expect.any(String),
    version: 1,
    payload: expect.any(Object),
  });
  expect(out).not.toMatch(/Lars Christensen|\b26-\d{6}\b|\b831003-?\d{4}\b/);
}, 120_000);

it("a list with faults is refused whole, row by row, with exit 1, and nothing is written", async () => {
  const terminal = terminalAt();
  const expected = JSON.parse(readFileSync("test/data/sagsliste-snavset.expected.json", "utf8"));
  const refused = await terminal.type("import", [DIRTY, "--as-of", "2026-11-20", "--json"]);
  expect([refused.code, JSON.parse(refused.out)]).toEqual([
    1,
    expect.objectContaining({ ...NOTHING, rows: 60, refused: expected.refused }),
  ]);
  const inWords = await terminal.type("import", [DIRTY, "--as-of", "2026-11-20"]);
  expect([inWords.code, inWords.out]).toEqual([1, ""]);
  expect(inWords.err).toContain("Række 5, Modtaget: 31-02-2026 er ikke en dato.");
  expect(await terminal.type("journal", ["verify"])).toMatchObject({ out: expect.stringContaining(", 0 sager.") });
});

it("a dry run says what would happen and writes nothing", async () => {
  const terminal = terminalAt();
  const dry = await terminal.type("import", [DIRTY, "--as-of", "2026-11-20", "--valid-only", "--dry-run", "--json"]);
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.out).created).toBeGreaterThan(0);
  expect(await terminal.type("journal", ["verify"])).toMatchObject({ out: expect.stringContaining(", 0 sager.") });
});

const OWN_WORDS = [
  ["Nøgle", "Paragraf", "Modtaget", "Tilstand"],
  ["7", "SEL § 85", "01-09-2026", "Under behandling"],
];
const OWN_PROFILE = {
  columns: { number: "Nøgle", stage: "Tilstand" },
  words: { stage: { "Under behandling": "Oplysning" } },
};
const oneCase = (out: string) => {
  const { created, byStage } = JSON.parse(out);
  return [created, byStage.investigation];
};

it("a spreadsheet is taken in like a list, from the sheet that is named", async () => {
  const book = workbookOf([
    { name: "Vejledning", rows: [["Læs", "mig", "først"], ["x"]] },
    { name: "Sager", rows: OWN_WORDS },
  ]);
  const file = aFile("liste.xlsx", book);
  const map = aFile("profil.json", JSON.stringify(OWN_PROFILE));
  const terminal = terminalAt();
  const asked = [file, "--map", map, "--unit", "Voksen", "--json"];
  expect(await terminal.type("import", asked)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Række 1 har ingen kolonner.*--map/),
  });
  const { code, out } = await terminal.type("import", [...asked, "--sheet", "Sager"]);
  expect([code, ...oneCase(out)]).toEqual([0, 1, 1]);
  const unknown = await terminal.type("import", [...asked, "--sheet", "Ark1"]);
  expect(unknown).toMatchObject({
    code: 1,
    err: "Regnearket har ikke arket Ark1. Det har Vejledning, Sager. Vælg et af dem.\n",
  });
});

it("a saved profile says how a source's lists are read", async () => {
  const terminal = terminalAt();
  const file = aFile("liste.csv", `${OWN_WORDS.map((cells) => cells.join(";")).join("\r\n")}\r\n`);
  const asked = [file, "--profile", "KMD", "--unit", "Voksen", "--json"];
  expect(await terminal.type("import", asked)).toMatchObject({
    code: 1,
    err: "Der er ikke gemt en kilde, der hedder KMD.\n",
  });
  const store = await openSqliteStore({
    file: join(terminal.config.dataFolder, "tavle.db"),
    migrationsFolder: "migrations/sqlite",
  });
  const savedAt = "2026-11-20T17:30:00.000Z" as IsoInstant;
  await store.saveListSource({ name: "KMD", profile: OWN_PROFILE, savedAt, savedBy: uuid(1) });
  await store.close();
  const { code, out } = await terminal.type("import", asked);
  expect([code, ...oneCase(out)]).toEqual([0, 1, 1]);
});

it.each([
  ["an empty file", ""],
  ["a file that is no text", Buffer.from([0, 1, 2, 3, 0, 255])],
  ["a file without the columns", "a;b\n1;2\n"],
  ["a file that was cut in half", readFileSync(LIST).subarray(0, 100_000)],
  ["a Word document", zipOf([{ name: "word/document.xml", content: "<w/>" }])],
])("%s is refused with a sentence, exit 1", async (_what, content) => {
  const { code, out, err } = await terminalAt().type("import", [aFile("liste.csv", content)]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^[A-ZÆØÅ].*\.\n$/);
});

it("a file of 200 MB is refused before it is read", async () => {
  const file = aFile("stor.csv", "");
  truncateSync(file, 200 * 1024 * 1024);
  const before = process.memoryUsage.rss();
  const { code, err } = await terminalAt().type("import", [file]);
  expect([code, err]).toEqual([1, expect.stringContaining("større end 100 MB")]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
});

it.each([
  ["no file", []],
  ["a file that is not there", ["findes-ikke.csv"]],
  ["two files", [LIST, LIST]],
  ["a malformed date", [LIST, "--as-of", "20-11-2026"]],
  ["a map that is not there", [LIST, "--map", "findes-ikke.json"]],
  ["a map that is none", [LIST, "--map", aFile("map.json", "[]")]],
  ["an unknown option", [LIST, "--force"]],
  ["a map and a profile", [LIST, "--map", aFile("map.json", "{}"), "--profile", "KMD"]],
  ["a sheet without a name", [LIST, "--sheet", " "]],
])("import is used wrongly with %s: the usage on standard error, exit 2", async (_what, argv) => {
  const { code, out, err } = await terminalAt().type("import", argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Brug: npm run -s import -- FIL");
});

it("import --staff takes the staff list in, and tells of people instead of cases", async () => {
  const terminal = terminalAt();
  expect(await terminal.type("import", ["test/data/medarbejdere.csv", "--staff", "--as-of", "2026-11-20"])).toEqual({
    code: 0,
    out: "20 rækker: 20 nye medarbejdere, 0 ændret, 0 uændret, 0 rækker afvist.\n",
    err: "",
  });
  expect(await terminal.type("import", ["test/data/sagsliste.csv", "--staff"])).toMatchObject({ code: 1, out: "" });
});

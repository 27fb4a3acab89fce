import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { listOf, row } from "#test/server/imports/import-office.ts";
import { terminalAt } from "./test-terminal.ts";

it("[PR7] audit verify tells that the log holds, or which row is the first that does not; an export stands in it", async () => {
  const terminal = terminalAt();
  expect(await terminal.type("audit", ["verify"])).toEqual({
    code: 0,
    out: "Adgangsloggen holder: 0 linjer.\n",
    err: "",
  });
  for (const _ of [1, 2, 3]) expect(await terminal.type("journal", ["export"])).toMatchObject({ code: 0 });
  expect(await terminal.type("audit", ["--", "verify"])).toMatchObject({
    code: 0,
    out: "Adgangsloggen holder: 3 linjer.\n",
  });
  const client = new Sqlite(join(terminal.config.dataFolder, "tavle.db"));
  client.exec("UPDATE audit_log SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 2");
  client.close();
  expect(await terminal.type("audit", ["verify"])).toEqual({
    code: 1,
    out: "",
    err: "Adgangsloggen holder ikke: linje 2 er ændret eller mangler.\n",
  });
});

it("[PR7] audit citizen lists a citizen's look-ups for an access request, in words and as JSON, and stands in the log", async () => {
  const terminal = terminalAt();
  const list = join(terminal.config.dataFolder, "..", "liste.csv");
  writeFileSync(list, listOf([row("26-000001", { "CPR-nr.": "751299-6543" }), row("26-000002", { "CPR-nr.": "" })]));
  expect(await terminal.type("import", [list, "--as-of", "2026-11-20"])).toMatchObject({ code: 0 });
  expect(await terminal.type("audit", ["citizen", "--case", "26-000001"])).toEqual({
    code: 0,
    out: "23.11.2026 8.00 · Serverens kommandolinje · Hentede opslag som fil · 26-000001\n",
    err: "",
  });
  const { out } = await terminal.type("audit", ["citizen", "--case", "26-000001", "--json"]);
  expect(JSON.parse(out)).toHaveLength(2);
  expect(JSON.parse(out)[0]).toEqual({
    at: "2026-11-23T07:00:00.000Z",
    action: "exportRows",
    purpose: null,
    by: null,
    number: "26-000001",
  });
  expect(await terminal.type("audit", ["citizen", "--case", "26-999999"])).toEqual({
    code: 1,
    out: "",
    err: "Sagen findes ikke.\n",
  });
});

it.each([
  [[]],
  [["export"]],
  [["verify", "mere"]],
  [["verify", "--alt"]],
  [["verify", "--json"]],
  [["citizen"]],
  [["citizen", "--case", " "]],
])("audit %j is wrong use", async (argv) => {
  expect(await terminalAt().type("audit", argv)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("Brug:"),
  });
});

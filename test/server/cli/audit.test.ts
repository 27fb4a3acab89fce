import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
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

it.each([[[]], [["export"]], [["verify", "mere"]], [["verify", "--alt"]]])("audit %j is wrong use", async (argv) => {
  expect(await terminalAt().type("audit", argv)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("Brug:"),
  });
});

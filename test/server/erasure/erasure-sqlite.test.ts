import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshOnSqlite } from "#test/contract/fresh-stores.ts";
import { importDesk, listOf, row } from "#test/server/imports/import-office.ts";
import { openIn } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { erasureContract } from "./erasure-contract.ts";
import { meanwhileContract } from "./meanwhile-contract.ts";

describe("on SQLite", () => {
  erasureContract(freshOnSqlite);
  meanwhileContract(freshOnSqlite);

  it("[PR8] an erased case number is nowhere in the file any more", async () => {
    const folder = tempDir("erasure");
    const store = await openIn(folder);
    const desk = await importDesk(store);
    const closed = { Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026" };
    await desk.report(listOf([row("26-777771", closed), row("26-777772", { ...closed, "CPR-nr.": "", Navn: "" })]));
    await desk.erasures.erase({ meant: { case: "26-777771" }, dryRun: false });
    await store.close();
    const bytes = readFileSync(join(folder, "tavle.db"), "latin1");
    expect([bytes.includes("26-777771"), bytes.includes("26-777772")]).toEqual([false, true]);
  });
});

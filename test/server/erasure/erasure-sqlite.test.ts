import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import { importDesk, listOf, row } from "#test/server/imports/import-office.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { erasureContract } from "./erasure-contract.ts";
import { meanwhileContract } from "./meanwhile-contract.ts";

const openIn = (file: string) => openSqliteStore({ file, migrationsFolder: "migrations/sqlite" });

describe("on SQLite", () => {
  const fresh = () => openIn(join(tempDir("erasure"), "tavle.db"));
  erasureContract(fresh);
  meanwhileContract(fresh);

  it("[PR8] an erased case number is nowhere in the file any more", async () => {
    const file = join(tempDir("erasure"), "tavle.db");
    const store = await openIn(file);
    const desk = await importDesk(store);
    const closed = { Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026" };
    await desk.report(listOf([row("26-777771", closed), row("26-777772", { ...closed, "CPR-nr.": "", Navn: "" })]));
    await desk.erasures.erase({ meant: { case: "26-777771" }, dryRun: false });
    await store.close();
    const bytes = readFileSync(file, "latin1");
    expect([bytes.includes("26-777771"), bytes.includes("26-777772")]).toEqual([false, true]);
  });
});

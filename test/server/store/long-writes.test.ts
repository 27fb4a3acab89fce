import { statSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { longWritesOn } from "#server/store/sqlite/long-writes.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const ROWS = 24_000;

it("[SY5] what a long list writes comes into the file beside the work, and the connection is then as before", async () => {
  const file = join(tempDir("long"), "tavle.db");
  const writer = new Sqlite(file);
  writer.pragma("journal_mode = WAL");
  writer.exec("CREATE TABLE told (text TEXT)");
  const settings = () => ["cache_size", "wal_autocheckpoint"].map((name) => writer.pragma(name, { simple: true }));
  const before = settings();
  const { during, settled } = longWritesOn(writer);
  await during(async () => {
    writer.exec("BEGIN");
    const tell = writer.prepare("INSERT INTO told VALUES (?)");
    for (let n = 0; n < ROWS; n += 1) tell.run("x".repeat(1000));
    writer.exec("COMMIT");
  });
  await settled();
  expect(statSync(file).size).toBeGreaterThan(ROWS * 1000);
  expect(settings()).toEqual(before);
  await expect(during(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await settled();
  expect(settings()).toEqual(before);
  writer.close();
});

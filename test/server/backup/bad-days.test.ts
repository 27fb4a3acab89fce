import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { keepBackup } from "#server/backup/keep-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { takeDataLock } from "#server/store/lock.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";
import type { TestTerminal } from "#test/server/cli/test-terminal.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { emptyPlace, filledPlace, rewritten } from "./backup-desk.ts";

let terminal: TestTerminal;
let file: string;
beforeAll(async () => {
  ({ terminal, file } = await filledPlace("sqlite"));
  expect(await terminal.type("backup", [file])).toMatchObject({ code: 0, err: "" });
});

const fresh = async (dialect: "sqlite" | "postgres" = "sqlite") => emptyPlace(dialect, terminal);
/** The same bytes, changed. */
function changed(change: (bytes: Buffer) => Buffer): string {
  const other = join(tempDir("bad"), "bad.backup");
  writeFileSync(other, change(readFileSync(file)));
  return other;
}
const flipped = (bytes: Buffer, at: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
};
const asNewer = (key: string, value: unknown) =>
  rewritten(file, (lines) =>
    lines.map((line, at) => (at === 0 && !Array.isArray(line) ? { ...line, [key]: value } : line)),
  );
const untouched = (folder: string) =>
  !existsSync(folder) || readdirSync(folder).filter((name) => /tavle/.test(name)).length === 0;

describe("a file that can't be restored is refused before anything is written, and says why", () => {
  it.each([
    [
      "cut in the middle",
      () => changed((bytes) => bytes.subarray(0, bytes.length >> 1)),
      "ikke hel: den slutter midt i",
    ],
    ["cut before its last byte", () => changed((bytes) => bytes.subarray(0, -1)), "ikke hel: den slutter midt i"],
    ["without its end", () => changed(() => gzipSync('{"format":"sagstavlen-backup","version":1}\n')), "er beskadiget"],
    ["with a flipped bit", () => changed((bytes) => flipped(bytes, bytes.length >> 1)), "er beskadiget"],
    ["with a flipped bit near its end", () => changed((bytes) => flipped(bytes, bytes.length - 6)), "er beskadiget"],
    [
      "with a row more than it says",
      () => changed(() => Buffer.concat([readFileSync(file), gzipSync("[1]\n")])),
      "er beskadiget",
    ],
    ["a picture", () => changed(() => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])), "ikke en sikkerhedskopi"],
    ["another archive", () => changed(() => gzipSync("navn;cpr\n1;2\n")), "ikke en sikkerhedskopi"],
    ["a long line of nothing", () => changed(() => gzipSync(Buffer.alloc(50_000_000))), "ikke en sikkerhedskopi"],
    ["empty", () => changed(() => Buffer.alloc(0)), "ikke hel"],
    ["of a later format", () => asNewer("version", 2), "nyere udgave"],
    ["of a later release's tables", () => asNewer("schema", "9999_later"), "nyere udgave"],
    ["not there", () => join(tempDir("bad"), "findes-ikke"), "findes ikke"],
  ])("[PR8] %s", async (_what, make, why) => {
    const there = (await fresh()).terminal;
    const { code, out, err } = await there.type("restore", [make()]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(why);
    expect(err).toMatch(/^[^\n]*\.\n$/);
    expect(untouched(there.config.dataFolder)).toBe(true);
  });
});

describe("a place that can't be restored into", () => {
  it("[PR8] has a database already, and keeps it", async () => {
    const before = readFileSync(join(terminal.config.dataFolder, "tavle.db"));
    const { code, err } = await terminal.type("restore", [file]);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^Datamappen .* har allerede en database\. Sæt TAVLE_DATA til /),
    ]);
    expect(readFileSync(join(terminal.config.dataFolder, "tavle.db")).equals(before)).toBe(true);
  });

  it("[PR8] has a server that runs on it", async () => {
    const there = (await fresh()).terminal;
    mkdirSync(there.config.dataFolder);
    const lock = must(takeDataLock(there.config.dataFolder), "lock");
    expect(await there.type("restore", [file])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^En server bruger /),
    });
    lock.release();
  });

  it("[PR8] is a PostgreSQL database with somebody's tables", async () => {
    const { terminal: there, drop } = await fresh("postgres");
    const client = new Client({ connectionString: there.config.databaseUrl ?? "" });
    await client.connect();
    await client.query("CREATE TABLE noget (id int)");
    expect(await there.type("restore", [file])).toMatchObject({ code: 1, err: expect.stringContaining("er ikke tom") });
    const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    expect(rows).toEqual([{ tablename: "noget" }]);
    await client.end();
    await drop();
  });

  it("[PR8] is too small: nothing is left of it, and with more room it goes in", async () => {
    const there = (await fresh()).terminal;
    const now = () => Date.parse("2026-11-23T08:00:00Z") as Instant;
    const full = await restoreBackup(there.config, { file, now, mostPages: 40 });
    expect(full).toEqual({ ok: false, error: "Disken er fuld. Intet er gendannet." });
    expect(untouched(there.config.dataFolder)).toBe(true);
    expect(await restoreBackup(there.config, { file, now })).toMatchObject({ ok: true });
  });

  it("[PR8] was begun on and cut short: what lies there half done is no database, and is begun anew", async () => {
    const there = (await fresh()).terminal;
    mkdirSync(there.config.dataFolder);
    writeFileSync(join(there.config.dataFolder, "tavle.db.restoring"), "half done");
    expect(await there.type("restore", [file])).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(there.config.dataFolder).filter((name) => name.includes("restoring"))).toEqual([]);
  });
});

describe("keys that don't fit", () => {
  const withKeys = async (prepare: (folder: string) => void) => {
    const keys = tempDir("keys");
    prepare(keys);
    const { terminal: there } = await emptyPlace("sqlite", {
      ...terminal,
      config: { ...terminal.config, keyFile: join(keys, "vault.key") },
    });
    return { ...(await there.type("restore", [file])), folder: there.config.dataFolder };
  };

  it("[PR8] [PR1] are lost: it is said, and none is made in their place", async () => {
    let keys = "";
    const { code, err, folder } = await withKeys((place) => {
      keys = place;
    });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^Nøglen til personoplysningerne mangler: .* Intet er gendannet\.\n$/),
    ]);
    expect([untouched(folder), readdirSync(keys)]).toEqual([true, []]);
  });

  it("[PR8] [PR1] are another installation's", async () => {
    const { code, err, folder } = await withKeys((place) =>
      writeFileSync(join(place, "vault.key"), `${Buffer.alloc(32, 5).toString("base64")}\n`, { mode: 0o600 }),
    );
    expect([code, err, untouched(folder)]).toEqual([1, expect.stringContaining("er en anden end den"), true]);
  });

  it("[PR8] are there without the secret of the erased", async () => {
    const { code, err, folder } = await withKeys((place) => {
      copyFileSync(terminal.config.keyFile, join(place, "vault.key"));
      const line = { id: "0199aaaa-0000-7000-8000-000000000001", at: "2026-11-23T08:00:00.000Z", citizenId: null };
      appendFileSync(join(place, "erasures.jsonl"), `${JSON.stringify({ ...line, caseIds: [], numbers: ["x"] })}\n`);
    });
    expect([code, err, untouched(folder)]).toEqual([
      1,
      expect.stringMatching(/^Nøglen til det slettede mangler: /),
      true,
    ]);
  });
});

describe("a backup that can't be written", () => {
  it("[PR8] overwrites no file, and none that another backup is writing", async () => {
    const before = readFileSync(file);
    const again = await terminal.type("backup", [file]);
    expect([again.code, again.err]).toEqual([
      1,
      `${file} findes allerede og bliver ikke overskrevet. Vælg et andet navn.\n`,
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    const other = join(dirname(file), "anden.backup");
    writeFileSync(`${other}.partial`, "");
    expect(await terminal.type("backup", [other])).toMatchObject({
      code: 1,
      err: expect.stringContaining(".partial ligger fra"),
    });
    rmSync(`${other}.partial`);
  });

  it("[PR8] says that the folder isn't there, and leaves nothing", async () => {
    const nowhere = join(tempDir("nowhere"), "mappe", "tavle.backup");
    expect(await terminal.type("backup", [nowhere])).toEqual({
      code: 1,
      out: "",
      err: `${nowhere} kan ikke skrives (ENOENT).\n`,
    });
  });

  it.each([
    ["whose sender falls silent", Readable.from(['{"format":"sagstavlen-backup"}\n'])],
    ["whose sender dies", Readable.from(dying())],
  ])("[PR8] %s is no backup, and nothing of it is left", async (_what, lines) => {
    const other = join(tempDir("cut"), "tavle.backup");
    const kept = await keepBackup(other, lines, () => {});
    expect(kept).toEqual({ ok: false, error: "Sikkerhedskopien blev afbrudt. Intet er gemt; prøv igen." });
    expect(readdirSync(dirname(other))).toEqual([]);
  });

  it.each([
    ["backup", []],
    ["backup", ["a", "b"]],
    ["restore", []],
    ["restore", ["a", "--force"]],
  ])("%s is used wrongly with %j: the usage on standard error, exit 2", async (command, argv) => {
    const { code, out, err } = await terminal.type(command, argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`Brug: npm run -s ${command} -- FIL`);
  });
});

async function* dying(): AsyncGenerator<string> {
  yield '{"format":"sagstavlen-backup"}\n';
  throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
}

import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  contentOf,
  type Dialect,
  emptyPlace,
  filledPlace,
  type Line,
  type Place,
  rewritten,
  takeIn,
} from "./backup-desk.ts";

const opened: Place[] = [];
afterEach(async () => {
  for (const { drop } of opened.splice(0)) await drop();
});
const keep = <P extends Place>(place: P): P => {
  opened.push(place);
  return place;
};

const BOTH = ["sqlite", "postgres"] as const;
const PAIRS = BOTH.flatMap((from) => BOTH.map((to): [Dialect, Dialect] => [from, to]));

/** What a restore itself adds to. */
const ADDED_TO = new Set(["audit_log", "audit_head", "settings"]);

describe.each(PAIRS)("a backup of %s restored in %s", (from, to) => {
  it("[PR8] [CA2] is the same installation, row for row: journal and audit hold, and one signs in as before", async () => {
    const { terminal, file } = keep(await filledPlace(from));
    const taken = await terminal.type("backup", [file, "--json"]);
    expect([taken.code, taken.err]).toEqual([0, ""]);
    expect(JSON.parse(taken.out)).toMatchObject({ file, rows: expect.any(Number) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.partial`)).toBe(false);

    const there = keep(await emptyPlace(to, terminal)).terminal;
    const restored = await there.type("restore", [file, "--json"]);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(JSON.parse(restored.out)).toMatchObject({
      dialect: from,
      erasedAgain: 0,
      rows: JSON.parse(taken.out).rows,
      journal: { cases: 3, problems: [] },
      audit: { broken: null },
    });
    for (const what of ["journal", "audit"]) expect(await there.type(what, ["verify"])).toMatchObject({ code: 0 });
    const [before, after] = [await contentOf(terminal), await contentOf(there)];
    const tables = [...before.keys()].filter((table) => !ADDED_TO.has(table));
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) expect([table, after.get(table)]).toEqual([table, before.get(table)]);
    expect(after.get("credentials")).toHaveLength(1);
    expect(before.get("audit_log")?.every((row) => after.get("audit_log")?.includes(row))).toBe(true);
  });

  it("[PR8] keeps erased who was erased after it was made, and a later list does not bring them back", async () => {
    const { terminal, file } = keep(await filledPlace(from));
    await terminal.type("backup", [file]);
    expect(await terminal.type("erase", ["--case", "26-000001", "--yes"])).toMatchObject({ code: 0 });
    const there = keep(await emptyPlace(to, terminal)).terminal;
    const restored = await there.type("restore", [file]);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(restored.out).toMatch(/\nSlettet siden og nu slettet igen: 1\.\nJournal og adgangslog holder\.\n/);
    const content = await contentOf(there);
    for (const table of ["case_tags", "list_rows"]) expect(content.get(table)?.join()).not.toContain("26-000001");
    expect(content.get("vault_citizens")).toHaveLength(2);
    const again = await takeIn(there);
    expect(JSON.parse(again.out)).toMatchObject({ created: 0, unchanged: 3 });
    for (const what of ["journal", "audit"]) expect(await there.type(what, ["verify"])).toMatchObject({ code: 0 });
  });
});

describe.each(BOTH)("a backup that was locked with an earlier key, restored in %s", (to) => {
  it("[PR8] [PR1] opens with the key that was kept, and who was erased after the change is erased again", async () => {
    const { terminal, file } = keep(await filledPlace("sqlite"));
    await terminal.type("backup", [file]);
    const { keyFile } = terminal.config;
    const oldKey = join(dirname(keyFile), "vault.key.old");
    expect(await terminal.type("vault", ["rotate", "--keep-old", oldKey])).toMatchObject({ code: 0 });
    expect(await terminal.type("erase", ["--case", "26-000001", "--yes"])).toMatchObject({ code: 0 });

    const locked = keep(await emptyPlace(to, terminal)).terminal;
    expect(await locked.type("restore", [file])).toMatchObject({ code: 1 });
    const there = keep(await emptyPlace(to, terminal, oldKey)).terminal;
    const restored = await there.type("restore", [file]);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(restored.out).toContain("Slettet siden og nu slettet igen: 1.");
    expect((await contentOf(there)).get("vault_citizens")).toHaveLength(2);
    expect(JSON.parse((await takeIn(there)).out)).toMatchObject({ created: 0, unchanged: 3 });
  });
});

describe.each(BOTH)("a backup that the release before this one made, restored in %s", (to) => {
  it("[CA8] is brought up to date on the way", async () => {
    const { terminal, file } = keep(await filledPlace("sqlite"));
    await terminal.type("backup", [file]);
    const there = keep(await emptyPlace(to, terminal)).terminal;
    const restored = await there.type("restore", [rewritten(file, asBefore), "--json"]);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(JSON.parse(restored.out)).toMatchObject({ journal: { cases: 3, problems: [] }, audit: { broken: null } });
    const [before, after] = [await contentOf(terminal), await contentOf(there)];
    for (const table of ["cases", "waits", "journal", "case_tags", "people"])
      expect([table, after.get(table)]).toEqual([table, before.get(table)]);
  });
});

const NEW_TABLES = new Set(["waits", "meetings", "displays"]);

/** Without what the fifth migration has brought, and what cases waited for in their states. */
function asBefore(lines: Line[]): Line[] {
  let isNew = false;
  return lines.flatMap((line): Line[] => {
    if (Array.isArray(line)) return isNew ? [] : [line.map(withoutWaits)];
    if (typeof line.table !== "string") return [{ ...line, schema: "0003_lists_and_staff" }];
    isNew = NEW_TABLES.has(line.table);
    return isNew ? [] : [line];
  });
}

function withoutWaits(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("waits" in value)) return value;
  const { waits: _, ...others } = value;
  return others;
}

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { seedInstallation } from "#server/cases/first-start.ts";
import { rebuild } from "#server/cases/rebuild.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { ANNA, CASE, columnFor, date, instant, UNIT, unit, uuid } from "#test/support/builders.ts";
import { createDatabase } from "#test/support/postgres.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const AT = instant("2026-03-03T08:00:00Z");

/** The migrations up to the first release's, as an installation of that day had run them. */
function firstMigrations(dialect: "sqlite" | "postgres"): string {
  const folder = join(tempDir("migrations"), dialect);
  cpSync(`migrations/${dialect}`, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { tag: string }[] };
  for (const { tag } of journal.entries.slice(1)) rmSync(join(folder, `${tag}.sql`));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return folder;
}

const registered: Omit<Extract<CaseEvent, { type: "caseRegistered" }>, "type"> = {
  provision: "SEL-85" as never,
  written: null,
  kind: "new",
  subType: null,
  receivedOn: date("2026-03-03"),
  receivedAt: null,
  column: columnFor("intake"),
  stage: "intake",
  since: date("2026-03-03"),
  rank: null,
  citizen: null,
  source: "board",
};

/** A case as the first release wrote it: without what came later. */
const { receivedAt: _, column, since, ...facts } = registered;
const state = {
  id: CASE,
  unit: UNIT,
  column,
  ...facts,
  version: 2,
  earlier: [],
  milestones: [],
  notices: [],
  notifications: [],
  followUpOn: null,
  stop: null,
  stays: [{ unit: UNIT, column, stage: "intake", from: since, to: null }],
  caseworker: ANNA,
  caseworkerChanges: 0,
  lastCaseworker: ANNA,
  lastMove: null,
  hold: null,
  duties: {},
  isProtected: false,
  restrictedTo: null,
};
const { settings: __, ...oldUnit } = unit;
const oldRules = { rules: seedRulebook().rules.filter(({ clock }) => clock !== "callBack") };

/** Rows of the first release, table by table. */
const ROWS: readonly (readonly [table: string, row: Readonly<Record<string, unknown>>])[] = [
  ["streams", { id: UNIT, seq: 2, revision: 0 }],
  ["streams", { id: ORGANISATION, seq: 2, revision: 1 }],
  ["units", { id: UNIT, name: unit.name, columns: JSON.stringify(unit.columns), labels: "off", changed_seq: 0 }],
  ["rulebook", { id: 1, rules: JSON.stringify(oldRules) }],
  [
    "cases",
    {
      id: CASE,
      unit: UNIT,
      column_id: column,
      stage: "intake",
      rank: null,
      version: 2,
      changed_seq: 2,
      state: JSON.stringify(state),
    },
  ],
  ["sessions", { token_hash: "kept", person_id: ANNA, created_at: AT, expires_at: AT }],
  ["case_tags", { case_id: CASE, number: "26-000001", label: null }],
  [
    "stays",
    { case_id: CASE, position: 0, unit: UNIT, column_id: column, stage: "intake", from_on: since, to_on: null },
  ],
  ...[
    [ORGANISATION, 1, null, "rulebookSeeded", { rulebook: oldRules }],
    [ORGANISATION, 2, null, "unitCreated", { unit: oldUnit }],
    [UNIT, 1, 1, "caseRegistered", registered],
    [UNIT, 2, 2, "caseAssigned", { caseworker: ANNA }],
  ].map(([stream, seq, version, type, payload]): [string, Record<string, unknown>] => [
    "journal",
    {
      stream,
      seq,
      command_id: uuid(700 + Number(seq)),
      case_id: version === null ? null : CASE,
      case_version: version,
      actor: ANNA,
      occurred_on: AT,
      recorded_at: AT,
      backfill: 0,
      type,
      version: 1,
      payload: JSON.stringify(payload),
    },
  ]),
];

interface Dialect {
  /** Today's release on it. */
  open(): Promise<Store>;
  /** What the first release left behind. */
  leave(): Promise<void>;
  end(): Promise<void>;
}

async function sqlite(): Promise<Dialect> {
  const file = join(tempDir("upgrade"), "tavle.db");
  return {
    open: () => openSqliteStore({ file, migrationsFolder: "migrations/sqlite" }),
    async leave() {
      const client = new Sqlite(file);
      migrateSqlite(drizzleSqlite(client), { migrationsFolder: firstMigrations("sqlite") });
      for (const [table, row] of ROWS) {
        const marks = Object.keys(row).map(() => "?");
        client.prepare(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${marks})`).run(...Object.values(row));
      }
      client.close();
    },
    end: async () => {},
  };
}

async function postgres(): Promise<Dialect> {
  const { url, drop } = await createDatabase();
  return {
    open: () => openPostgresStore({ url, migrationsFolder: "migrations/postgres" }),
    async leave() {
      const client = new Client({ connectionString: url });
      await client.connect();
      await migratePostgres(drizzlePostgres(client), { migrationsFolder: firstMigrations("postgres") });
      for (const [table, row] of ROWS) {
        const marks = Object.keys(row).map((_name, index) => `$${index + 1}`);
        await client.query(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${marks})`, Object.values(row));
      }
      await client.end();
    },
    end: drop,
  };
}

describe.each([
  ["sqlite", sqlite],
  ["postgres", postgres],
] as const)("an installation of the first release on %s", (_name, make) => {
  test("[CA8] [CA2] is taken over with every row, and its tables are what its journal says", async () => {
    const { open, leave, end } = await make();
    await leave();
    const store = await open();
    const [found] = (await store.board(UNIT)).cases;
    expect(found?.tag.number).toBe("26-000001");
    expect(found?.state).toEqual({ ...state, nextStep: null, sparringSince: null, standIn: null });
    expect((await store.organisation()).units.get(UNIT)).toEqual(unit);
    const journal = [...(await store.journal(ORGANISATION, 0, 99)), ...(await store.journal(UNIT, 0, 99))];
    expect([...rebuild(journal).states.values()]).toEqual([found?.state]);
    expect(await store.session("kept")).toMatchObject({ personId: ANNA, screen: null, meeting: null });
    expect((await store.board(UNIT)).meeting).toBeNull();
    expect(await store.displays()).toEqual([]);
    await store.close();
    await end();
  });

  test("[DL11] gets the rows that have come to the rulebook since, once, and keeps what it had", async () => {
    const { open, leave, end } = await make();
    await leave();
    const store = await open();
    const now = Date.parse("2026-11-25T08:00:00Z") as Parameters<typeof seedInstallation>[2];
    await seedInstallation(store, ANNA, now);
    await seedInstallation(store, ANNA, now);
    const { rules } = (await store.organisation()).rulebook;
    expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(seedRulebook().rules.map(({ id }) => id)));
    expect(rules.slice(0, oldRules.rules.length)).toEqual(oldRules.rules);
    expect((await store.journal(ORGANISATION, 2, 99)).map(({ type }) => type)).toEqual(["rulesAdded"]);
    expect((await verifyJournal(store)).problems.filter((problem) => !problem.includes("fristerne"))).toEqual([]);
    await store.close();
    await end();
  });
});

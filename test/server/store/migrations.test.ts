import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { getTableName } from "drizzle-orm";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import * as postgresTables from "#server/store/postgres/schema.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import * as sqliteTables from "#server/store/sqlite/schema.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import * as world from "#test/contract/store-world.ts";
import { uuid } from "#test/support/builders.ts";
import { createDatabase } from "#test/support/postgres.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const names: readonly string[] = Object.values(sqliteTables).map(getTableName).sort();

/** What drizzle-kit wrote down of the tables beside the last migration. */
function latest(dialect: string) {
  const folder = `migrations/${dialect}/meta`;
  const { entries } = JSON.parse(readFileSync(`${folder}/_journal.json`, "utf8")) as { entries: unknown[] };
  return JSON.parse(readFileSync(`${folder}/${String(entries.length - 1).padStart(4, "0")}_snapshot.json`, "utf8"));
}

test("[CA8] the migrations of both databases lead to the tables that the code knows", async () => {
  expect(names.length).toBeGreaterThan(15);
  const [sqlite, postgres] = [
    await generateSQLiteDrizzleJson({ ...sqliteTables }),
    generateDrizzleJson({ ...postgresTables }),
  ];
  expect([sqlite, postgres].map(({ tables }) => Object.keys(tables).length)).toEqual([names.length, names.length]);
  expect(await generateSQLiteMigration(latest("sqlite"), sqlite)).toEqual([]);
  expect(await generateMigration(latest("postgres"), postgres)).toEqual([]);
});

/** A folder with the first so many migrations, as an earlier release had it. */
function firstOf(dialect: string, migrations: number): string {
  const folder = join(tempDir("early"), dialect);
  cpSync(`migrations/${dialect}`, folder, { recursive: true });
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as { entries: unknown[] };
  const entries = journal.entries.slice(0, migrations);
  writeFileSync(`${folder}/meta/_journal.json`, JSON.stringify({ ...journal, entries }));
  return folder;
}

interface Dialect {
  readonly open: () => Promise<Store>;
  /** Brings an empty database to where an earlier release left it: the first so many migrations, and these rows. */
  readonly early: (migrations: number, sql: string) => Promise<void>;
  readonly tables: () => Promise<readonly string[]>;
  readonly end: () => Promise<void>;
}

async function sqlite(): Promise<Dialect> {
  const file = join(tempDir("migrations"), "tavle.db");
  return {
    open: () => openSqliteStore({ file, migrationsFolder: "migrations/sqlite" }),
    async early(migrations, sql) {
      const client = new Sqlite(file);
      migrateSqlite(drizzleSqlite(client), { migrationsFolder: firstOf("sqlite", migrations) });
      client.exec(sql);
      client.close();
    },
    async tables() {
      const client = new Sqlite(file, { readonly: true });
      const rows = client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
      client.close();
      return rows.map(String);
    },
    end: async () => {},
  };
}

async function postgres(): Promise<Dialect> {
  const { url, drop } = await createDatabase();
  return {
    open: () => openPostgresStore({ url, migrationsFolder: "migrations/postgres" }),
    async early(migrations, sql) {
      const client = new Client({ connectionString: url });
      await client.connect();
      await migratePostgres(drizzlePostgres(client), { migrationsFolder: firstOf("postgres", migrations) });
      await client.query(sql);
      await client.end();
    },
    async tables() {
      const client = new Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
      );
      await client.end();
      return rows.map(({ name }) => name);
    },
    end: drop,
  };
}

describe.each([
  ["SQLite", sqlite],
  ["PostgreSQL", postgres],
])("an empty %s", (_, make) => {
  test("[CA2] has every table once it is opened, and keeps every row when it is opened again", async () => {
    const { open, tables, end } = await make();
    const first = await open();
    await world.begin(first);
    await world.register(first, world.newCase(1), world.newCase(2));
    const [before, journal] = [await first.derived(), await world.wholeJournal(first, world.UNIT)];
    await first.close();
    expect((await tables()).filter((name) => names.includes(name)).sort()).toEqual(names);
    const again = await open();
    expect(await again.derived()).toEqual(before);
    expect(await world.wholeJournal(again, world.UNIT)).toEqual(journal);
    expect(journal).toHaveLength(2);
    await again.close();
    await end();
  });
});

describe.each([
  ["SQLite", sqlite],
  ["PostgreSQL", postgres],
])("a %s that an earlier release has left", (_, make) => {
  test("[CA2] finds the cases of a citizen that were there before cases were listed by citizen", async () => {
    const { open, early, end } = await make();
    const citizen = uuid<CitizenId>(0x9001);
    const states = [world.newCase(1, { citizen }), world.newCase(2)];
    const rows = states.map(({ id, unit, column, stage, version, ...rest }) => {
      const state = JSON.stringify({ id, unit, column, stage, version, ...rest });
      return `('${id}', '${unit}', '${column}', '${stage}', NULL, ${version}, 1, '${state}')`;
    });
    const columns = "id, unit, column_id, stage, rank, version, changed_seq, state";
    await early(1, `INSERT INTO cases (${columns}) VALUES ${rows.join(", ")}`);
    const store = await open();
    expect((await store.casesOfCitizen(citizen)).map(({ state }) => state)).toEqual([states[0]]);
    expect((await store.derived()).states).toEqual(states);
    await store.close();
    await end();
  });
});

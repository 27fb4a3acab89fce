import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { z } from "zod";
import type { TableShape } from "./copy.ts";

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

/** The names of the migrations, oldest first: the last one that a database has had says which shape its tables have. */
export function migrationsIn(folder: string): readonly string[] {
  return journal
    .parse(JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")))
    .entries.map(({ tag }) => tag);
}

/** Where each dialect notes which migrations a database has had; what Drizzle's migrator looks at before it goes on. */
const NOTES = {
  sqlite: {
    begin: [
      "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
    ],
    table: "__drizzle_migrations",
  },
  postgres: {
    begin: [
      "CREATE SCHEMA IF NOT EXISTS drizzle",
      "CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)",
    ],
    table: "drizzle.__drizzle_migrations",
  },
} as const;

/** The statements that lead from nothing to the tables as they were after this migration. */
export function statementsUpTo(folder: string, last: string, dialect: keyof typeof NOTES): readonly string[] {
  const { begin, table } = NOTES[dialect];
  const count = migrationsIn(folder).indexOf(last) + 1;
  const migrations = readMigrationFiles({ migrationsFolder: folder }).slice(0, count);
  return [
    ...begin,
    ...migrations.flatMap(({ sql, hash, folderMillis }) => [
      ...sql,
      `INSERT INTO ${table} (hash, created_at) VALUES ('${hash}', ${folderMillis})`,
    ]),
  ];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `INSERT INTO … VALUES`, to which a dialect adds its marks. */
export const insertInto = ({ table, columns }: TableShape): string =>
  `INSERT INTO ${quoted(table)} (${columns.map(([name]) => quoted(name)).join(", ")}) VALUES`;

import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * The few kinds of columns that the tables are made of, as SQLite has them. Dates and instants are text at rest; JSON is
 * text here and jsonb on PostgreSQL. `postgres/columns.ts` has the same names, so that one definition serves both.
 */
export const sqliteColumns = {
  table: sqliteTable,
  text: <T extends string = string>(name: string) => text(name).$type<T>(),
  number: (name: string) => integer(name),
  flag: (name: string) => integer(name, { mode: "boolean" }),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  index,
  uniqueIndex,
  primaryKey,
};

export type ColumnKit = typeof sqliteColumns;

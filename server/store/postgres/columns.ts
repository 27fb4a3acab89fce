import { bigint, boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ColumnKit } from "../columns.ts";

const kit: Readonly<Record<keyof ColumnKit, unknown>> = {
  table: pgTable,
  text: (name: string) => text(name),
  number: (name: string) => bigint(name, { mode: "number" }),
  flag: (name: string) => boolean(name),
  json: (name: string) => jsonb(name),
  index,
  uniqueIndex,
  primaryKey,
};

/**
 * The same kit for PostgreSQL. Its types are SQLite's: Drizzle has no common type for both, and what we call on them
 * (`notNull`, `primaryKey`, `on`) is the same in both. This cast and the one in `connection.ts` are the only two.
 */
export const postgresColumns = kit as ColumnKit;

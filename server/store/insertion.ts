import { getTableColumns, type Placeholder, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Connection, statement } from "./connection.ts";
import { nextTurn } from "./next-turn.ts";
import type { Tables } from "./tables.ts";

/** How many rows one statement takes where there are many; PostgreSQL answers once for all of them. */
const MANY = 64;

export type Pause = (rows: number) => Promise<void>;

/**
 * Lets the event loop turn after every so many rows, so that the board is read while a list is being written. Whoever
 * wants to know is told how many rows there are by then; an error of theirs undoes the transaction.
 */
export function pauseEvery(rows: number, onWritten?: (rows: number) => void): Pause {
  let since = 0;
  let all = 0;
  return async (written) => {
    since += written;
    all += written;
    if (since < rows) return;
    since = 0;
    onWritten?.(all);
    await nextTurn();
  };
}

interface Insertion<Table extends SQLiteTable> {
  readonly name: string;
  readonly into: (tables: Tables) => Table;
  /** The key's columns where a row that is there already is replaced; without it such a row is refused. */
  readonly replacing?: readonly (keyof Table["$inferInsert"] & string)[];
}

/** Writes rows, one by one or many at a time. Of rows with the same key the last counts, as if written one after the other. */
export function insertion<Table extends SQLiteTable>({ name, into, replacing }: Insertion<Table>) {
  const sized = (size: number) =>
    statement(`${name}_${size}`, ({ db, tables }) => {
      const table: SQLiteTable = into(tables);
      const insert = db.insert(table).values(Array.from({ length: size }, (_, row) => placeholders(table, row)));
      return replacing ? onConflict(insert, table, replacing) : insert;
    });
  const [one, many] = [sized(1), sized(MANY)];
  return async (on: Connection, given: readonly Table["$inferInsert"][], pause?: Pause): Promise<void> => {
    const rows = replacing && given.length > 1 ? lastOfEachKey(given, replacing) : given;
    let at = 0;
    for (; rows.length - at >= MANY; at += MANY) {
      await many(on, values(rows.slice(at, at + MANY)));
      await pause?.(MANY);
    }
    for (; at < rows.length; at += 1) await one(on, values(rows.slice(at, at + 1)));
  };
}

function placeholders(table: SQLiteTable, row: number): Record<string, Placeholder> {
  return Object.fromEntries(
    Object.keys(getTableColumns(table)).map((column) => [column, sql.placeholder(`${column}${row}`)]),
  );
}

function values(rows: readonly Record<string, unknown>[]): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  rows.forEach((row, index) => {
    for (const column in row) named[`${column}${index}`] = row[column];
  });
  return named;
}

/** A row that is nothing but its key stays as it is. */
function onConflict(
  insert: ReturnType<ReturnType<Connection["db"]["insert"]>["values"]>,
  table: SQLiteTable,
  key: readonly string[],
) {
  const { target, set } = replacement(table, key);
  return Object.keys(set).length === 0 ? insert.onConflictDoNothing() : insert.onConflictDoUpdate({ target, set });
}

function replacement(table: SQLiteTable, key: readonly string[]) {
  const columns = Object.entries(getTableColumns(table));
  const others = columns.filter(([name]) => !key.includes(name));
  return {
    target: columns.filter(([name]) => key.includes(name)).map(([, column]) => column),
    set: Object.fromEntries(others.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`])),
  };
}

function lastOfEachKey<Row extends Record<string, unknown>>(
  rows: readonly Row[],
  key: readonly string[],
): readonly Row[] {
  return [...new Map(rows.map((row) => [key.map((column) => String(row[column])).join(" "), row])).values()];
}

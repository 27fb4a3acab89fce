import { type Column, getTableColumns, type Placeholder, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Connection } from "./connection.ts";
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
    inserting(`${name}_${size}`, ({ db, tables }) => {
      const table: SQLiteTable = into(tables);
      const insert = db.insert(table).values(Array.from({ length: size }, (_, row) => placeholders(table, row)));
      return { table, text: (replacing ? onConflict(insert, table, replacing) : insert).toSQL().sql };
    });
  const [one, many] = [sized(1), sized(MANY)];
  return async (on: Connection, rows: readonly Table["$inferInsert"][], pause?: Pause): Promise<void> => {
    let at = 0;
    for (; rows.length - at >= MANY; at += MANY) {
      const page = rows.slice(at, at + MANY);
      // No statement writes a row twice: PostgreSQL refuses that.
      if (replacing && hasSameKey(page, replacing)) for (const row of page) await one(on, [row]);
      else await many(on, page);
      await pause?.(MANY);
    }
    for (; at < rows.length; at += 1) await one(on, rows.slice(at, at + 1));
  };
}

interface Inserting {
  readonly table: SQLiteTable;
  readonly text: string;
}

/** Past Drizzle, whose way of naming every value would take longer than the database takes to write it. */
function inserting(name: string, build: (on: Connection) => Inserting) {
  const built = new WeakMap<
    Connection,
    { readonly text: string; readonly columns: readonly (readonly [string, Column])[] }
  >();
  return (on: Connection, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
    let ready = built.get(on);
    if (!ready) {
      const { table, text } = build(on);
      ready = { text, columns: Object.entries(getTableColumns(table)) };
      built.set(on, ready);
    }
    const values: unknown[] = [];
    for (const row of rows) for (const [key, column] of ready.columns) values.push(valueFor(column, row[key]));
    return on.run(name, ready.text, values);
  };
}

function valueFor(column: Column, value: unknown): unknown {
  if (value === undefined) throw new Error(`no value for ${column.name}`);
  return column.mapToDriverValue(value);
}

const placeholders = (table: SQLiteTable, row: number): Record<string, Placeholder> =>
  Object.fromEntries(Object.keys(getTableColumns(table)).map((column) => [column, sql.placeholder(`${column}${row}`)]));

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

function hasSameKey(rows: readonly Readonly<Record<string, unknown>>[], key: readonly string[]): boolean {
  const keys = new Set(rows.map((row) => key.map((column) => String(row[column])).join(" ")));
  return keys.size < rows.length;
}

import Sqlite from "better-sqlite3";
import { z } from "zod";

/** A setting of a database that this process has not opened, read without changing anything; null where it is not there. */
export const peekSetting = (file: string, name: string): string | null =>
  peek(file, "SELECT value FROM settings WHERE name = ?", [name], z.array(z.object({ value: z.string() })))?.[0]
    ?.value ?? null;

/** How far each stream of such a database has come. */
export const peekStreams = (file: string): ReadonlyMap<string, number> =>
  new Map(
    peek(file, "SELECT id, seq FROM streams", [], z.array(z.object({ id: z.string(), seq: z.number() })))?.map(
      ({ id, seq }) => [id, seq],
    ),
  );

function peek<T>(file: string, query: string, given: readonly string[], rows: z.ZodType<T>): T | null {
  const client = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    return rows.parse(client.prepare(query).all(...given));
  } catch (error) {
    // A database of another making has no such table.
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  } finally {
    client.close();
  }
}

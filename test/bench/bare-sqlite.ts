import Sqlite from "better-sqlite3";
import { insertSqliteRows, readSqliteRows } from "./bare-rows.ts";
import type { Bare } from "./database-site.ts";

/** better-sqlite3 on a file of the product's, with the product's settings and nothing around it. */
export function openBareSqlite(file: string): Bare {
  const client = new Sqlite(file);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  const known = new Map<string, Sqlite.Statement>();
  const prepared = (text: string): Sqlite.Statement => {
    const statement = known.get(text) ?? client.prepare(text);
    known.set(text, statement);
    return statement;
  };
  const [begin, commit] = [client.prepare("BEGIN IMMEDIATE"), client.prepare("COMMIT")];
  return {
    async play(tape) {
      return tape.map((transaction) => {
        const before = performance.now();
        begin.run();
        for (const { text, values } of transaction) {
          const statement = prepared(text);
          if (statement.reader) statement.all(...values);
          else statement.run(...values);
        }
        commit.run();
        return performance.now() - before;
      });
    },
    read: async () => readSqliteRows(client),
    insert: async (rows) => insertSqliteRows(client, rows),
    close: async () => void client.close(),
  };
}

import Sqlite from "better-sqlite3";
import { makeTape, type Tape } from "./tape.ts";

/** Runs the work and keeps what it said to better-sqlite3, on whatever connection. */
export async function recordSqlite(work: () => Promise<void>): Promise<Tape> {
  const { tape, hear } = makeTape();
  const probe = new Sqlite(":memory:");
  const statements: Pick<Sqlite.Statement, "run" | "all" | "get"> = Object.getPrototypeOf(probe.prepare("SELECT 1"));
  const databases: Pick<Sqlite.Database, "exec"> = Sqlite.prototype;
  const { run, all, get } = statements;
  const { exec } = databases;
  const heard = <F extends (this: Sqlite.Statement, ...values: unknown[]) => unknown>(target: F): F =>
    new Proxy(target, {
      apply(original, statement: Sqlite.Statement, values: unknown[]) {
        hear(statement.database, statement.source, values);
        return Reflect.apply(original, statement, values);
      },
    });
  statements.run = heard(run);
  statements.all = heard(all);
  statements.get = heard(get);
  databases.exec = new Proxy(exec, {
    apply(target, database: Sqlite.Database, [text]: [string]) {
      hear(database, text === "BEGIN IMMEDIATE" ? "BEGIN" : text, []);
      return Reflect.apply(target, database, [text]);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(statements, { run, all, get });
    databases.exec = exec;
    probe.close();
  }
  return tape;
}

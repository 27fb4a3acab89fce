import Sqlite from "better-sqlite3";
import { makeTape, type Tape } from "./tape.ts";

/** Runs the work and keeps what it wrote through better-sqlite3, on whatever connection. */
export async function recordSqlite(work: () => Promise<void>): Promise<Tape> {
  const { tape, hear } = makeTape();
  const probe = new Sqlite(":memory:");
  const statements: Pick<Sqlite.Statement, "run"> = Object.getPrototypeOf(probe.prepare("SELECT 1"));
  const databases: Pick<Sqlite.Database, "exec"> = Sqlite.prototype;
  const [run, exec] = [statements.run, databases.exec];
  statements.run = new Proxy(run, {
    apply(target, statement: Sqlite.Statement, values: unknown[]) {
      hear(statement.database, statement.source, values);
      return Reflect.apply(target, statement, values);
    },
  });
  databases.exec = new Proxy(exec, {
    apply(target, database: Sqlite.Database, [text]: [string]) {
      hear(database, text === "BEGIN IMMEDIATE" ? "BEGIN" : text, []);
      return Reflect.apply(target, database, [text]);
    },
  });
  try {
    await work();
  } finally {
    statements.run = run;
    databases.exec = exec;
    probe.close();
  }
  return tape;
}

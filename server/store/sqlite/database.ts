import type Sqlite from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { StreamId } from "#shared/domain/ids.ts";
import { asQueries, type Connection, type Database, statement } from "../connection.ts";
import { sqliteFailureOf } from "./failures.ts";
import { longWritesOn } from "./long-writes.ts";
import * as tables from "./schema.ts";

const seqOf = statement("seq_of_stream", ({ db, tables: { streams } }) =>
  db
    .select({ id: streams.id, seq: streams.seq })
    .from(streams)
    .where(eq(streams.id, sql.placeholder("id"))),
);

export function connectionTo(client: Sqlite.Database): Connection {
  const prepared = new Map<string, Sqlite.Statement>();
  const on: Connection = {
    db: asQueries(drizzle(client)),
    tables,
    async run(name, text, values) {
      const ready = prepared.get(name) ?? client.prepare(text);
      prepared.set(name, ready);
      ready.run(values);
    },
    control: async (command) => void client.exec(command),
    // Whoever writes holds the whole file: there is nothing further to lock.
    async lockStreams(ids) {
      const found = new Map<StreamId, number>();
      for (const id of ids) for (const row of await seqOf(on, { id })) found.set(row.id, row.seq);
      return found;
    },
    holdCases: async () => {},
    lockVault: async () => {},
    notify: async () => {},
  };
  return on;
}

/** Three connections to one file, since each of them is at one moment only. */
interface Clients {
  readonly writer: Sqlite.Database;
  /** Single questions: always at the last commit. On the writer's own connection they would see what isn't committed yet. */
  readonly reader: Sqlite.Database;
  /** Several questions about one moment. */
  readonly still: Sqlite.Database;
}

/** `another` opens one more for reading. */
export function sqliteDatabase({ writer, reader, still }: Clients, another: () => Sqlite.Database): Database {
  const [writing, reads, pictures] = [connectionTo(writer), connectionTo(reader), connectionTo(still)];
  const longWrites = longWritesOn(writer);
  let lastSnapshot: Promise<unknown> = Promise.resolve();

  const inTransaction = async <T>(client: Sqlite.Database, begin: string, work: () => Promise<T>): Promise<T> => {
    try {
      client.exec(begin);
      const result = await work();
      client.exec("COMMIT");
      return result;
    } catch (error) {
      // A full disk or a failed write may have undone it already.
      if (client.open && client.inTransaction) client.exec("ROLLBACK");
      throw sqliteFailureOf(error);
    }
  };
  return {
    dialect: "sqlite",
    place: { dialect: "sqlite", file: writer.name },
    lane: () => "",
    transaction(work, isLong = false) {
      const written = () => inTransaction(writer, "BEGIN IMMEDIATE", () => work(writing));
      return isLong ? longWrites.during(written) : written();
    },
    async reading(work) {
      try {
        return await work(reads);
      } catch (error) {
        throw sqliteFailureOf(error);
      }
    },
    /** One after the other. */
    snapshot(work) {
      const mine = lastSnapshot.then(() => inTransaction(still, "BEGIN", () => work(pictures)));
      lastSnapshot = mine.catch(() => {});
      return mine;
    },
    async apart(work) {
      const client = another();
      try {
        return await inTransaction(client, "BEGIN", () => work(connectionTo(client)));
      } finally {
        client.close();
      }
    },
    failureOf: sqliteFailureOf,
    // One process has the file: there is nobody to hear it.
    whisper: async () => {},
    others: async () => 0,
    async close() {
      await Promise.all([lastSnapshot, longWrites.settled()]);
      for (const client of [still, reader, writer]) client.close();
    },
  };
}

import { drizzle } from "drizzle-orm/node-postgres";
import type { Client, Pool, PoolClient } from "pg";
import type { StreamId } from "#shared/domain/ids.ts";
import { asQueries, type Connection, type Database } from "../connection.ts";
import { StorageFailed } from "../port.ts";
import { postgresFailureOf } from "./failures.ts";
import { CHANNEL, EAR, earOf, WHISPERS } from "./listen.ts";
import * as tables from "./schema.ts";

/** Writers and readers have pools of their own: a reader never waits for someone who waits for a lock. */
export interface Pools {
  readonly writers: Pool;
  readonly readers: Pool;
}

/** What a process hears with, and the name it says things under. */
export interface Ear {
  readonly me: string;
  /** The database's address, for a thread that reads on its own. */
  readonly url: string;
  readonly stopListening: () => Promise<void>;
}

export function postgresDatabase({ writers, readers }: Pools, { me, url, stopListening }: Ear): Database {
  return {
    dialect: "postgres",
    place: { dialect: "postgres", url },
    lane: (streams) => streams.join(" "),
    transaction: (work) => inTransaction(writers, "BEGIN ISOLATION LEVEL READ COMMITTED", work),
    reading: (work) => withClient(readers, (client) => work(connectionOf(client))),
    snapshot: (work) => inTransaction(readers, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work),
    apart: (work) => inTransaction(readers, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work),
    failureOf: postgresFailureOf,
    whisper: (text) =>
      withClient(readers, async (client) => {
        await client.query({ name: "whisper", text: "SELECT pg_notify($1, $2)", values: [WHISPERS, `${me} ${text}`] });
      }),
    others: () =>
      withClient(readers, async (client) => {
        const text =
          "SELECT count(*) AS others FROM pg_stat_activity WHERE datname = current_database() AND starts_with(application_name, $1) AND application_name <> $2";
        const { rows } = await client.query<{ others: string }>(text, [EAR, earOf(me)]);
        return Number(rows[0]?.others ?? 0);
      }),
    async close() {
      await stopListening();
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}

function inTransaction<T>(pool: Pool, begin: string, work: (on: Connection) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query(begin);
    try {
      const result = await work(connectionOf(client));
      const { command } = await client.query("COMMIT");
      // PostgreSQL answers the end of a failed transaction with ROLLBACK and no error.
      if (command !== "COMMIT") throw new Error("the transaction was undone");
      return result;
    } catch (error) {
      if (!(postgresFailureOf(error) instanceof StorageFailed)) await client.query("ROLLBACK");
      throw error;
    }
  });
}

/** A connection that has failed is not given to anyone again. */
async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw postgresFailureOf(error);
  });
  let isBroken = false;
  try {
    return await work(client);
  } catch (error) {
    const failure = postgresFailureOf(error);
    isBroken = failure instanceof StorageFailed;
    throw failure;
  } finally {
    client.release(isBroken);
  }
}

const known = new WeakMap<PoolClient, Connection>();

/** The same for the same client, so that what is prepared on it is prepared once. */
function connectionOf(client: PoolClient): Connection {
  const on = known.get(client) ?? connectionTo(client);
  known.set(client, on);
  return on;
}

export function connectionTo(client: Client | PoolClient): Connection {
  return {
    db: asQueries(drizzle(client)),
    tables,
    run: async (name, text, values) => void (await client.query({ name, text, values: [...values] })),
    control: async (command) => void (await client.query(command)),
    async lockStreams(ids) {
      const text = "SELECT id, seq FROM streams WHERE id = ANY($1) ORDER BY id FOR UPDATE";
      const { rows } = await client.query<{ id: StreamId; seq: string }>({ name: "lock_streams", text, values: [ids] });
      return new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
    },
    async holdCases(ids) {
      const text = "SELECT id FROM cases WHERE id = ANY($1) ORDER BY id FOR UPDATE";
      await client.query({ name: "hold_cases", text, values: [ids] });
    },
    lockVault: async () =>
      void (await client.query("LOCK TABLE vault_citizens, vault_notes IN SHARE ROW EXCLUSIVE MODE")),
    async notify(advances) {
      if (advances.length === 0) return;
      const text = "SELECT pg_notify($1, said) FROM unnest($2::text[]) WITH ORDINALITY AS t(said, n) ORDER BY n";
      const said = advances.map(({ stream, to }) => JSON.stringify({ stream, to }));
      await client.query({ name: "notify", text, values: [CHANNEL, said] });
    },
  };
}

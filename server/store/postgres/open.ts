import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, type ClientConfig, Pool } from "pg";
import { makeAnnouncer } from "../announcer.ts";
import { begin } from "../begin.ts";
import type { Store } from "../port.ts";
import { makeStore } from "../store.ts";
import { makeWhispers } from "../whispers.ts";
import { configOf, MIGRATION_LOCK } from "./config.ts";
import { connectionTo, postgresDatabase } from "./database.ts";
import { postgresFailureOf } from "./failures.ts";
import { earOf, listenForAdvances } from "./listen.ts";

export interface PostgresOptions {
  /** `DATABASE_URL`. */
  readonly url: string;
  /** `migrations/postgres`. */
  readonly migrationsFolder: string;
}

const WRITERS = 8;
const READERS = 6;
/** While another process takes in a list, writers queue behind it. */
const PATIENT = { connectionTimeoutMillis: 30_000 };

/** Opens a PostgreSQL database, brought up to date. Any number of server processes may have it open at once (CA3). */
export async function openPostgresStore({ url, migrationsFolder }: PostgresOptions): Promise<Store> {
  const config = configOf(url);
  const announcer = makeAnnouncer();
  try {
    await bringUpToDate(config, migrationsFolder);
    const me = randomUUID();
    const whispers = makeWhispers();
    const stopListening = await listenForAdvances(
      { ...config, application_name: earOf(me) },
      {
        advance: announcer.announce,
        whisper: (text, from) => from !== me && whispers.hear(text, from),
      },
    );
    const pools = { writers: poolOf({ ...config, ...PATIENT }, WRITERS), readers: poolOf(config, READERS) };
    return makeStore(postgresDatabase(pools, { me, url, stopListening }), announcer, whispers);
  } catch (error) {
    throw postgresFailureOf(error);
  }
}

async function bringUpToDate(config: ClientConfig, migrationsFolder: string): Promise<void> {
  const client = new Client(config);
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder });
    await begin(connectionTo(client));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Each client keeps a listener for its whole life: the pool's own is off while the client is in use. */
function poolOf(config: ClientConfig, max: number): Pool {
  const pool = new Pool({ ...config, max });
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", () => {});
  return pool;
}

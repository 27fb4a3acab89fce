import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { makeAnnouncer } from "../announcer.ts";
import { begin } from "../begin.ts";
import type { Store } from "../port.ts";
import { makeStore } from "../store.ts";
import { makeWhispers } from "../whispers.ts";
import { sqliteDatabase } from "./database.ts";
import { sqliteFailureOf } from "./failures.ts";

export interface SqliteOptions {
  /** Made where it isn't there; its folder must be. */
  readonly file: string;
  /** `migrations/sqlite`. */
  readonly migrationsFolder: string;
  /** The file grows no further than this many pages of 4 kB; without it, as far as the disk goes. */
  readonly mostPages?: number;
}

const BUSY_MS = 5000;
/** After a big import the log shrinks to this again. */
const LOG_BYTES = 64 * 1024 * 1024;

/** Opens the embedded database, brought up to date. An acknowledged commit survives the loss of power (SY5). */
export async function openSqliteStore({ file, migrationsFolder, mostPages }: SqliteOptions): Promise<Store> {
  const opened: Sqlite.Database[] = [];
  try {
    const writer = open(file, opened);
    writer.pragma("journal_mode = WAL");
    writer.pragma("synchronous = FULL");
    // What is erased is overwritten, not only unlinked (PR8).
    writer.pragma("secure_delete = ON");
    writer.pragma(`journal_size_limit = ${LOG_BYTES}`);
    migrate(drizzle(writer), { migrationsFolder });
    if (mostPages !== undefined) writer.pragma(`max_page_count = ${mostPages}`);
    const [reader, still] = [open(file, opened, { readonly: true }), open(file, opened, { readonly: true })];
    const database = sqliteDatabase({ writer, reader, still }, () => connect(file, { readonly: true }));
    await database.transaction(begin);
    return makeStore(database, makeAnnouncer(), makeWhispers());
  } catch (error) {
    for (const client of opened) client.close();
    throw sqliteFailureOf(error);
  }
}

function open(file: string, opened: Sqlite.Database[], options: Sqlite.Options = {}): Sqlite.Database {
  const client = connect(file, options);
  opened.push(client);
  return client;
}

const connect = (file: string, options: Sqlite.Options): Sqlite.Database =>
  new Sqlite(file, { ...options, timeout: BUSY_MS });

import Database from "better-sqlite3";
import { driverErrorOf } from "../failures.ts";
import { StorageFailed } from "../port.ts";

/** What the disk, the file system or another program can make SQLite say; anything else is a fault of ours. */
const UNAVAILABLE = /^SQLITE_(IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|PROTOCOL|PERM|NOMEM|AUTH)/;
/** What the driver says before SQLite is asked: a closed connection, a folder that isn't there. */
const OF_DRIVER = /database connection is not open|Cannot open database/;

/** SQLite's own texts name tables and columns, never values. */
export function sqliteFailureOf(thrown: unknown): unknown {
  const error = driverErrorOf(thrown);
  if (error instanceof Database.SqliteError) {
    if (error.code === "SQLITE_FULL") return new StorageFailed("full", error);
    if (UNAVAILABLE.test(error.code)) return new StorageFailed("unavailable", error);
  }
  return error instanceof TypeError && OF_DRIVER.test(error.message) ? new StorageFailed("unavailable", error) : error;
}

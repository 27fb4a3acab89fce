import { join } from "node:path";
import Database from "better-sqlite3";

export interface DataLock {
  release(): void;
}

/**
 * Takes `lock` in the data folder for this process, or returns null where another one has it. The folder must be there.
 * The lock is an SQLite file held exclusively: the operating system lets go of it when the process dies, however that
 * happens.
 */
export function takeDataLock(dataFolder: string): DataLock | null {
  const file = new Database(join(dataFolder, "lock"), { timeout: 0 });
  try {
    file.pragma("locking_mode = EXCLUSIVE");
    file.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    file.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
  return { release: () => void file.close() };
}

/** Brings what the log holds into the database file, in a thread of its own: after a long list that is seconds of copying. */
import { workerData } from "node:worker_threads";
import Sqlite from "better-sqlite3";

const client = new Sqlite(workerData);
client.pragma("wal_checkpoint(PASSIVE)");
client.close();

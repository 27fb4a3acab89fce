import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { CaseId, StreamId } from "#shared/domain/ids.ts";
import type { StorePlace } from "./place.ts";
import type { Advance } from "./port.ts";
import type { Tables } from "./tables.ts";

/** What we use of Drizzle, with the types of its SQLite flavour; a PostgreSQL one comes in through `asQueries`. */
export type Queries = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "insert" | "update" | "delete">;

/** See `postgres/columns.ts`. Every query is awaited, which is right for both: SQLite answers at once, PostgreSQL later. */
export const asQueries = (db: Readonly<Record<keyof Queries, unknown>>): Queries => db as Queries;

/** One connection to the database; whoever was given it is alone on it until their work is done. */
export interface Connection {
  readonly db: Queries;
  readonly tables: Tables;
  /** A statement without an answer, prepared once under its name; the values in the order of their places. */
  run(name: string, text: string, values: readonly unknown[]): Promise<void>;
  /** Transaction control: `SAVEPOINT`, `RELEASE`, `ROLLBACK TO`. */
  control(sql: string): Promise<void>;
  /** The present numbers of these streams; on PostgreSQL their rows are locked, in the order of their ids, until the end. */
  lockStreams(ids: readonly StreamId[]): Promise<ReadonlyMap<StreamId, number>>;
  /** From now until the end nobody else writes on these cases, notes included; they wait. */
  holdCases(ids: readonly CaseId[]): Promise<void>;
  /** From now until the end nobody else writes in the vault; they wait. */
  lockVault(): Promise<void>;
  /** Tells other server processes, if and when the transaction commits. */
  notify(advances: readonly Advance[]): Promise<void>;
}

/** A dialect: how work gets a connection and what a driver's error means. All that is thrown has been through `failureOf`. */
export interface Database {
  readonly dialect: "sqlite" | "postgres";
  readonly place: StorePlace;
  /** Writers of the same lane wait for each other and may share a transaction; lanes run side by side. */
  lane(streams: readonly StreamId[]): string;
  /** One write transaction: committed when `work` is done, undone when it throws. */
  transaction<T>(work: (on: Connection) => Promise<T>, isLong?: boolean): Promise<T>;
  /** Committed data only. */
  reading<T>(work: (on: Connection) => Promise<T>): Promise<T>;
  /** Several queries that see one and the same moment. */
  snapshot<T>(work: (on: Connection) => Promise<T>): Promise<T>;
  /** The same for what takes long, on a connection that nobody else waits for. */
  apart<T>(work: (on: Connection) => Promise<T>): Promise<T>;
  /** `StorageFailed`, `Conflict`, or an error without any values from the data. */
  failureOf(error: unknown): unknown;
  /** To the other server processes, over a channel that keeps nothing. */
  whisper(text: string): Promise<void>;
  /** How many other server processes have it open. */
  others(): Promise<number>;
  close(): Promise<void>;
}

interface Preparable<Result> {
  prepare(name: string): { execute(values: Record<string, unknown>): Result };
}

/** A statement that is prepared once on each connection, under a name that PostgreSQL knows it by. */
export function statement<Result>(name: string, build: (on: Connection) => Preparable<Result>) {
  const prepared = new WeakMap<Connection, ReturnType<Preparable<Result>["prepare"]>>();
  return (on: Connection, values: Record<string, unknown> = {}): Result => {
    let ready = prepared.get(on);
    if (!ready) {
      ready = build(on).prepare(name);
      prepared.set(on, ready);
    }
    return ready.execute(values);
  };
}

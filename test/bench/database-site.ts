import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#server/project-root.ts";
import type { Store } from "#server/store/port.ts";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { openSqliteStore } from "#server/store/sqlite/open.ts";
import { asAdmin } from "#test/support/postgres-admin.ts";
import { startPostgres } from "#test/support/postgres-cluster.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { openBarePostgres } from "./bare-postgres.ts";
import type { Rows } from "./bare-rows.ts";
import { openBareSqlite } from "./bare-sqlite.ts";
import { recordPostgres } from "./postgres-tape.ts";
import { recordSqlite } from "./sqlite-tape.ts";
import type { Tape } from "./tape.ts";

/** The bare driver on a database of its own. */
export interface Bare {
  /** Carries out the transactions one after the other, one COMMIT each; milliseconds for each. */
  play(tape: Tape): Promise<readonly number[]>;
  /** All that a list has filled. */
  read(): Promise<Rows>;
  /** Writes such rows into empty tables, in one transaction. */
  insert(rows: Rows): Promise<void>;
  close(): Promise<void>;
}

/** A durable database, new and empty, where the product and the bare driver can be held against each other. */
export interface DatabaseSite {
  readonly name: "SQLite" | "PostgreSQL";
  /** The product's own store. */
  open(): Promise<Store>;
  /** The bare driver on a copy of what is there; asked for while no store is open. */
  openBare(): Promise<Bare>;
  record(work: () => Promise<void>): Promise<Tape>;
  close(): Promise<void>;
}

export function sqliteSite(): DatabaseSite {
  const folder = tempDir("site");
  const file = join(folder, "tavle.db");
  return {
    name: "SQLite",
    open: () => openSqliteStore({ file, migrationsFolder: join(projectRoot, "migrations/sqlite") }),
    async openBare() {
      const copy = join(folder, `${randomUUID()}.db`);
      copyFileSync(file, copy);
      return openBareSqlite(copy);
    },
    record: recordSqlite,
    close: async () => {},
  };
}

/** On a cluster of its own that writes through to the disk, unlike the tests' one. */
export async function postgresSite(): Promise<DatabaseSite> {
  const cluster = await startPostgres({ durable: true });
  const create = (name: string, template: string) =>
    asAdmin(
      cluster.url,
      async (client) => void (await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)),
    );
  const urlOf = (name: string): string => Object.assign(new URL(cluster.url), { pathname: `/${name}` }).href;
  await create("product", "template0");
  return {
    name: "PostgreSQL",
    open: () =>
      openPostgresStore({ url: urlOf("product"), migrationsFolder: join(projectRoot, "migrations/postgres") }),
    async openBare() {
      const name = randomUUID();
      await create(name, "product");
      return openBarePostgres(urlOf(name));
    },
    record: recordPostgres,
    close: cluster.stop,
  };
}

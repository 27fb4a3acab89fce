import { randomUUID } from "node:crypto";
import { askRun, runAddress } from "./ask-run.ts";
import { asAdmin, prefixOf } from "./postgres-admin.ts";

/** What a database starts from: filled once per run (migrations, say), then copied. `fill` closes its connections. */
export interface Template {
  readonly name: string;
  readonly fill: (url: string) => Promise<void>;
}

export interface TestDatabase {
  /** As `DATABASE_URL`. */
  readonly url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** A fresh database on a real PostgreSQL, empty or copied from a template; the first asker starts the cluster. */
export async function createDatabase(template?: Template): Promise<TestDatabase> {
  const { url: cluster } = await askRun<{ readonly url: string }>("postgres");
  const source = template ? await templateReady(cluster, template) : "template0";
  const name = `${prefixOf(runAddress())}${randomUUID()}`;
  await asAdmin(cluster, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${source}"`));
  return {
    url: urlOf(cluster, name),
    drop: () => asAdmin(cluster, async (client) => void (await client.query(`DROP DATABASE "${name}" WITH (FORCE)`))),
  };
}

/** Test files in several processes may ask at once: the first one fills, under a lock that all of them take. */
async function templateReady(cluster: string, { name, fill }: Template): Promise<string> {
  const database = `${prefixOf(runAddress())}template_${name}`;
  await asAdmin(cluster, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [database]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (rowCount) return;
    const filling = `${database}_filling`;
    await client.query(`DROP DATABASE IF EXISTS "${filling}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${filling}" TEMPLATE template0`);
    await fill(urlOf(cluster, filling));
    await client.query(`ALTER DATABASE "${filling}" RENAME TO "${database}"`);
  });
  return database;
}

function urlOf(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}

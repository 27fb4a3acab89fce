import { createDatabase } from "#test/support/postgres.ts";

interface OwnDatabase {
  /** What a server is started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly drop: () => Promise<void>;
}

/** Where a server keeps its data: on PostgreSQL a database of its own, on SQLite its folder alone. */
export async function ownDatabase(dialect: string): Promise<OwnDatabase> {
  if (dialect !== "postgres") return { env: {}, drop: async () => {} };
  const { url, drop } = await createDatabase();
  return { env: { DATABASE_URL: url }, drop };
}

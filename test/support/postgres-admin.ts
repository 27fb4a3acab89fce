import { Client } from "pg";

/** Does some work as the server's superuser, on a connection of its own. */
export async function asAdmin<T>(cluster: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: cluster });
  // Without a listener a server that goes away would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the databases of one run are called; tells runs apart on a server that outlives them. */
export const prefixOf = (run: string): string => `tavle_${new URL(run).port}_`;

/** Removes what a run has left on a server that outlives it. */
export function dropDatabasesOf(run: string, cluster: string): Promise<void> {
  return asAdmin(cluster, async (client) => {
    const found = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefixOf(run)],
    );
    for (const { datname } of found.rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  });
}

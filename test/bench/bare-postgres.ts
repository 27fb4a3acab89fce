import { Client } from "pg";
import { insertPostgresRows, readPostgresRows } from "./bare-rows.ts";
import type { Bare } from "./database-site.ts";

/** pg on one connection, its statements prepared, with the product's durability and nothing around it. */
export async function openBarePostgres(url: string): Promise<Bare> {
  const client = new Client({ connectionString: url, options: "-c synchronous_commit=on" });
  client.on("error", () => {});
  await client.connect();
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `bare_${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    async play(tape) {
      const times: number[] = [];
      for (const transaction of tape) {
        const before = performance.now();
        await client.query("BEGIN");
        for (const { text, values } of transaction)
          await client.query({ name: nameOf(text), text, values: [...values] });
        await client.query("COMMIT");
        times.push(performance.now() - before);
      }
      return times;
    },
    read: () => readPostgresRows(client),
    insert: (rows) => insertPostgresRows(client, rows),
    close: () => client.end(),
  };
}

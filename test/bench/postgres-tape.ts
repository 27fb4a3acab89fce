import { Client, type QueryConfig } from "pg";
import { makeTape, type Tape } from "./tape.ts";

/** Runs the work and keeps what it said to pg, on whatever connection. */
export async function recordPostgres(work: () => Promise<void>): Promise<Tape> {
  const { tape, hear } = makeTape();
  const { query } = Client.prototype;
  Client.prototype.query = new Proxy(query, {
    apply(target, client: Client, given: [string | QueryConfig, unknown?]) {
      const [asked, values] = given;
      const text = typeof asked === "string" ? asked : asked.text;
      const own = typeof asked === "string" ? [] : (asked.values ?? []);
      hear(client, text, Array.isArray(values) ? values : own);
      return Reflect.apply(target, client, given);
    },
  });
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return tape;
}

import { Client } from "pg";
import { figureQueries } from "../figure-queries.ts";
import type { FigureCase, FigureReader, Raw, RawRow } from "../figure-reader.ts";
import { configOf } from "./config.ts";
import { postgresFailureOf } from "./failures.ts";

const BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const QUERIES = figureQueries({
  array: "json_build_array",
  gathered: "json_agg",
  fact: (name) => `state->>'${name}'`,
  changedElsewhere:
    "SELECT key FROM json_each_text(:elsewhere) JOIN cases ON cases.id = key WHERE version <> value::int",
});

/** A row of a case: its facts, then its rows of each kind, or null where there are none. */
type CaseRow = readonly (Raw | readonly RawRow[])[];

/** PostgreSQL, read by a connection of its own. */
export async function openPostgresFigures(url: string): Promise<FigureReader> {
  const client = new Client(configOf(url));
  client.on("error", () => {});
  await client.connect();
  async function rowsOf<Row extends readonly unknown[]>(query: string, values: Readonly<Record<string, unknown>>) {
    const names: string[] = [];
    const text = query.replace(/(?<!:):(\w+)/g, (_, name: string) => {
      if (!names.includes(name)) names.push(name);
      return `$${names.indexOf(name) + 1}`;
    });
    const { rows } = await client.query<Row[number][]>({
      ...{ text, values: names.map((name) => values[name]) },
      rowMode: "array",
    });
    return rows;
  }

  const read: FigureReader["read"] = async ({ unit, since, upTo, elsewhere }, take) => {
    const values = { unit, since, upTo: upTo ?? -1, elsewhere: JSON.stringify(Object.fromEntries(elsewhere)) };
    const [[reached = 0, recordedAt = null, toldOf = null] = []] = await rowsOf<RawRow>(QUERIES.told, values);
    for (const row of await rowsOf<CaseRow>(upTo === null ? QUERIES.all : QUERIES.changed, values)) take(caseOf(row));
    return { upTo: Number(reached), recordedAt, toldOf };
  };
  const failing = <T>(error: unknown): T => {
    throw postgresFailureOf(error);
  };
  return {
    closedDays: () => rowsOf<RawRow>(QUERIES.closedDays, {}).catch(failing<RawRow[]>),
    async read(asked, take) {
      try {
        await client.query(BEGIN);
        const told = await read(asked, take);
        await client.query("COMMIT");
        return told;
      } catch (error) {
        return failing(error);
      }
    },
    close: () => client.end(),
  };
}

function caseOf(row: CaseRow): FigureCase {
  const [stays, clocks, waits] = row.slice(-3).map((rows) => (rows ?? []) as readonly RawRow[]);
  return { facts: row.slice(0, -3) as Raw[], stays: stays ?? [], clocks: clocks ?? [], waits: waits ?? [] };
}

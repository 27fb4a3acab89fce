import { Client } from "pg";
import { FIGURE_COLUMNS, type FigureReader, type FigureRows, type RawRow } from "../figure-reader.ts";
import { configOf } from "./config.ts";
import { postgresFailureOf } from "./failures.ts";

const BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const FACTS = "state->>'provision', state->>'kind'";
const CHANGED = "SELECT id FROM cases WHERE unit = $1 AND changed_seq > $2";
const BEGINNING =
  "SELECT stream, recorded_at, (SELECT min(occurred_on) FROM journal WHERE stream = $1 AND type = 'caseMoved' AND backfill) FROM journal WHERE stream = $1 AND type IN ('caseRegistered', 'caseEntered') ORDER BY seq LIMIT 1";
/** Numbers are big in the database, and small enough here for what they count. */
const plain = (columns: string): string => columns.replace(/position|changed_seq/, "$&::int");

/** PostgreSQL, read by a connection of its own. */
export async function openPostgresFigures(url: string): Promise<FigureReader> {
  const client = new Client(configOf(url));
  client.on("error", () => {});
  await client.connect();
  const rowsOf = async (text: string, values: readonly unknown[] = []): Promise<RawRow[]> =>
    (await client.query<(string | number | null)[]>({ text, values: [...values], rowMode: "array" })).rows;

  async function read(since: ReadonlyMap<string, number>): Promise<FigureRows> {
    const units = (await rowsOf("SELECT id FROM units")).map(([id]) => String(id));
    const changed = since.size === 0 ? null : await changedSince(units, since);
    const given = changed === null ? [] : [changed];
    const where = (column: string) => (changed === null ? "" : ` WHERE ${column} = ANY($1)`);
    const intervals = (table: "stays" | "clocks" | "waits") =>
      rowsOf(`SELECT ${plain(FIGURE_COLUMNS[table])} FROM ${table}${where("case_id")}`, given);
    const beginnings: RawRow[] = [];
    for (const unit of units.filter((each) => !since.has(each))) beginnings.push(...(await rowsOf(BEGINNING, [unit])));
    return {
      cases: await rowsOf(`SELECT ${plain(FIGURE_COLUMNS.cases)}, ${FACTS} FROM cases${where("id")}`, given),
      stays: await intervals("stays"),
      clocks: await intervals("clocks"),
      waits: await intervals("waits"),
      beginnings,
      closedDays: await rowsOf("SELECT closed_on, decided_at FROM closed_days"),
    };
  }
  async function changedSince(units: readonly string[], since: ReadonlyMap<string, number>) {
    const ids: unknown[] = [];
    for (const unit of units) for (const [id] of await rowsOf(CHANGED, [unit, since.get(unit) ?? -1])) ids.push(id);
    return ids;
  }

  return {
    async read(since) {
      try {
        await client.query(BEGIN);
        const rows = await read(since);
        await client.query("COMMIT");
        return rows;
      } catch (error) {
        throw postgresFailureOf(error);
      }
    },
    close: () => client.end(),
  };
}

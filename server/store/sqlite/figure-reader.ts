import Sqlite from "better-sqlite3";
import { FIGURE_COLUMNS, type FigureReader, type FigureRows, type RawRow } from "../figure-reader.ts";
import { sqliteFailureOf } from "./failures.ts";

const BUSY_MS = 5000;
const FACTS = "json_extract(state, '$.provision'), json_extract(state, '$.kind')";
const THESE = "IN (SELECT value FROM json_each(?))";
const CHANGED = "SELECT id FROM cases WHERE unit = ? AND changed_seq > ?";
const BEGINNING =
  "SELECT stream, recorded_at, (SELECT min(occurred_on) FROM journal WHERE stream = ? AND type = 'caseMoved' AND backfill = 1) FROM journal WHERE stream = ? AND type IN ('caseRegistered', 'caseEntered') ORDER BY seq LIMIT 1";

/** The embedded database, read by a connection of its own; whoever writes is never in its way. */
export async function openSqliteFigures(file: string): Promise<FigureReader> {
  const client = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  const rowsOf = (query: string, ...given: readonly (string | number)[]) =>
    client
      .prepare(query)
      .raw()
      .all(...given) as RawRow[];

  function read(since: ReadonlyMap<string, number>): FigureRows {
    const units = rowsOf("SELECT id FROM units").map(([id]) => String(id));
    const changed = since.size === 0 ? null : units.flatMap((unit) => changedIn(unit, since));
    const given = changed === null ? [] : [JSON.stringify(changed)];
    const where = (column: string) => (changed === null ? "" : ` WHERE ${column} ${THESE}`);
    const intervals = (table: "stays" | "clocks" | "waits") =>
      rowsOf(`SELECT ${FIGURE_COLUMNS[table]} FROM ${table}${where("case_id")}`, ...given);
    return {
      cases: rowsOf(`SELECT ${FIGURE_COLUMNS.cases}, ${FACTS} FROM cases${where("id")}`, ...given),
      stays: intervals("stays"),
      clocks: intervals("clocks"),
      waits: intervals("waits"),
      beginnings: units.filter((unit) => !since.has(unit)).flatMap((unit) => rowsOf(BEGINNING, unit, unit)),
      closedDays: rowsOf("SELECT closed_on, decided_at FROM closed_days"),
    };
  }
  const changedIn = (unit: string, since: ReadonlyMap<string, number>) =>
    rowsOf(CHANGED, unit, since.get(unit) ?? -1).map(([id]) => id);

  const atOneMoment = client.transaction(read);
  return {
    async read(since) {
      try {
        return atOneMoment(since);
      } catch (error) {
        throw sqliteFailureOf(error);
      }
    },
    async close() {
      client.close();
    },
  };
}

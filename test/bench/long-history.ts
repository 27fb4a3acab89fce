import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Column } from "#shared/domain/board.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { toDay } from "#shared/domain/dates.ts";
import { must } from "#shared/lib/must.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { insertSqliteRows, type Row, type Rows } from "./bare-rows.ts";
import { fillDataFolder } from "./installation.ts";
import { caseLike, EVENTS, type Template } from "./like-case.ts";
import { isAny, listOfMany } from "./many-cases.ts";

/** Of 100,000 cases some 10,000 are open in each. */
export const UNITS = ["Enhed 1", "Enhed 2", "Enhed 3", "Enhed 4", "Enhed 5", "Enhed 6"] as const;

const LIKE_THESE = 996;
/** Cases whose rows go to the database together. */
const TOGETHER = 10_000;
const OF_CASES = ["journal", "cases", "case_tags", "stays", "clocks", "waits"] as const;

/**
 * A data folder with so many cases, open and closed, whose rows are written past the product: like those of the
 * department's list, each with `EVENTS` entries in the journal. All have lived within the months that figures tell of,
 * which is the most that figures can have to count.
 */
export async function longHistory(count: number): Promise<string> {
  const data = join(tempDir("history"), "data");
  const wanted = UNITS.map((team) => ({ team, count: LIKE_THESE / UNITS.length }));
  await fillDataFolder(data, listOfMany(wanted, isAny), UNITS);
  const client = new Sqlite(join(data, "tavle.db"));
  client.pragma("synchronous = OFF");
  const templates = templatesIn(client);
  client.exec("DELETE FROM journal WHERE case_id IS NOT NULL");
  for (const table of ["cases", "case_tags", "stays", "clocks", "waits", "list_rows"])
    client.exec(`DELETE FROM ${table}`);
  const streams = new Map<string, number>();
  for (let from = 0; from < count; from += TOGETHER) {
    const rows = new Map<string, Row[]>(OF_CASES.map((table) => [table, []]));
    for (let n = from; n < Math.min(count, from + TOGETHER); n += 1) {
      const template = must(templates[n % templates.length], "a case");
      const seq = streams.get(template.state.unit) ?? 0;
      streams.set(template.state.unit, seq + EVENTS);
      for (const [table, those] of caseLike(template, n, seq)) rows.get(table)?.push(...those);
    }
    insertSqliteRows(client, rows);
  }
  for (const [unit, seq] of streams) client.prepare("UPDATE streams SET seq = ? WHERE id = ?").run(seq, unit);
  client.pragma("wal_checkpoint(TRUNCATE)");
  client.close();
  return data;
}

/** What taking the list in has made, the earliest case first: a unit's history begins with it. */
function templatesIn(client: Sqlite.Database): readonly Template[] {
  const all = (table: string) => client.prepare<[], Row>(`SELECT * FROM ${table}`).all();
  const columns = new Map(all("units").map((unit) => [unit.id, JSON.parse(String(unit.columns)) as Column[]]));
  const rows: Rows = new Map(OF_CASES.map((table) => [table, all(table)]));
  const templates = (rows.get("cases") ?? []).map((row): Template => {
    const state = JSON.parse(String(row.state)) as CaseState;
    const own = new Map(
      [...rows].map(([table, those]) => [table, those.filter(({ case_id }) => case_id === state.id)]),
    );
    return { state, columns: must(columns.get(state.unit), "columns"), rows: own.set("cases", [row]) };
  });
  return templates.toSorted((a, b) => toDay(a.state.receivedOn) - toDay(b.state.receivedOn));
}

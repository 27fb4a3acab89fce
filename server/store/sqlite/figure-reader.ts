import Sqlite from "better-sqlite3";
import { figureQueries } from "../figure-queries.ts";
import type { FigureCase, FigureReader, FiguresAsked, FiguresTold, Raw, RawRow } from "../figure-reader.ts";
import { sqliteFailureOf } from "./failures.ts";

const BUSY_MS = 5000;
/** A case's rows lie where its days were: with fewer pages at hand most are fetched more than once. */
const PAGES_AT_HAND = 4000;
const QUERIES = figureQueries({
  array: "json_array",
  gathered: "json_group_array",
  fact: (name) => `json_extract(state, '$.${name}')`,
  changedElsewhere: "SELECT key FROM json_each(:elsewhere) JOIN cases ON cases.id = key WHERE version <> value",
});

/** The embedded database, read by a connection of its own; whoever writes is never in its way. */
export async function openSqliteFigures(file: string): Promise<FigureReader> {
  const client = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  client.pragma(`cache_size = ${PAGES_AT_HAND}`);
  const prepared = (query: string) => client.prepare<[unknown?], Raw[]>(query).raw();
  const queries = {
    closedDays: prepared(QUERIES.closedDays),
    told: prepared(QUERIES.told),
    all: prepared(QUERIES.all),
    changed: prepared(QUERIES.changed),
  };

  const atOneMoment = client.transaction((asked: FiguresAsked, take: (one: FigureCase) => void): FiguresTold => {
    const { unit, since, upTo } = asked;
    const elsewhere = JSON.stringify(Object.fromEntries(asked.elsewhere));
    const [reached = 0, recordedAt = null, toldOf = null] = queries.told.get({ unit }) ?? [];
    const rows =
      upTo === null ? queries.all.iterate({ unit, since }) : queries.changed.iterate({ unit, since, upTo, elsewhere });
    for (const row of rows) take(caseOf(row));
    return { upTo: Number(reached), recordedAt, toldOf };
  });
  return {
    closedDays: async () => failing(() => queries.closedDays.all()),
    read: async (asked, take) => failing(() => atOneMoment(asked, take)),
    async close() {
      client.close();
    },
  };
}

function caseOf(row: RawRow): FigureCase {
  const [stays = [], clocks = [], waits = []] = row.slice(-3).map((rows) => JSON.parse(String(rows)) as RawRow[]);
  return { facts: row.slice(0, -3), stays, clocks, waits };
}

function failing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteFailureOf(error);
  }
}

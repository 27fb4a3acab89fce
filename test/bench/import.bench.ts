import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { v7 } from "uuid";
import { systemViewer } from "#server/auth/system-actor.ts";
import { seedInstallation } from "#server/cases/first-start.ts";
import { makeImportList } from "#server/imports/import-list.ts";
import type { Store } from "#server/store/port.ts";
import { makeVault } from "#server/vault/vault.ts";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { runCommand } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { countOf } from "./bare-rows.ts";
import { enter } from "./board-client.ts";
import { type DatabaseSite, postgresSite, sqliteSite } from "./database-site.ts";
import type { Figure } from "./figure.ts";
import { fillDataFolder } from "./installation.ts";
import { departmentList, isAny, LIST_DATE, listOfMany } from "./many-cases.ts";
import { getWhole } from "./web-client.ts";
import { withServer } from "./with-server.ts";

export const name = "a department's list";
export const bare =
  "the same rows by the driver alone, in one transaction; for the board, its longest wait without a list";

const UNIT = "Voksen Handicap";
const ROWS = 2_188;

export async function run(): Promise<Figure[]> {
  const onSqlite = await measure(sqliteSite());
  const onPostgres = await measure(await postgresSite());
  return [...onSqlite, ...onPostgres, await longestWait()];
}

/** The department's list into an empty installation, then once more; beside it the rows it made, written and read by the bare driver. */
async function measure(site: DatabaseSite): Promise<Figure[]> {
  await (await site.open()).close();
  const bare = await site.openBare();
  const store = await site.open();
  const importList = await importOffice(store);
  const request = { bytes: departmentList(), actor: systemViewer, asOf: LIST_DATE as PlainDate };
  const take = async (field: "created" | "unchanged"): Promise<number> => {
    const { ms, value: given } = await timed(() => importList(request));
    if (given.outcome !== "done" || given.report[field] !== ROWS) throw new Error(`not taken in as expected: ${field}`);
    return ms;
  };
  const first = await take("created");
  const again = await take("unchanged");
  await store.close();
  const filled = await site.openBare();
  const { ms: reading, value: rows } = await timed(filled.read);
  await filled.close();
  const { ms: limit } = await timed(() => bare.insert(rows));
  await bare.close();
  await site.close();
  return [
    {
      what: `list of ${ROWS} taken in, ${site.name}`,
      unit: "s",
      measured: first / 1000,
      bare: limit / 1000,
      budget: 10,
    },
    {
      what: `its rows a second (${countOf(rows)} in the database), ${site.name}`,
      unit: "/s",
      measured: (ROWS * 1000) / first,
      bare: (ROWS * 1000) / limit,
      higherIsBetter: true,
    },
    {
      what: `the same list again, all unchanged, ${site.name}`,
      unit: "s",
      measured: again / 1000,
      bare: reading / 1000,
    },
  ];
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const before = performance.now();
  const value = await work();
  return { ms: performance.now() - before, value };
}

async function importOffice(store: Store): Promise<ReturnType<typeof makeImportList>> {
  const now = () => Date.now() as Instant;
  await seedInstallation(store, systemViewer.id, now());
  const erasures = { among: async () => new Set<string>() };
  return makeImportList({ store, vault: makeVault(Buffer.alloc(32, 7)), erasures, now, newId: v7 });
}

/** How often the board is asked for meanwhile. */
const EVERY_MS = 15;

/** A running server takes in a second list of that length while its board is read all the time; beside it the longest wait without. */
async function longestWait(): Promise<Figure> {
  const data = join(tempDir("import"), "data");
  await fillDataFolder(data, departmentList(), [UNIT]);
  const file = join(tempDir("list"), "list.csv");
  const teams = [UNIT, "Socialpsykiatri", "Børn og Unge Handicap"].map((team) => ({
    team,
    count: Math.ceil(ROWS / 3),
  }));
  writeFileSync(file, listOfMany(teams, isAny));
  return withServer(data, async ({ url, options }) => {
    const { cookie, unit } = await enter(url, UNIT);
    const read = () => getWhole(`${url}/api/boards/${unit}`, cookie);
    const importing = runCommand(["import", file, "--as-of", LIST_DATE], options);
    const meanwhile = await longestUntil(importing, read);
    const { code, err } = await importing;
    if (code !== 0) throw new Error(`the second list was not taken in: ${err}`);
    const quiet = await longestUntil(wait(meanwhile.tookMs), read);
    return {
      what: "longest wait for a board while a list is taken in, SQLite",
      unit: "ms",
      measured: meanwhile.longestMs,
      bare: quiet.longestMs,
    };
  });
}

async function longestUntil(
  end: Promise<unknown>,
  read: () => Promise<{ readonly ms: number }>,
): Promise<{ readonly longestMs: number; readonly tookMs: number }> {
  let isOver = false;
  const over = end.then(() => {
    isOver = true;
  });
  const before = performance.now();
  let longestMs = 0;
  while (!isOver) {
    longestMs = Math.max(longestMs, (await read()).ms);
    await wait(EVERY_MS);
  }
  await over;
  return { longestMs, tookMs: performance.now() - before };
}

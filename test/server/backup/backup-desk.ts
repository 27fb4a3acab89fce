import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { openInstallation } from "#server/installation.ts";
import type { TableShape } from "#server/store/copy.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { type TestTerminal, terminalAt } from "#test/server/cli/test-terminal.ts";
import { listOf, row } from "#test/server/imports/import-office.ts";
import { createDatabase } from "#test/support/postgres.ts";
import { tempDir } from "#test/support/temp-dir.ts";

export type Dialect = "sqlite" | "postgres";

export interface Place {
  readonly terminal: TestTerminal;
  drop(): Promise<void>;
}

/** Somewhere empty, on either database; with the keys of another place, where one is named. */
export async function emptyPlace(dialect: Dialect, keysOf?: TestTerminal, keyFile?: string): Promise<Place> {
  const keys: Record<string, string> = keysOf ? { TAVLE_KEY_FILE: keyFile ?? keysOf.config.keyFile } : {};
  const database = dialect === "postgres" ? await createDatabase() : null;
  const env = { ...keys, ...(database ? { DATABASE_URL: database.url } : {}) };
  return { terminal: terminalAt(join(tempDir("place"), "data"), env), drop: async () => database?.drop() };
}

const CLOSED = { Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026", Sendt: "02-10-2026" };
export const LIST = listOf([
  row("26-000001", { ...CLOSED, Navn: "Hemmelia Skjult", "CPR-nr.": "751299-6543" }),
  row("26-000002", { Team: "Socialpsykiatri" }),
  row("26-000003", { Navn: 'Løse "Ånd"; O\'Hara', "CPR-nr.": "", Paragraf: "SEL § 95" }),
]);

export async function takeIn(terminal: TestTerminal, list = LIST) {
  const file = join(tempDir("list"), "liste.csv");
  writeFileSync(file, list);
  return terminal.type("import", [file, "--as-of", "2026-11-20", "--json"]);
}

/** A small department at work, and where its backup is to lie. */
export async function filledPlace(dialect: Dialect): Promise<Place & { readonly file: string }> {
  const place = await emptyPlace(dialect);
  await takeIn(place.terminal);
  const leader = ["add", "Leder Tre", "--role", "leader", "--unit", "Socialpsykiatri", "--password-stdin"];
  await place.terminal.type("user", leader, "en-lang-adgangskode");
  return { ...place, file: join(tempDir("backup"), "tavle.backup") };
}

/** Every row of every table, as text, in an order of its own; JSON with its names sorted, as no database keeps them. */
export async function contentOf({ config }: TestTerminal): Promise<ReadonlyMap<string, readonly string[]>> {
  const opened = await openInstallation(config, () => Date.parse("2026-11-23T08:00:00Z") as Instant);
  if (!opened.ok) throw new Error(opened.error);
  const content = new Map<string, string[]>();
  let rows: string[] = [];
  await opened.value.store.copyOut({
    async table({ table }) {
      rows = [];
      content.set(table, rows);
    },
    async rows(some) {
      rows.push(...some.map((each) => JSON.stringify(each, sorted)));
    },
  });
  await opened.value.close();
  return new Map([...content].map(([table, all]) => [table, all.sort()]));
}

const sorted = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export type Line = unknown[] | (Partial<TableShape> & Record<string, unknown>);

/** The same backup with its lines changed, whole in itself: as another release would have written it. */
export function rewritten(file: string, change: (lines: Line[]) => Line[]): string {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  const body = change(lines.slice(0, -1).map((line) => JSON.parse(line) as Line));
  const text = body.map((line) => `${JSON.stringify(line)}\n`).join("");
  const counts: Record<string, number> = {};
  let table = "";
  for (const line of body) {
    if (Array.isArray(line)) counts[table] = (counts[table] ?? 0) + 1;
    else if (line.table) {
      table = line.table;
      counts[table] = 0;
    }
  }
  const end = { counts, sha256: createHash("sha256").update(text).digest("hex") };
  const other = join(dirname(file), "other.backup");
  writeFileSync(other, gzipSync(`${text}${JSON.stringify(end)}\n`));
  return other;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { seedInstallation } from "#server/cases/first-start.ts";
import { type Erasures, makeErasures } from "#server/erasure/erasures.ts";
import { type ImportOutcome, type ImportRequest, makeImportList } from "#server/imports/import-list.ts";
import { type ListInput, type ReadCases, readList } from "#server/imports/read-list.ts";
import { readTable } from "#server/imports/read-table.ts";
import { makeTakeBack, type TakeBack } from "#server/imports/take-back.ts";
import { takingTurns } from "#server/imports/taking-turns.ts";
import type { Store, StoredCase } from "#server/store/port.ts";
import { makeVault, type Vault } from "#server/vault/vault.ts";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { ListReport } from "#shared/protocol/lists.ts";
import { freshOnSqlite } from "#test/contract/fresh-stores.ts";
import { uuid } from "#test/support/builders.ts";
import { openIn } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

export const TITLES = [
  "Sagsnr.",
  "Navn",
  "CPR-nr.",
  "Paragraf",
  "Sagstype",
  "Modtaget",
  "Fase",
  "Fase siden",
  "Sagsbehandler",
  "Team",
  "Besked om forsinkelse",
  "Forventet afgørelse",
  "Afgørelse",
  "Afgørelsesdato",
  "Sendt",
  "Næste opfølgning",
  "Stopdato",
  "Beskyttet",
  "Afventer",
] as const;
export type Title = (typeof TITLES)[number];
export type Row = Readonly<Partial<Record<Title, string>>>;

export const AS_OF = "2026-11-20" as PlainDate;
export const CLERK: Viewer = { id: uuid(1000), role: "administrator", units: [] };
export const THE_LIST = readFileSync("test/data/sagsliste.csv");
export const DIRTY_LIST = readFileSync("test/data/sagsliste-snavset.csv");
export const DIRTY_EXPECTED: { rows: number; refused: readonly { row: number; field: string; code: string }[] } =
  JSON.parse(readFileSync("test/data/sagsliste-snavset.expected.json", "utf8"));

const ORDINARY: Row = {
  "Sagsnr.": "26-000001",
  Navn: "Ida Prøve",
  "CPR-nr.": "831003-7049",
  Paragraf: "SEL § 85",
  Sagstype: "Ny ansøgning",
  Modtaget: "01-09-2026",
  Fase: "Oplysning",
  "Fase siden": "10-09-2026",
  Sagsbehandler: "Lone Jensen",
  Team: "Voksen Handicap",
  Beskyttet: "Nej",
};

/** A row like most: an application under § 85 in *Oplysning*, with what the test changes. */
export const row = (number: string, change: Row = {}): Row => ({ ...ORDINARY, "Sagsnr.": number, ...change });

const cell = (text: string): string => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A list as the case system writes it. */
export function listOf(rows: readonly Row[], titles: readonly Title[] = TITLES): Buffer {
  const lines = rows.map((each) => titles.map((title) => cell(each[title] ?? "")).join(";"));
  return Buffer.from(`\ufeff${[titles.join(";"), ...lines].join("\r\n")}\r\n`);
}

/** A list as far as it is read without the board. */
export async function readListOf(bytes: Buffer, how: Partial<ListInput> = {}): Promise<ReadCases> {
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.error.code);
  const list = await readList({ table: table.value, asOf: AS_OF, ...how });
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
}

export interface ImportDesk {
  readonly store: Store;
  readonly vault: Vault;
  readonly erasures: Erasures;
  /** Where the vault's key would lie; what is kept of erasures lies beside it. */
  readonly keyFile: string;
  /** Takes a list in, on the next day of the product's clock. */
  take(list: Buffer, request?: Partial<ImportRequest>): Promise<ImportOutcome>;
  /** Takes the latest list back, or says what would come of it. */
  takeBack(dryRun?: boolean): ReturnType<TakeBack>;
  /** The same, and the report of a list that was taken in. */
  report(list: Buffer, request?: Partial<ImportRequest>): Promise<ListReport>;
  case(number: string): Promise<StoredCase>;
  entries(): Promise<number>;
}

export async function importDesk(store: Store, wrapped: Store = store): Promise<ImportDesk> {
  const vault = makeVault(Buffer.alloc(32, 7));
  let now = Date.parse("2026-11-20T17:00:00Z") as Instant;
  await seedInstallation(store, CLERK.id, now);
  const keyFile = join(tempDir("key"), "vault.key");
  const erasures = makeErasures({ store, vault, keyFile, now: () => now });
  const parts = { store: wrapped, vault, erasures, now: () => now, newId: v7 };
  const inTurn = takingTurns();
  const importList = makeImportList(parts, inTurn);
  const takeBack = makeTakeBack(parts, inTurn);
  const desk: ImportDesk = {
    store,
    vault,
    erasures,
    keyFile,
    take(bytes, request = {}) {
      now = (now + 1000) as Instant;
      return importList({ bytes, actor: CLERK, asOf: AS_OF, ...request });
    },
    async takeBack(dryRun = false) {
      now = (now + 1000) as Instant;
      const [latest] = await store.listImports(1);
      return takeBack(CLERK, must(latest, "a list").id, dryRun);
    },
    async report(bytes, request) {
      const outcome = await desk.take(bytes, request);
      if (outcome.outcome !== "done") throw new Error(`not taken in: ${JSON.stringify(outcome)}`);
      return outcome.report;
    },
    async case(number) {
      const found = await store.caseByNumber(number);
      if (!found) throw new Error(`no case ${number}`);
      return found;
    },
    async entries() {
      return [...(await store.streams()).values()].reduce((sum, seq) => sum + seq, 0);
    },
  };
  return desk;
}

/** A desk that a test has for itself. */
export const freshDesk = async (): Promise<ImportDesk> => importDesk(await freshOnSqlite());

/** A desk for one run of a property, of which a test has many. */
export async function atDeskOfItsOwn(work: (desk: ImportDesk) => Promise<void>): Promise<void> {
  const store = await openIn(tempDir("desk"));
  try {
    await work(await importDesk(store));
  } finally {
    await store.close();
  }
}

/** Everything that the journal holds, oldest first in each stream. */
export async function wholeJournal(store: Store) {
  const pages = await Promise.all(
    [...(await store.streams()).keys()].map((stream) => store.journal(stream, 0, 1_000_000)),
  );
  return pages.flat();
}

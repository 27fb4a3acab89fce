import type { Store } from "#server/store/port.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { OpenEmpty } from "#test/contract/fresh-stores.ts";
import { type ImportDesk, importDesk, listOf, type Row, row } from "#test/server/imports/import-office.ts";

export const CPR = "7512996543";
export const HER = { Navn: "Hemmelia Skjult-Borgersen", "CPR-nr.": "751299-6543" };
const CLOSED = { Fase: "Afsluttet", Afgørelse: "Bevilling", Afgørelsesdato: "01-10-2026", Sendt: "02-10-2026" };
export const ROWS: readonly Row[] = [
  row("26-000001", { ...HER, ...CLOSED }),
  row("26-000002", { ...HER, ...CLOSED, Team: "Socialpsykiatri", Paragraf: "SEL § 95" }),
  row("26-000003", { Navn: "Navnia Alene", "CPR-nr.": "", ...CLOSED }),
  row("26-000004", { Navn: "", "CPR-nr.": "", ...CLOSED }),
  row("26-000005"),
];
export const AT = "2026-11-21T08:00:00.000Z" as IsoInstant;
export const NOW = Date.parse(AT) as Instant;

/** The list taken in, by a desk on an empty installation. */
export async function erasableDesk(open: OpenEmpty): Promise<ImportDesk> {
  const desk = await importDesk(await open());
  await desk.report(listOf(ROWS));
  return desk;
}

/** What figures would count as still going on for a case. */
export async function runningFor(store: Store, id: CaseId) {
  const { stays, clocks } = await store.derived();
  return {
    stays: stays.filter(({ caseId, to }) => caseId === id && to === null).length,
    clocks: clocks.filter(({ caseId, endState }) => caseId === id && endState === null).length,
  };
}

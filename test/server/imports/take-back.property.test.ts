import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import { atDeskOfItsOwn, listOf, type Row, row } from "./import-office.ts";
import { contents } from "./take-back-contract.ts";

vi.setConfig({ testTimeout: 120_000 });

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** All that a list may tell of a case, every field with and without a value. */
const cells = fc.record({
  Paragraf: oneOf("SEL § 85", "SEL § 95", "BL § 86", "SEL § 83"),
  Sagstype: oneOf("Ny ansøgning", "Ændring", "Underretning"),
  Modtaget: oneOf("01-09-2026", "15-08-2026", "01-07-2026"),
  Fase: oneOf("Modtagelse", "Oplysning", "Afgørelse", "Opfølgning", "Afsluttet"),
  "Fase siden": oneOf("", "10-09-2026", "19-11-2026"),
  Sagsbehandler: oneOf("", "Lone Jensen", "Lars Jørgensen"),
  Team: oneOf("Voksen Handicap", "Ungeteam"),
  "Besked om forsinkelse": oneOf("", "01-10-2026", "20-10-2026"),
  "Forventet afgørelse": oneOf("", "01-12-2026"),
  Afgørelse: oneOf("", "Bevilling", "Afslag", "Frafald"),
  Afgørelsesdato: oneOf("", "05-11-2026"),
  Sendt: oneOf("", "06-11-2026"),
  "Næste opfølgning": oneOf("", "01-03-2027"),
  Stopdato: oneOf("", "01-04-2027"),
  Beskyttet: oneOf("Ja", "Nej"),
  Afventer: oneOf("", "Borger", "Læge"),
  Navn: oneOf("", "Ida Prøve", "Ida Nygift"),
  "CPR-nr.": oneOf("", "831003-7049", "010190-1111"),
});
const aList = fc.uniqueArray(fc.tuple(oneOf("26-000001", "26-000002", "26-000003"), cells), {
  selector: ([number]) => number,
  minLength: 1,
  maxLength: 3,
});
const bytesOf = (list: readonly (readonly [string, Row])[]) =>
  listOf(list.map(([number, change]) => row(number, change)));

describe("whatever lists came before", () => {
  it("[CA2] the last one, taken back, leaves all as it was before, and comes again as it came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aList, { maxLength: 2 }), aList, (nights, last) =>
        atDeskOfItsOwn(async (office) => {
          for (const list of nights) await office.report(bytesOf(list));
          const before = await contents(office);
          const report = await office.report(bytesOf(last));
          expect(await office.takeBack()).toMatchObject({ ok: true, value: { withdrawn: report.created } });
          expect(await contents(office)).toEqual(before);
          expect((await verifyJournal(office.store)).problems).toEqual([]);
          expect(await office.report(bytesOf(last))).toEqual(report);
        }),
      ),
      { numRuns: 60 },
    );
  });
});

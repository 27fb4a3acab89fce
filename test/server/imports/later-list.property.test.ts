import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { rebuild } from "#server/cases/rebuild.ts";
import { atDeskOfItsOwn, type ImportDesk, listOf, type Row, row, wholeJournal } from "./import-office.ts";

vi.setConfig({ testTimeout: 120_000 });

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** What a list may tell anew each night. */
const cells = fc.record({
  Fase: oneOf("Modtagelse", "Oplysning", "Afgørelse", "Opfølgning", "Afsluttet"),
  "Fase siden": oneOf("10-09-2026", "01-10-2026", "19-11-2026"),
  Sagsbehandler: oneOf("", "Lone Jensen", "Lars Jørgensen", "Bo Holm"),
  Team: oneOf("Voksen Handicap", "Ungeteam"),
  Afventer: oneOf("", "Borger", "Læge"),
  "Næste opfølgning": oneOf("", "01-03-2027", "01-06-2027"),
  Stopdato: oneOf("", "01-03-2027", "01-04-2027"),
  Beskyttet: oneOf("Ja", "Nej"),
  Navn: oneOf("Ida Prøve", "Ida Nygift"),
});
const NUMBERS = ["26-000001", "26-000002", "26-000003", "26-000004", "26-000005"];
const aList = fc.uniqueArray(fc.tuple(oneOf(...NUMBERS), cells), {
  selector: ([number]) => number,
  minLength: 1,
  maxLength: 5,
});
type Listed = readonly (readonly [string, Row])[];

/** Each case has its own citizen, so that a name is one row's alone. */
const cprOf = (number: string) => `831003-70${number.slice(-2)}`;
const bytesOf = (list: Listed) =>
  listOf(list.map(([number, change]) => row(number, { ...change, "CPR-nr.": cprOf(number) })));

/** What the board should say after a list, in the list's own words. */
async function boardSays(office: ImportDesk, number: string): Promise<Row> {
  const { state } = await office.case(number);
  const { units, people } = await office.store.organisation();
  const [held] = state.citizen ? await office.store.citizens([state.citizen]) : [];
  const date = (iso: string | null | undefined, plusDays = 0) => {
    if (!iso) return "";
    const [year, month, day] = new Date(Date.parse(iso) + plusDays * 86_400_000).toISOString().slice(0, 10).split("-");
    return `${day}-${month}-${year}`;
  };
  const stages = {
    intake: "Modtagelse",
    investigation: "Oplysning",
    decision: "Afgørelse",
    followUp: "Opfølgning",
    closed: "Afsluttet",
  };
  return {
    Fase: stages[state.stage],
    Sagsbehandler: (state.caseworker && people.get(state.caseworker)?.name) ?? "",
    Team: units.get(state.unit)?.name ?? "",
    Afventer: state.hold ? (state.hold.reason === "doctor" ? "Læge" : "Borger") : "",
    "Næste opfølgning": date(state.followUpOn),
    Stopdato: date(state.stop?.lastDay, 1),
    Beskyttet: state.isProtected ? "Ja" : "Nej",
    Navn: held ? office.vault.open(held.citizenId, held.sealed).name : "",
  };
}

const without = (change: Row): Row => {
  const { "Fase siden": _, ...rest } = change;
  return rest;
};

/** Each night's list, and the same once more. */
async function takeEach(office: ImportDesk, nights: readonly Listed[]): Promise<void> {
  const last = new Map<string, Row>();
  for (const list of nights) {
    const isKnown = ([number]: Listed[number]) => last.has(number);
    const isSame = ([number, change]: Listed[number]) =>
      JSON.stringify(without(last.get(number) ?? {})) === JSON.stringify(without(change));
    const report = await office.report(bytesOf(list));
    const listed = new Set(list.map(([number]) => number));
    expect(report).toMatchObject({
      rows: list.length,
      created: list.filter((each) => !isKnown(each)).length,
      updated: list.filter((each) => isKnown(each) && !isSame(each)).length,
      unchanged: list.filter((each) => isKnown(each) && isSame(each)).length,
      kept: 0,
      missing: [...last.keys()].filter((number) => !listed.has(number)).length,
    });
    for (const [number, change] of list) last.set(number, change);
    const entries = await office.entries();
    expect(await office.report(bytesOf(list))).toMatchObject({
      unchanged: list.length,
      updated: 0,
      created: 0,
      kept: 0,
    });
    expect(await office.entries()).toBe(entries);
  }
  for (const [number, change] of last) expect(await boardSays(office, number)).toEqual(without(change));
  const rebuilt = rebuild(await wholeJournal(office.store));
  for (const state of (await office.store.derived()).states) expect(rebuilt.states.get(state.id)).toEqual(state);
}

describe("night after night, while nobody touches the board", () => {
  it("[CA6] the board says what the last list says, each change is counted once, and the journal gives it all again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aList, { minLength: 1, maxLength: 4 }), (nights) =>
        atDeskOfItsOwn((office) => takeEach(office, nights)),
      ),
      { numRuns: 30 },
    );
  });
});

import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { makeExecute } from "#server/cases/execute.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { Store } from "#server/store/port.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { OpenEmpty } from "#test/contract/fresh-stores.ts";
import { uuid } from "#test/support/builders.ts";
import { addTeam, interruptedDesk, noteOn, onBoard } from "./colleagues.ts";
import { boardCases } from "./import-contract.ts";
import { CLERK, type ImportDesk, importDesk, listOf, type Row, row, THE_LIST } from "./import-office.ts";

const [A, B, C] = ["26-000001", "26-000002", "26-000003"];
const HER: Row = { Navn: "Hemmelia Skjult", "CPR-nr.": "751299-6543" };
const HIM: Row = { Navn: "Bo Prøve", "CPR-nr.": "010190-1111" };
const FIRST = [row(A, HIM), row(B, HIM)];
/** Every kind of change that a later list makes, and a case and a citizen that it brings. */
const SECOND = [
  row(A, {
    ...HER,
    Paragraf: "SEL § 95",
    Modtaget: "25-08-2026",
    Fase: "Opfølgning",
    "Fase siden": "10-11-2026",
    Team: "Ungeteam",
    Sagsbehandler: "Eva Lund",
    "Besked om forsinkelse": "01-10-2026",
    "Forventet afgørelse": "01-12-2026",
    Afgørelse: "Bevilling",
    Afgørelsesdato: "05-11-2026",
    Sendt: "06-11-2026",
    "Næste opfølgning": "01-05-2027",
    Stopdato: "01-06-2027",
    Beskyttet: "Ja",
  }),
  row(B, { ...HIM, Navn: "Bo Nygift", Afventer: "Læge" }),
  row(C, { Navn: "Nyhilda Ukendt", "CPR-nr.": "020202-2222" }),
];

/** What the installation holds beside the journal and the history of lists, in the order of its keys. */
export async function contents({ store, vault }: ImportDesk) {
  const derived = await store.derived();
  const live = derived.states.filter(({ gone }) => !gone);
  const ids = [...new Set(live.flatMap(({ citizen }) => citizen ?? []))].sort();
  const sorted = <T>(rows: readonly T[]) => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    states: live.map(essence),
    stays: derived.stays,
    clocks: derived.clocks,
    listRows: sorted(await store.listRows()),
    tags: sorted((await boardCases({ store } as ImportDesk)).filter(({ state }) => !state.gone).map(({ tag }) => tag)),
    citizens: (await store.citizens(ids)).map(({ citizenId, sealed }) => vault.open(citizenId, sealed)),
  };
}

/** A case without what only counts and audits. */
export const essence = ({ version: _, lastMove: __, ...state }: CaseState) => state;

/** What taking a list back must do on every database. */
export function takeBackContract(open: OpenEmpty): void {
  const desk = async () => importDesk(await open());
  const holds = async ({ store }: ImportDesk) => expect((await verifyJournal(store)).problems).toEqual([]);

  it("[CA2] a list of every kind of change, taken back, leaves all as before; read in again it does the same again", async () => {
    const office = await desk();
    await office.report(listOf(FIRST));
    const before = await contents(office);
    const first = await office.report(listOf(SECOND));
    expect(first).toMatchObject({ created: 1, updated: 2, kept: 0 });
    expect(await contents(office)).not.toEqual(before);
    const said = await office.takeBack(true);
    expect(said).toMatchObject({ ok: true, value: { withdrawn: 1, restored: 2 } });
    expect(await office.takeBack()).toEqual(said);
    expect(await contents(office)).toEqual(before);
    await holds(office);
    expect(await office.report(listOf(SECOND))).toEqual(first);
    await holds(office);
  });

  it("[CA2] [CA7] the department's whole first list goes, and comes again as it did; its teams and people stay", async () => {
    const office = await desk();
    const first = await office.report(THE_LIST);
    const { units, people } = await office.store.organisation();
    const citizens = (await boardCases(office)).flatMap(({ state }) => state.citizen ?? []);
    expect(await office.takeBack()).toMatchObject({ ok: true, value: { withdrawn: 2188, restored: 0 } });
    const nothing = { states: [], stays: [], clocks: [], listRows: [], tags: [], citizens: [] };
    expect(await contents(office)).toEqual(nothing);
    expect(await office.store.citizens(citizens)).toEqual([]);
    const after = await office.store.organisation();
    expect([after.units, after.people]).toEqual([units, people]);
    await holds(office);
    expect(await office.report(THE_LIST)).toEqual(first);
    expect((await contents(office)).states).toHaveLength(2188);
    await holds(office);
  });

  describe("a list that somebody has built on", () => {
    it("[CA5] stays, with the number of cases that have gone on since: a move, a note", async () => {
      const office = await desk();
      await office.report(listOf([row(A), row(B), row(C)]));
      const { store } = office;
      await onBoard(store, A, "setNextStep", ({ id }) => ({
        caseId: id,
        nextStep: { step: "callCitizen", on: "2026-11-24" as never },
      }));
      await noteOn(store, B);
      const before = await contents(office);
      const refused = { ok: false, error: { code: "list-built-on", data: { cases: 2 } } };
      expect([await office.takeBack(true), await office.takeBack()]).toEqual([refused, refused]);
      expect(await contents(office)).toEqual(before);
    });

    it("[CA5] stays once it is taken back, and once a later list has come in, though that changes nothing", async () => {
      const office = await desk();
      await office.report(listOf(FIRST));
      const [first] = await office.store.listImports(1);
      await office.report(listOf(FIRST));
      const [, one] = await office.store.listImports(10);
      expect([one?.id, one?.hasUndo]).toEqual([first?.id, false]);
      expect(await office.takeBack()).toMatchObject({ ok: true, value: { withdrawn: 0, restored: 0 } });
      expect(await office.takeBack()).toEqual({ ok: false, error: { code: "list-built-on", data: { cases: 0 } } });
    });

    it.each([
      ["a change", (store: Store) => onBoard(store, B, "setSparring", ({ id }) => ({ caseId: id, wanted: true }))],
      ["a note", (store: Store) => noteOn(store, B)],
    ])("[CA1] is judged once more when it is written: %s in the last moment keeps it", async (_what, happens) => {
      const store = await open();
      const { office, before } = await interruptedDesk(store);
      await office.report(listOf([row(A), row(B)]));
      before(() => happens(store));
      expect(await office.takeBack()).toEqual({ ok: false, error: { code: "list-built-on", data: { cases: 1 } } });
      expect((await office.case(A)).state.gone).toBeUndefined();
    });

    it("[CA1] goes where what happened in the last moment is about nothing of it", async () => {
      const store = await open();
      const { office, before } = await interruptedDesk(store);
      await office.report(listOf([row(A)]));
      await office.report(listOf([row(A), row(B)]));
      before(async () => {
        await onBoard(store, A, "setSparring", ({ id }) => ({ caseId: id, wanted: true }));
        await addTeam(store, "Nyt Team");
      });
      expect(await office.takeBack()).toMatchObject({ ok: true, value: { withdrawn: 1 } });
      expect([...(await contents(office)).states].map(({ sparringSince }) => sparringSince)).toEqual(["2026-11-20"]);
      await holds(office);
    });
  });

  it("[MV2] [MV3] a case goes back to its place in a column sorted by hand, or just before whoever stands there now", async () => {
    const office = await desk();
    await office.report(listOf([row(A), row(B), row(C)]));
    const { store } = office;
    const { unit, column } = (await office.case(A)).state;
    const viewer: Viewer = { id: uuid(77), role: "leader", units: [unit] };
    const now = Date.parse("2026-11-20T18:00:00Z") as Instant;
    const execute = makeExecute({ store, now: () => now, newId: v7, labelsOf: async () => [] });
    const sort = {
      id: v7({ msecs: now }) as CommandId,
      unit,
      type: "setColumnSorting",
      payload: { column, sorting: "hand" },
    };
    expect(await execute(sort as Parameters<typeof execute>[0], viewer)).toMatchObject({ ok: true });
    const ranks = async () => Promise.all([A, B, C].map(async (n) => (await office.case(n)).state.rank));
    const before = await ranks();
    await office.report(listOf([row(A), row(B, { Fase: "Afgørelse" }), row(C)]));
    expect((await office.case(B)).state.rank).toBeNull();
    expect(await office.takeBack()).toMatchObject({ ok: true, value: { restored: 1 } });
    expect(await ranks()).toEqual(before);
    await holds(office);
  });

  it("[PR7] [CA7] it is told in history and log who took what back, and the history keeps nothing of before", async () => {
    const office = await desk();
    const savedAt = "2026-11-20T10:00:00.000Z" as IsoInstant;
    await office.store.saveListSource({ name: "Nexus", profile: {}, savedAt, savedBy: CLERK.id });
    await office.report(listOf(SECOND), { source: "Nexus", fileName: "liste.csv" });
    const [taken] = await office.store.listImports(1);
    expect(taken).toMatchObject({
      kind: "cases",
      source: "Nexus",
      fileName: "liste.csv",
      takenBack: null,
      hasUndo: true,
    });
    expect(taken?.figures).toEqual({ rows: 3, created: 3, updated: 0, unchanged: 0, missing: 0, kept: 0, refused: 0 });
    const undo = JSON.stringify(await office.store.listUndo(taken?.id ?? ("" as CommandId)));
    expect(undo).not.toMatch(/Hemmelia|Bo |7512996543|751299|26-00000/);
    await office.takeBack();
    expect(await office.store.listImports(1)).toEqual([
      { ...taken, hasUndo: false, takenBack: { at: expect.any(String), by: expect.any(String) } },
    ]);
    expect(await office.store.listUndo(taken?.id ?? ("" as CommandId))).toBeNull();
    expect((await office.store.auditLog(0, 10)).map(({ action }) => action)).toEqual(["importList", "takeListBack"]);
    expect((await office.store.streams()).get(ORGANISATION)).toBeGreaterThan(0);
  });
}

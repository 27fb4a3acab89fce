import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyAudit } from "#server/audit/verify-audit.ts";
import { makeExecute } from "#server/cases/execute.ts";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import { type ErasureAnswer, makeErasures } from "#server/erasure/erasures.ts";
import type { ListImport } from "#server/store/list-keeping.ts";
import type { Derived, Store } from "#server/store/port.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { type ColumnId, type CommandId, type NoteId, ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { must } from "#shared/lib/must.ts";
import type { OpenEmpty } from "#test/contract/fresh-stores.ts";
import { AS_OF, CLERK, type ImportDesk, listOf, row } from "#test/server/imports/import-office.ts";
import { date, uuid } from "#test/support/builders.ts";
import { AT, CPR, erasableDesk, HER, NOW, ROWS, runningFor } from "./erasable-list.ts";

/** What erasing promises, whatever the database. */
export function erasureContract(open: OpenEmpty): void {
  let store: Store;
  let desk: ImportDesk;

  beforeEach(async () => {
    desk = await erasableDesk(open);
    store = desk.store;
  });

  const file = (name: string) => join(dirname(desk.keyFile), name);
  const ledger = () => readFileSync(file("erasures.jsonl"), "utf8").trim().split("\n");
  const erase = (number: string, dryRun = false): Promise<ErasureAnswer> =>
    desk.erasures.erase({ meant: { case: number }, dryRun });
  const stateOf = async (number: string) => (await desk.case(number)).state;
  /** The erasures of a server that has just started. */
  const afterRestart = () =>
    makeErasures({ store, vault: desk.vault, keyFile: desk.keyFile, now: () => (NOW + 1000) as Instant });
  const unitNamed = async (name: string): Promise<UnitId> =>
    must(
      [...(await store.organisation()).units.values()].find((unit) => unit.name === name),
      name,
    ).id;
  const give = async <T extends keyof Payloads>(unit: UnitId | typeof ORGANISATION, type: T, payload: Payloads[T]) => {
    const now = () => NOW;
    const execute = makeExecute({ store, now, newId: v7, labelsOf: async () => [] });
    const leader: Viewer = { id: uuid(77), role: "leader", units: unit === ORGANISATION ? [] : [unit] };
    const command = { id: v7({ msecs: NOW }), unit, type, payload } as Parameters<typeof execute>[0];
    const answer = await execute(command, leader);
    if (!answer.ok) throw new Error(`${type}: ${answer.code}`);
  };

  describe("a citizen", () => {
    it("[PR8] is erased with every case, in whatever unit: number, name, notes, visits and what lists said", async () => {
      const { id: caseId, citizen } = await stateOf("26-000001");
      const id = v7() as NoteId;
      const audit = {
        at: AT,
        actor: CLERK.id,
        action: "writeNote",
        caseId,
        citizenId: citizen,
        purpose: null,
      } as const;
      const sealed = desk.vault.sealNote({ id, caseId }, "Hemmelig note");
      await store.saveNote({ id, caseId, author: CLERK.id, at: AT, sealed }, audit);
      await store.saveVisit(CLERK.id, caseId, AT);

      const extent = {
        citizenKnown: true,
        cases: { open: 0, closed: 2 },
        openNumbers: [],
        notes: 1,
        listRows: 2,
        labels: 0,
      };
      const answer = await desk.erasures.erase({ meant: { cpr: CPR }, dryRun: false });
      expect(answer).toEqual({ outcome: "erased", extent });
      for (const number of ["26-000001", "26-000002"]) expect(await store.caseByNumber(number)).toBeNull();
      expect(await store.citizensByLookup([desk.vault.lookup(CPR)])).toEqual(new Map());
      expect(await store.citizens([must(citizen, "citizen")])).toEqual([]);
      expect(await store.notesOf(caseId)).toEqual([]);
      expect(await store.visit(CLERK.id, caseId)).toBeNull();
      const left = ["26-000003", "26-000004", "26-000005"];
      expect((await store.listRows()).map(({ number }) => number).sort()).toEqual(left);
      for (const number of left) expect(await store.caseByNumber(number)).not.toBeNull();
      expect(await desk.erasures.erase({ meant: { cpr: CPR }, dryRun: true })).toEqual({ outcome: "unknown" });
    });

    it("[PR8] [CA7] leaves the figures as they were: every stay and clock, and the journal tells of them all", async () => {
      const figures = ({ stays, clocks, states }: Derived) => ({ stays, clocks, cases: states.length });
      const before = figures(await store.derived());
      await erase("26-000001");
      expect([before.cases, before.clocks.length > 3]).toEqual([5, true]);
      expect(figures(await store.derived())).toEqual(before);
      expect(await verifyJournal(store)).toMatchObject({ cases: 5, problems: [] });
    });

    it("[PR8] [PR7] is erased in the audit log's sight, by random ids, and the chain holds", async () => {
      const [one, two] = [await stateOf("26-000001"), await stateOf("26-000002")];
      await erase("26-000001");
      const rows = (await store.auditLog(0, 99)).filter(({ action }) => action === "eraseCitizen");
      expect(rows.map(({ caseId, citizenId }) => [caseId, citizenId]).sort()).toEqual(
        [one, two].map(({ id, citizen }) => [id, citizen]).sort(),
      );
      expect((await verifyAudit(store)).broken).toBeNull();
    });

    it("[PR8] with an open case stays, and the numbers to be closed first are said", async () => {
      await desk.report(listOf([...ROWS, row("26-000006", { ...HER, Fase: "Modtagelse" })]));
      const before = await desk.entries();
      for (const dryRun of [true, false])
        expect(await erase("26-000001", dryRun)).toMatchObject({
          outcome: "open",
          extent: { cases: { open: 1, closed: 2 }, openNumbers: ["26-000006"] },
        });
      expect(await desk.entries()).toBe(before);
      expect(existsSync(file("erasures.jsonl"))).toBe(false);
    });

    it("[PR8] is only counted by a dry run: nothing is written, no key is made", async () => {
      const before = await desk.entries();
      expect(await erase("26-000001", true)).toMatchObject({ outcome: "counted", extent: { cases: { closed: 2 } } });
      expect([await desk.entries(), existsSync(file("erasures.key"))]).toEqual([before, false]);
    });

    it("[PR8] known by name alone, or not at all, goes with the one case", async () => {
      expect(await erase("26-000003")).toMatchObject({
        outcome: "erased",
        extent: { citizenKnown: true, cases: { closed: 1 } },
      });
      expect(await erase("26-000004")).toMatchObject({
        outcome: "erased",
        extent: { citizenKnown: false, cases: { closed: 1 } },
      });
      expect(await store.caseByNumber("26-000001")).not.toBeNull();
      expect(await erase("26-999999")).toEqual({ outcome: "unknown" });
    });

    it("[PR8] [PR4] is found by a restricted case too: the machine's owner asks", async () => {
      const { id: caseId, unit } = await stateOf("26-000001");
      await give(unit, "restrictCase", { caseId, to: [] });
      expect(await erase("26-000002")).toMatchObject({ outcome: "erased", extent: { cases: { closed: 2 } } });
    });
  });

  describe("what is erased", () => {
    it("[PR8] does not come back with a later list: its rows count as unchanged, and no name returns to the vault", async () => {
      await erase("26-000001");
      const [cases, entries] = [(await store.derived()).states.length, await desk.entries()];
      expect(await desk.report(listOf(ROWS))).toMatchObject({ created: 0, updated: 0, unchanged: 5, missing: 0 });
      const changed = ROWS.map((each) => ({ ...each, Sagsbehandler: "Ny Sagsbehandler" }));
      expect(await desk.report(listOf(changed))).toMatchObject({ created: 0, unchanged: 2 });
      expect((await store.derived()).states.length).toBe(cases);
      expect(await desk.entries()).toBeGreaterThan(entries);
      expect(await store.caseByNumber("26-000001")).toBeNull();
      expect(await store.citizensByLookup([desk.vault.lookup(CPR)])).toEqual(new Map());
    });

    it("[PR8] is no way back of a list any more, while another list's stays", async () => {
      const taken = (kind: ListImport["kind"], undo: unknown): ListImport => ({
        ...{ id: v7() as CommandId, kind, at: AT, actor: CLERK.id, source: null, fileName: null, asOf: AS_OF },
        ...{ figures: {}, undo, takenBack: null },
      });
      const { id: caseId } = await stateOf("26-000002");
      for (const each of [taken("cases", { cases: [{ caseId }] }), taken("staff", { people: ["26-000005"] })])
        await store.commit({
          ...{ commandId: each.id, actor: CLERK.id, stream: ORGANISATION, now: AT },
          scope: { streams: [ORGANISATION], cases: [] },
          plan: () => ({ ok: true, writes: { entries: [], listImport: each } }),
        });
      await erase("26-000001");
      const kept = await Promise.all(
        (await store.listImports(9)).slice(0, 2).map(async ({ id, kind }) => [kind, await store.listUndo(id)]),
      );
      expect(new Map(kept as [string, unknown][])).toEqual(
        new Map<string, unknown>([
          ["cases", null],
          ["staff", { people: ["26-000005"] }],
        ]),
      );
    });

    it("[PR8] stands in no one's way: rules corrected, columns sorted and removed, labels set, all without it", async () => {
      const unit = await unitNamed("Voksen Handicap");
      const columns = (await store.organisation()).units.get(unit)?.columns ?? [];
      const [closed, open] = (["closed", "investigation"] as const).map(
        (stage) =>
          must(
            columns.find((column) => column.stage === stage),
            stage,
          ).id,
      ) as [ColumnId, ColumnId];
      await give(unit, "setColumnSorting", { column: closed, sorting: "hand" });
      expect((await stateOf("26-000001")).rank).not.toBeNull();
      await erase("26-000001");
      await give(unit, "setColumnSorting", { column: closed, sorting: "urgency" });
      await give(unit, "setColumnSorting", { column: closed, sorting: "hand" });
      const newColumn = v7() as ColumnId;
      await give(unit, "splitColumn", { column: open, newColumn, title: "Udredning", side: "right" });
      await give(unit, "removeColumn", { column: open });
      await give(unit, "setUnitLabels", { unitId: unit, labels: "initials" });
      await give(ORGANISATION, "closeDay", { on: date("2026-12-31") });
      expect((await verifyJournal(store)).problems).toEqual([]);
      const { cases } = await store.board(unit);
      expect(cases.filter(({ state }) => state.gone).map(({ state }) => [state.gone, state.rank])).toEqual([
        ["erased", null],
      ]);
    });
  });

  describe("the ledger of the erased", () => {
    it("[PR8] lies beside the vault's key for its owner alone, and tells no name and no number", async () => {
      await erase("26-000001");
      for (const name of ["erasures.jsonl", "erasures.key"]) expect(statSync(file(name)).mode & 0o777).toBe(0o600);
      const [asked, came, ...rest] = ledger().map((line) => JSON.parse(line));
      const { citizen } = must(
        (await store.derived()).states.find(({ gone }) => gone),
        "erased",
      );
      expect(asked).toMatchObject({ citizenId: citizen, caseIds: [expect.any(String), expect.any(String)] });
      expect(asked.numbers).toHaveLength(2);
      expect([came, rest]).toEqual([{ id: asked.id, outcome: "done" }, []]);
      expect(ledger().join()).not.toMatch(/26-00000|Hemmelia|751299/);
    });

    /** An erasure as it stands in the ledger, and nowhere else. */
    const noted = async (number: string, outcome?: "done") => {
      const { id: caseId, citizen } = await stateOf(number);
      const id = v7();
      const lines = [{ id, at: AT, citizenId: citizen, caseIds: [caseId], numbers: ["hash"] }];
      const all = outcome ? [...lines, { id, outcome }] : lines;
      appendFileSync(file("erasures.jsonl"), all.map((line) => `${JSON.stringify(line)}\n`).join(""));
    };

    it("[PR8] lets a start carry out what a crash cut short, once", async () => {
      await erase("26-000004");
      await noted("26-000003");
      expect(await afterRestart().catchUp()).toEqual({ ok: true, value: 1 });
      expect(await store.caseByNumber("26-000003")).toBeNull();
      const entries = await desk.entries();
      expect(await afterRestart().catchUp()).toEqual({ ok: true, value: 0 });
      expect(await desk.entries()).toBe(entries);
    });

    it("[PR8] withdraws what was cut short where a case has been opened since", async () => {
      await erase("26-000004");
      await noted("26-000005");
      expect(await afterRestart().catchUp()).toEqual({ ok: true, value: 0 });
      expect(await store.caseByNumber("26-000005")).not.toBeNull();
      expect(JSON.parse(ledger().at(-1) ?? "")).toMatchObject({ outcome: "withdrawn" });
    });

    it("[PR8] lets a database of before the erasure lose what was erased, open or not, and its figures end that day", async () => {
      await erase("26-000004");
      const open = await stateOf("26-000005");
      expect(await runningFor(store, open.id)).toEqual({ stays: 1, clocks: 1 });
      await noted("26-000001", "done");
      await noted("26-000005", "done");
      expect(await afterRestart().catchUp()).toEqual({ ok: true, value: 2 });
      for (const number of ["26-000001", "26-000005"]) expect(await store.caseByNumber(number)).toBeNull();
      expect(await runningFor(store, open.id)).toEqual({ stays: 0, clocks: 0 });
      expect(await store.erasedAmong(["hash"])).toEqual(new Set(["hash"]));
      expect((await verifyJournal(store)).problems).toEqual([]);
    });

    it("[PR8] passes over a line that a power cut left unfinished, and is refused with a broken one inside", async () => {
      await erase("26-000004");
      appendFileSync(file("erasures.jsonl"), '{"id":"0199');
      expect(await afterRestart().catchUp()).toEqual({ ok: true, value: 0 });
      await erase("26-000003");
      expect(ledger()).toHaveLength(4);
      appendFileSync(file("erasures.jsonl"), '{"id":"0199\n');
      expect(await afterRestart().catchUp()).toEqual({ ok: false, error: expect.stringMatching(/^Linje 5 i .*\.$/) });
      expect(await erase("26-000001")).toMatchObject({ outcome: "refused" });
    });

    it("[PR8] with its key lost nothing starts, is erased or taken in, since the erased would come back", async () => {
      await erase("26-000004");
      rmSync(file("erasures.key"));
      const lost = expect.stringMatching(/^Nøglen til det slettede mangler: /);
      expect(await afterRestart().catchUp()).toEqual({ ok: false, error: lost });
      expect(await erase("26-000001")).toEqual({ outcome: "refused", sentence: lost });
      expect(await desk.take(listOf(ROWS))).toMatchObject({ outcome: "storage-failed" });
      expect(existsSync(file("erasures.key"))).toBe(false);
    });
  });
}

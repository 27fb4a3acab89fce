import { describe, expect, it } from "vitest";
import { verifyJournal } from "#server/cases/verify-journal.ts";
import type { OpenEmpty } from "#test/contract/fresh-stores.ts";
import { addTeam, interruptedDesk, onBoard } from "./colleagues.ts";
import { listOf, row } from "./import-office.ts";

const [A, B, C] = ["26-000001", "26-000002", "26-000003"];

/** What comes of a list on every database while others work: the board has moved on between preview and writing. */
export function movedOnContract(open: OpenEmpty): void {
  describe("a list that the board has moved on from", () => {
    it("[CA1] is judged again where somebody has changed a case, and stands where nobody has", async () => {
      const store = await open();
      const { office, before } = await interruptedDesk(store);
      await office.report(listOf([row(A), row(B, { Sagsbehandler: "Bo Holm" })]));
      const bo = (await office.case(B)).state.caseworker;
      before(() => onBoard(store, A, "assignCase", ({ id }) => ({ caseId: id, caseworker: bo })));
      const next = [row(A, { Sagsbehandler: "Eva Lund" }), row(B, { Sagsbehandler: "Eva Lund" })];
      expect(await office.report(listOf(next))).toMatchObject({ updated: 1, kept: 1 });
      expect((await office.case(A)).state.caseworker).toBe(bo);
      expect((await office.case(B)).state.caseworker).not.toBe(bo);
      expect((await verifyJournal(store)).problems).toEqual([]);
    });

    it("[CA1] goes in by the teams that there are by then", async () => {
      const store = await open();
      const { office, before } = await interruptedDesk(store);
      await office.report(listOf([row(A)]));
      before(() => addTeam(store, "Nyt Team"));
      const next = listOf([row(A), row(B, { Team: "nyt team" })]);
      expect(await office.report(next)).toMatchObject({ created: 1, unchanged: 1 });
      const { units } = await store.organisation();
      expect([...units.values()].map(({ name }) => name)).toEqual(["Voksen Handicap", "Nyt Team"]);
      expect(units.get((await office.case(B)).state.unit)?.name).toBe("Nyt Team");
    });

    it("[MV2] gives no case a place that somebody has taken meanwhile", async () => {
      const store = await open();
      const { office, before } = await interruptedDesk(store);
      await office.report(listOf([row(A), row(B, { Fase: "Modtagelse" })]));
      const { column, unit } = (await office.case(A)).state;
      await onBoard(store, A, "setColumnSorting", () => ({ column, sorting: "hand" }));
      before(() =>
        onBoard(store, B, "moveCase", (found) => ({ caseId: found.id, toColumn: column, from: found.column })),
      );
      expect(await office.report(listOf([row(A), row(B), row(C)]))).toMatchObject({ created: 1 });
      const cases = await Promise.all([A, B, C].map((number) => office.case(number)));
      expect(cases.map(({ state }) => [state.unit, state.column])).toEqual(cases.map(() => [unit, column]));
      const ranks = cases.map(({ state }) => state.rank ?? "");
      expect([...new Set(ranks)].sort((a, b) => (a < b ? -1 : 1))).toEqual(ranks);
      expect((await verifyJournal(store)).problems).toEqual([]);
    });
  });
}

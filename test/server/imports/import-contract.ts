import { describe, expect, it } from "vitest";
import { rebuild } from "#server/cases/rebuild.ts";
import { STAGES, type Stage } from "#shared/domain/case.ts";
import type { OpenEmpty } from "#test/contract/fresh-stores.ts";
import {
  AS_OF,
  DIRTY_EXPECTED,
  DIRTY_LIST,
  type ImportDesk,
  importDesk,
  THE_LIST,
  wholeJournal,
} from "./import-office.ts";

const BY_STAGE = { intake: 205, investigation: 592, decision: 146, followUp: 334, closed: 911 };

/** What taking a list in must do on every database. */
export function importContract(open: OpenEmpty): void {
  const desk = async () => importDesk(await open());

  describe("the department's list of 2,188 cases", () => {
    it("[MV4] goes in at once, every case in its stage, and the second time nothing changes at all", async () => {
      const office = await desk();
      const preview = await office.report(THE_LIST, { dryRun: true });
      expect(preview).toMatchObject({ rows: 2188, created: 2188, refused: [], byStage: BY_STAGE });
      expect((await office.store.organisation()).units.size).toBe(0);

      const first = await office.report(THE_LIST);
      expect(first).toEqual(preview);
      expect(await stagesOnBoard(office)).toEqual(BY_STAGE);
      const entries = await office.entries();

      const again = await office.report(THE_LIST);
      const nothing = { created: 0, updated: 0, unchanged: 2188, kept: 0, missing: 0, refused: [], warnings: [] };
      expect(again).toEqual({ rows: 2188, byStage: BY_STAGE, ...nothing });
      expect(await office.entries()).toBe(entries);
    });

    it("[CA3] brings its teams and caseworkers, each caseworker with initials of their own, and cases without one", async () => {
      const office = await desk();
      await office.report(THE_LIST);
      const { units, people } = await office.store.organisation();
      expect([...units.values()].map(({ name }) => name).sort()).toEqual([
        "Børn og Unge Handicap",
        "Socialpsykiatri",
        "Voksen Handicap",
      ]);
      expect(
        [...units.values()].every(({ columns }) => columns.map(({ stage }) => stage).join() === STAGES.join()),
      ).toBe(true);
      const staff = [...people.values()];
      expect(staff).toHaveLength(19);
      expect(new Set(staff.map(({ initials }) => initials)).size).toBe(19);
      expect(staff.every(({ role, active, units: own }) => role === "caseworker" && active && own.length === 1)).toBe(
        true,
      );
      expect((await boardCases(office)).filter(({ state }) => state.caseworker === null)).toHaveLength(34);
    });

    it("[CA2] leaves tables that the journal alone gives again, and every entry is a first load", async () => {
      const office = await desk();
      await office.report(THE_LIST);
      const journal = await wholeJournal(office.store);
      const rebuilt = rebuild(journal);
      const stored = await office.store.derived();
      expect([...rebuilt.states.values()].sort(byId)).toEqual([...stored.states].sort(byId));
      expect(new Set(rebuilt.stays.map(asText))).toEqual(new Set(stored.stays.map(asText)));
      expect(new Set(rebuilt.clocks.map(asText))).toEqual(new Set(stored.clocks.map(asText)));
      const ofCases = journal.filter(({ caseId }) => caseId !== null);
      expect(ofCases.length).toBeGreaterThan(2188);
      expect(ofCases.every(({ backfill, occurredOn }) => backfill && occurredOn <= AS_OF)).toBe(true);
    });
  });

  describe("a list with wrong rows", () => {
    it("[CA5] is refused whole, row by row, and nothing is written", async () => {
      const office = await desk();
      const outcome = await office.take(DIRTY_LIST);
      expect(outcome).toMatchObject({ outcome: "refused", report: { created: 0, ...expected() } });
      expect(await office.store.listRows()).toEqual([]);
      expect((await office.store.organisation()).units.size).toBe(0);
    });

    it("goes in without them where that is asked for", async () => {
      const office = await desk();
      const taken = await office.report(DIRTY_LIST, { validOnly: true });
      expect(taken).toMatchObject({ created: 51, ...expected() });
      expect(Object.values(taken.byStage).reduce((sum, count) => sum + count, 0)).toBe(51);
      expect(await boardCases(office)).toHaveLength(51);
      const again = await office.report(DIRTY_LIST, { validOnly: true });
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 51, missing: 0, ...expected() });
    });
  });
}

const expected = () => ({ rows: DIRTY_EXPECTED.rows, refused: DIRTY_EXPECTED.refused });

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const asText = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

export async function boardCases({ store }: ImportDesk) {
  const { units } = await store.organisation();
  const boards = await Promise.all([...units.keys()].map((unit) => store.board(unit)));
  return boards.flatMap(({ cases }) => cases);
}

async function stagesOnBoard(office: ImportDesk): Promise<Record<Stage, number>> {
  const counts: Record<Stage, number> = { intake: 0, investigation: 0, decision: 0, followUp: 0, closed: 0 };
  for (const { state } of await boardCases(office)) counts[state.stage] += 1;
  return counts;
}

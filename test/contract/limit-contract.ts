import { expect, it } from "vitest";
import type { Store } from "#server/store/port.ts";
import type { WipLimit } from "#shared/domain/board.ts";
import { must } from "#shared/lib/must.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { columnFor, UNIT, viewers } from "#test/support/builders.ts";
import { openOffice } from "#test/support/office.ts";

const MOVERS = 50;
const verdictOf = (answer: CommandAnswer): string => (answer.ok ? "ok" : answer.code);
const tally = (verdicts: readonly string[]) => ({
  ok: verdicts.filter((verdict) => verdict === "ok").length,
  full: verdicts.filter((verdict) => verdict === "wip-limit-reached").length,
});

/** What a limit promises however many come at the same moment, whatever the database (MV5). */
export function limitContract(open: () => Promise<Store>): void {
  const fifty = async (limit: WipLimit) => {
    const office = await openOffice(open);
    const unit = must((await office.store.organisation()).units.get(UNIT), "unit");
    const [from, to] = [columnFor("intake", unit), columnFor("investigation", unit)];
    await office.give("configureColumn", { column: to, wip: limit });
    const cases = await Promise.all(
      Array.from({ length: MOVERS }, (_, n) => office.register(`26-${100000 + n}`, "85", "2026-03-02")),
    );
    const countIn = async () =>
      (await office.store.board(UNIT)).cases.filter(({ state }) => state.column === to).length;
    return { office, from, to, cases, countIn };
  };

  it("[MV5] fifty who move at once into a column for twelve: twelve get in", async () => {
    const { office, from, to, cases, countIn } = await fifty({ most: 12, mode: "hard" });
    const answers = await Promise.all(
      cases.map((caseId, n) =>
        office.give("moveCase", { caseId, from, toColumn: to }, n % 2 ? viewers.anna : viewers.tove),
      ),
    );
    expect(tally(answers.map(verdictOf))).toEqual({ ok: 12, full: MOVERS - 12 });
    expect(await countIn()).toBe(12);
  });

  it("[MV5] a command about fifty cases fills the column and no more, and says so of each", async () => {
    const { office, from, to, cases, countIn } = await fifty({ most: 12, mode: "hard" });
    const changes = cases.map((caseId) => ({
      type: "moveCase" as const,
      payload: { caseId, from, toColumn: to },
    }));
    const answer = await office.give("changeCases", { changes }, viewers.anna);
    const outcomes = answer.ok ? (answer.outcomes ?? []) : [];
    expect(tally(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code)))).toEqual({ ok: 12, full: 38 });
    expect(await countIn()).toBe(12);
  });

  it("[MV5] fifty who give a colleague work at once: the hands hold what they may", async () => {
    const { office, cases } = await fifty({ most: 1, mode: "soft" });
    await office.give("setUnitSettings", { unitId: UNIT, caseworkerWip: { most: 7, mode: "hard" } });
    const answers = await Promise.all(
      cases.map((caseId) => office.give("assignCase", { caseId, caseworker: viewers.tove.id }, viewers.anna)),
    );
    expect(tally(answers.map(verdictOf))).toEqual({ ok: 7, full: MOVERS - 7 });
  });

  it("[PR4] a case that the mover may not see takes up its place all the same", async () => {
    const { office, from, to, cases } = await fifty({ most: 1, mode: "hard" });
    const [hidden, other] = [must(cases[0], "a case"), must(cases[1], "a case")];
    await office.give("moveCase", { caseId: hidden, from, toColumn: to });
    await office.give("restrictCase", { caseId: hidden, to: [viewers.tove.id] });
    const answer = await office.give("moveCase", { caseId: other, from, toColumn: to }, viewers.anna);
    expect(verdictOf(answer)).toBe("wip-limit-reached");
  });

  it("[MV7] what an undo takes back stays taken back over the store, and the column has room again", async () => {
    const { office, from, to, cases, countIn } = await fifty({ most: 12, mode: "hard" });
    const changes = cases.slice(0, 12).map((caseId) => ({
      type: "moveCase" as const,
      payload: { caseId, from, toColumn: to },
    }));
    const id = "019a0000-0000-4000-8000-0000000000aa" as Parameters<typeof office.execute>[0]["id"];
    await office.give("changeCases", { changes }, viewers.anna, { id });
    expect(await countIn()).toBe(12);
    const answer = await office.give("undo", { command: id, cases: cases.slice(0, 12) }, viewers.anna);
    expect(answer.ok && answer.outcomes?.every(({ ok }) => ok)).toBe(true);
    expect(await countIn()).toBe(0);
    const last = must(cases.at(-1), "a case");
    expect((await office.give("moveCase", { caseId: last, from, toColumn: to }, viewers.anna)).ok).toBe(true);
  });
}

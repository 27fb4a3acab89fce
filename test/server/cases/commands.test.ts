import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeExecute } from "#server/cases/execute.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId, CommandId } from "#shared/domain/ids.ts";
import { date, UNIT, viewers } from "#test/support/builders.ts";
import { openIn, openOffice, type TestOffice } from "#test/support/office.ts";
import { tempDir } from "#test/support/temp-dir.ts";

let office: TestOffice;
let folder: string;

beforeEach(async () => {
  folder = tempDir("commands");
  office = await openOffice(openIn, folder);
});
afterEach(() => office.store.close());

const columnOf = async (stage: string): Promise<ColumnId> => {
  const unit = (await office.store.organisation()).units.get(UNIT);
  return unit?.columns.find((column) => column.stage === stage)?.id as ColumnId;
};

describe("the one path of every change", () => {
  it("[CA1] a command is written whole: entry, state, number, in one go, and then answered", async () => {
    const before = (await office.store.board(UNIT)).seq;
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const { seq, cases } = await office.store.board(UNIT);
    expect(seq).toBe(before + 1);
    expect(cases.find(({ state }) => state.id === caseId)?.tag.number).toBe("26-000001");
    expect((await office.store.history(caseId)).map(({ type }) => type)).toEqual(["caseRegistered"]);
  });

  it("[CA4] the same command again gives the first answer and changes nothing, also after a restart", async () => {
    const id = v7({ msecs: office.now() }) as CommandId;
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const first = await office.give("assignCase", { caseId, caseworker: viewers.anna.id }, viewers.leader, { id });
    await office.give("assignCase", { caseId, caseworker: viewers.tove.id });
    await office.store.close();
    office = await openOffice(openIn, folder);
    expect(await office.give("assignCase", { caseId, caseworker: viewers.anna.id }, viewers.leader, { id })).toEqual(
      first,
    );
    expect((await office.store.caseByNumber("26-000001"))?.state.caseworker).toBe(viewers.tove.id);
  });

  it("[CA4] a refused command stays refused, even when it would be allowed by now", async () => {
    const id = v7({ msecs: office.now() }) as CommandId;
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const sent = { caseId, milestone: "sent", on: date("2026-03-02") } as const;
    const first = await office.give("recordMilestone", sent, viewers.anna, { id });
    expect(first).toMatchObject({ ok: false, code: "not-decided" });
    await office.give("recordMilestone", { caseId, milestone: "decided", on: date("2026-03-01"), outcome: "granted" });
    expect(await office.give("recordMilestone", sent, viewers.anna, { id })).toEqual(first);
  });

  it("[CA4] a command whose id is older than 30 days is refused", async () => {
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const id = v7({ msecs: office.now() - 31 * 86_400_000 }) as CommandId;
    const answer = await office.give("assignCase", { caseId, caseworker: null }, viewers.anna, { id });
    expect(answer).toEqual({ ok: false, code: "command-too-old", data: { days: 30 } });
  });

  it("[CA4] a demo's clock may be set far ahead: how old an id is, is told by the clock that made it", async () => {
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const idClock = () => (office.now() - 90 * 86_400_000) as Instant;
    const { store, now } = office;
    const execute = makeExecute({ store, now, idClock, newId: v7, labelsOf: async () => [] });
    const give = (msecs: number) => {
      const command = { type: "assignCase", payload: { caseId, caseworker: null }, unit: UNIT } as const;
      return execute({ ...command, id: v7({ msecs }) as CommandId }, viewers.anna);
    };
    expect(await give(idClock())).toMatchObject({ ok: true });
    expect(await give(idClock() - 31 * 86_400_000)).toMatchObject({ code: "command-too-old" });
  });

  it("[CA5] a refused command changes nothing", async () => {
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const before = await office.store.board(UNIT);
    const answer = await office.give("moveCase", {
      caseId,
      from: await columnOf("intake"),
      toColumn: await columnOf("decision"),
    });
    expect(answer).toMatchObject({ ok: false, code: "duties-missing", data: { missing: ["hearing", "documents"] } });
    expect(await office.store.board(UNIT)).toEqual(before);
  });

  it("[CA8] a number that belongs to a visible case is taken; one of a hidden case is answered like a malformed one", async () => {
    const hidden = await office.register("26-000001", "§ 85", "2026-02-25");
    const again = {
      caseId: v7() as CaseId,
      number: "26-000001",
      section: "§ 85",
      kind: "new",
      receivedOn: date("2026-02-25"),
    } as const;
    expect(await office.give("registerCase", again, viewers.anna)).toEqual({
      ok: false,
      code: "number-taken",
      data: {},
    });
    await office.give("restrictCase", { caseId: hidden, to: [viewers.tove.id] });
    expect(await office.give("registerCase", again, viewers.anna)).toEqual({
      ok: false,
      code: "malformed",
      data: { path: "payload.number" },
    });
  });

  it("[MV6] of two who move the same card at the same moment one succeeds and the other is told by whom", async () => {
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    const move = { caseId, from: await columnOf("intake"), toColumn: await columnOf("investigation") };
    const answers = await Promise.all([
      office.give("moveCase", move, viewers.anna),
      office.give("moveCase", move, viewers.tove),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(answers[1]).toMatchObject({ code: "moved-meanwhile", data: { by: viewers.anna.id, column: move.toColumn } });
  });

  it("[MV2] fifty drops at one place at the same moment leave fifty different ranks", async () => {
    const intake = await columnOf("intake");
    const to = await columnOf("investigation");
    await office.give("setColumnSorting", { column: to, sorting: "hand" });
    const neighbour = await office.register("26-000100", "§ 85", "2026-02-25");
    await office.give("moveCase", { caseId: neighbour, from: intake, toColumn: to });
    const cases: CaseId[] = [];
    for (let n = 0; n < 50; n += 1)
      cases.push(await office.register(`26-0002${String(n).padStart(2, "0")}`, "§ 85", "2026-02-25"));
    const answers = await Promise.all(
      cases.map((caseId) => office.give("moveCase", { caseId, from: intake, toColumn: to, before: neighbour })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
    const { cases: all } = await office.store.board(UNIT);
    const ranks = all.filter(({ state }) => state.column === to).map(({ state }) => state.rank);
    expect(new Set(ranks).size).toBe(51);
    expect(ranks).not.toContain(null);
  });
});

describe("the journal", () => {
  it("[CA7] holds ids, codes and dates of a case: neither its number nor any text", async () => {
    await office.register("26-000001", "Serviceloven § 85", "2026-02-25");
    const entries = await office.store.journal(UNIT, 0, 100);
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain("26-000001");
    expect(JSON.stringify(entries)).not.toContain("Serviceloven");
  });

  it("[CA6] every entry says when it occurred and when it was recorded", async () => {
    const caseId = await office.register("26-000001", "§ 85", "2026-02-25");
    office.setNow("2026-03-05");
    await office.give("recordMilestone", { caseId, milestone: "informed", on: date("2026-03-04") });
    expect(
      (await office.store.history(caseId)).map(({ occurredOn, recordedAt, backfill }) => ({
        occurredOn,
        recordedAt,
        backfill,
      })),
    ).toEqual([
      { occurredOn: "2026-02-25", recordedAt: expect.stringMatching(/^2026-03-02T08:00:00/), backfill: false },
      { occurredOn: "2026-03-04", recordedAt: expect.stringMatching(/^2026-03-05T08:00:00/), backfill: false },
    ]);
  });
});

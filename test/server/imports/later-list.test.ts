import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { makeExecute } from "#server/cases/execute.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { uuid } from "#test/support/builders.ts";
import { CLERK, freshDesk, type ImportDesk, listOf, type Row, row } from "./import-office.ts";

let office: ImportDesk;
beforeEach(async () => {
  office = await freshDesk();
});

const N = "26-000001";
const take = (change: Row = {}, actor: Viewer = CLERK) => office.report(listOf([row(N, change)]), { actor });
const state = async () => (await office.case(N)).state;
const typesOf = async () => (await office.store.history((await state()).id)).map(({ type }) => type);
const unitNamed = async (name: string) =>
  [...(await office.store.organisation()).units.values()].find((unit) => unit.name === name);
const personNamed = async (name: string) =>
  [...(await office.store.organisation()).people.values()].find((person) => person.name === name);

/** A colleague on the board. */
async function onBoard<T extends keyof Payloads>(type: T, payload: Payloads[T]) {
  const { unit } = await state();
  const viewer: Viewer = { id: uuid(77), role: "leader", units: [unit] };
  const now = (Date.parse("2026-11-20T18:00:00Z") + (await office.entries())) as Instant;
  const execute = makeExecute({ store: office.store, now: () => now, newId: v7, labelsOf: async () => [] });
  const answer = await execute(
    { id: v7({ msecs: now }) as CommandId, unit, type, payload } as Parameters<typeof execute>[0],
    viewer,
  );
  if (!answer.ok) throw new Error(answer.code);
}
const columnOf = async (stage: string) => {
  const { unit } = await state();
  const found = (await office.store.organisation()).units.get(unit)?.columns.find((column) => column.stage === stage);
  if (!found) throw new Error(stage);
  return found.id;
};

const UPDATED = { created: 0, updated: 1, unchanged: 0, kept: 0, missing: 0 };
const KEPT = { created: 0, updated: 0, unchanged: 0, kept: 1, missing: 0 };
const UNCHANGED = { created: 0, updated: 0, unchanged: 1, kept: 0, missing: 0 };

describe("what the next list has changed is changed on the board", () => {
  it("[CA6] as an ordinary event of today, not as a first load", async () => {
    await take();
    expect(await take({ Fase: "Afgørelse", "Fase siden": "15-11-2026" })).toMatchObject(UPDATED);
    expect(await state()).toMatchObject({ stage: "decision" });
    expect((await state()).stays.at(-1)).toMatchObject({ stage: "decision", from: "2026-11-15", to: null });
    const moved = (await office.store.history((await state()).id)).at(-1);
    expect(moved).toMatchObject({ type: "caseMoved", occurredOn: "2026-11-15", backfill: false });
  });

  it.each<[string, Row, string, object]>([
    ["the kind", { Sagstype: "Ændring" }, "factsCorrected", { kind: "change" }],
    [
      "what it waits for",
      { Afventer: "Læge" },
      "holdSet",
      { hold: { reason: "doctor", since: "2026-11-20", chaseOn: null } },
    ],
    ["the next follow-up", { "Næste opfølgning": "01-03-2027" }, "followUpSet", { followUpOn: "2027-03-01" }],
    ["the stop date", { Stopdato: "01-03-2027" }, "stopDateSet", { stop: { lastDay: "2027-02-28", basis: "agreed" } }],
    ["that the citizen is protected", { Beskyttet: "Ja" }, "protectionSet", { isProtected: true }],
    ["that it has no caseworker", { Sagsbehandler: "" }, "caseAssigned", { caseworker: null }],
  ])("%s", async (_what, change, type, fact) => {
    await take();
    expect(await take(change)).toMatchObject(UPDATED);
    expect((await typesOf()).at(-1)).toBe(type);
    expect(await state()).toMatchObject(fact);
    expect(await take(change)).toMatchObject(UNCHANGED);
  });

  it("what is no longer in the list is taken away again", async () => {
    const had = { Afventer: "Læge", "Næste opfølgning": "01-03-2027", Stopdato: "01-03-2027" };
    await take(had);
    expect(await take()).toMatchObject(UPDATED);
    expect(await state()).toMatchObject({ hold: null, followUpOn: null, stop: null });
  });

  it("a decision, and that it was sent", async () => {
    await take();
    await take({ Afgørelse: "Delvis bevilling", Afgørelsesdato: "17-11-2026", Sendt: "18-11-2026" });
    expect((await state()).milestones).toMatchObject([
      { name: "decided", on: "2026-11-17", outcome: "partlyGranted" },
      { name: "sent", on: "2026-11-18" },
    ]);
  });

  it("[DL12] Frafald is no decision: the case lapsed that day", async () => {
    await take({ Afgørelse: "Frafald", Afgørelsesdato: "17-11-2026" });
    expect((await state()).milestones).toMatchObject([{ name: "lapsed", on: "2026-11-17", lapse: "unspecified" }]);
  });

  it("another caseworker, who is new and gets initials of their own", async () => {
    await take();
    expect(await take({ Sagsbehandler: "Lars Jørgensen" })).toMatchObject(UPDATED);
    const { id, initials } = (await personNamed("Lars Jørgensen")) ?? {};
    expect(await state()).toMatchObject({ caseworker: id, caseworkerChanges: 1 });
    expect([(await personNamed("Lone Jensen"))?.initials, initials]).toEqual(["LJ", "LJø"]);
  });

  it("[CA3] another team: the case leaves one stream and enters the other, and its caseworker belongs there too", async () => {
    await take();
    expect(await take({ Team: "Ungeteam" })).toMatchObject(UPDATED);
    const unit = await unitNamed("Ungeteam");
    expect(await state()).toMatchObject({ unit: unit?.id, stage: "investigation" });
    expect((await typesOf()).slice(-2)).toEqual(["caseLeft", "caseEntered"]);
    expect((await personNamed("Lone Jensen"))?.units).toHaveLength(2);
    expect(await take({ Team: "Ungeteam" })).toMatchObject(UNCHANGED);
  });

  it("[DL7] a date of receipt put right recomputes the open clocks, and both dates stay", async () => {
    await take();
    expect(await take({ Modtaget: "15-08-2026" })).toMatchObject(UPDATED);
    expect((await typesOf()).slice(-2)).toEqual(["factsCorrected", "clockCorrected"]);
    const corrected = (await office.store.history((await state()).id)).at(-1)?.payload;
    // 8 weeks after 1 September and after 15 August.
    expect(corrected).toMatchObject({ clock: "decision:1", before: "2026-10-27", after: "2026-10-10", cause: "facts" });
  });

  it("[DL7] one that makes the citizen wait longer needs a leader", async () => {
    await take();
    const report = await take({ Modtaget: "10-09-2026" });
    expect(report).toMatchObject(KEPT);
    expect(report.warnings).toEqual([{ row: 2, field: "Modtaget", code: "leader-needed" }]);
    expect((await state()).receivedOn).toBe("2026-09-01");
    office = await freshDesk();
    await take();
    const leader: Viewer = { id: uuid(78), role: "leader", units: [(await state()).unit] };
    expect(await take({ Modtaget: "10-09-2026" }, leader)).toMatchObject(UPDATED);
  });

  it("[MV9] one name of two that were merged means the other: nothing is kept for it, and nobody comes anew", async () => {
    await take({ Sagsbehandler: "L. Jensen" });
    await office.report(
      listOf([row(N, { Sagsbehandler: "L. Jensen" }), row("26-000002", { Sagsbehandler: "Lone Jensen" })]),
    );
    const [merged, into] = [await personNamed("L. Jensen"), await personNamed("Lone Jensen")];
    const now = Date.parse("2026-11-20T18:00:00Z") as Instant;
    const execute = makeExecute({ store: office.store, now: () => now, newId: v7, labelsOf: async () => [] });
    const merge = {
      id: v7({ msecs: now }),
      unit: ORGANISATION,
      type: "mergePeople",
      payload: { person: merged?.id, into: into?.id },
    };
    expect(await execute(merge as Parameters<typeof execute>[0], CLERK)).toMatchObject({ ok: true });
    expect((await state()).caseworker).toBe(into?.id);
    expect(await take({ Sagsbehandler: "L. Jensen" })).toMatchObject({ ...UNCHANGED, missing: 1 });
    expect(await take({ Sagsbehandler: "Eva Lund" })).toMatchObject({ ...UPDATED, missing: 1 });
    expect((await state()).caseworker).toBe((await personNamed("Eva Lund"))?.id);
    expect((await office.store.organisation()).people.size).toBe(3);
  });

  it("[DL8] a section that had no number gets one; one that the board has answered stays answered", async () => {
    await take({ Paragraf: "SEL § 83" });
    await onBoard("correctFacts", { caseId: (await state()).id, section: "SEL § 83, stk. 1, nr. 2" });
    expect(await take({ Paragraf: "SEL § 83" })).toMatchObject(UNCHANGED);
    expect(await state()).toMatchObject({ provision: "SEL-83-1-2" });
  });
});

describe("what was changed on the board stands", () => {
  it("when the list still says what it said before: the case is counted as kept", async () => {
    await take();
    const { id, column } = await state();
    await onBoard("moveCase", {
      caseId: id,
      toColumn: await columnOf("intake"),
      from: column,
      answers: { reason: "movedByMistake" },
    });
    const report = await take();
    expect(report).toMatchObject(KEPT);
    expect(report.warnings).toEqual([{ row: 2, field: "Fase", code: "kept-on-board" }]);
    expect((await state()).stage).toBe("intake");
  });

  it("when the list has changed as well", async () => {
    await take();
    const { id, column } = await state();
    await onBoard("moveCase", {
      caseId: id,
      toColumn: await columnOf("intake"),
      from: column,
      answers: { reason: "movedByMistake" },
    });
    expect(await take({ Fase: "Afsluttet" })).toMatchObject(KEPT);
    expect((await state()).stage).toBe("intake");
    // And the night after, although the list says the same as the last time.
    expect(await take({ Fase: "Afsluttet" })).toMatchObject(KEPT);
  });

  it("when the list comes to say the same, all agree", async () => {
    await take();
    const { id, column } = await state();
    await onBoard("moveCase", {
      caseId: id,
      toColumn: await columnOf("intake"),
      from: column,
      answers: { reason: "movedByMistake" },
    });
    expect(await take({ Fase: "Modtagelse" })).toMatchObject(UNCHANGED);
  });

  it("and a cell that is empty now as before says nothing against it", async () => {
    await take();
    const { id } = await state();
    await onBoard("setHold", { caseId: id, hold: { reason: "panel" } });
    await onBoard("recordMilestone", {
      caseId: id,
      milestone: "decided",
      on: "2026-11-19" as PlainDate,
      outcome: "granted",
    });
    expect(await take()).toMatchObject(UNCHANGED);
    expect((await state()).hold?.reason).toBe("panel");
  });

  it("field by field: another field of the same case is taken from the list", async () => {
    await take();
    const { id } = await state();
    await onBoard("setHold", { caseId: id, hold: { reason: "panel" } });
    const report = await take({ Afventer: "Læge", Stopdato: "01-03-2027" });
    expect(report).toMatchObject(UPDATED);
    expect(report.warnings).toEqual([{ row: 2, field: "Afventer", code: "kept-on-board" }]);
    expect(await state()).toMatchObject({ hold: { reason: "panel" }, stop: { lastDay: "2027-02-28" } });
  });

  it("a decision once recorded is not rewritten by a list", async () => {
    const decided = { Afgørelse: "Bevilling", Afgørelsesdato: "17-11-2026" };
    await take(decided);
    const report = await take({ ...decided, Afgørelsesdato: "10-11-2026" });
    expect(report.warnings).toEqual([{ row: 2, field: "Afgørelsesdato", code: "kept-on-board" }]);
    expect(await take({ ...decided, Afgørelse: "Afslag" })).toMatchObject(KEPT);
    expect((await state()).milestones).toMatchObject([{ on: "2026-11-17", outcome: "granted" }]);
  });

  it("[DL16] a remitted case is not closed again by the decision that the list still shows", async () => {
    const decided = { Afgørelse: "Afslag", Afgørelsesdato: "17-10-2026", Sendt: "17-10-2026" };
    await take(decided);
    const { id } = await state();
    await onBoard("recordMilestone", { caseId: id, milestone: "remitted", on: "2026-11-18" as PlainDate });
    expect(await take(decided)).toMatchObject(UNCHANGED);
    expect(await take({ ...decided, Afgørelse: "Bevilling", Afgørelsesdato: "19-11-2026" })).toMatchObject(UPDATED);
    expect((await state()).milestones.map(({ name }) => name)).toEqual(["decided", "sent", "remitted", "decided"]);
  });

  it("a case that was registered by hand is recognised by its number; what it lacks is filled in", async () => {
    await take();
    const caseId = uuid<Payloads["registerCase"]["caseId"]>(501);
    const registered = {
      caseId,
      number: "26-000002",
      section: "SEL § 85",
      kind: "new",
      receivedOn: "2026-09-01" as PlainDate,
    } as const;
    await onBoard("registerCase", registered);
    const next = [row(N), row("26-000002", { Stopdato: "01-03-2027", "Fase siden": "20-11-2026" })];
    const report = await office.report(listOf(next));
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const stored = await office.case("26-000002");
    expect(stored.state).toMatchObject({ id: caseId, stage: "intake", stop: { lastDay: "2027-02-28" } });
    expect(stored.state.citizen).not.toBeNull();
    expect(stored.state.caseworker).not.toBeNull();
    expect(report.warnings).toContainEqual({ row: 3, field: "Fase", code: "kept-on-board" });
  });
});

describe("a column sorted by hand", () => {
  it("[MV3] takes what a list brings at its end, in the list's order, each with a rank of its own", async () => {
    await take();
    await onBoard("setColumnSorting", { column: (await state()).column, sorting: "hand" });
    const more = ["26-000004", "26-000003", "26-000002"].map((number) => row(number));
    await office.report(listOf([row(N), ...more, row("26-000005", { Fase: "Modtagelse" })]));
    await office.report(listOf([row(N), ...more, row("26-000005")]));
    const cases = await Promise.all([N, "26-000004", "26-000003", "26-000002", "26-000005"].map(office.case));
    const ranks = cases.map(({ state: { rank } }) => rank ?? "");
    expect(ranks.every((rank) => rank !== "")).toBe(true);
    expect([...new Set(ranks)].sort((a, b) => (a < b ? -1 : 1))).toEqual(ranks);
  });
});

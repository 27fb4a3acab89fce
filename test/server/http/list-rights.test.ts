import { describe, expect, it } from "vitest";
import { must } from "#shared/lib/must.ts";
import type { ImportsView } from "#shared/protocol/lists.ts";
import { listOf, type Row, row } from "#test/server/imports/import-office.ts";
import { OTHER_UNIT } from "#test/support/builders.ts";
import { ADMIN, LEADER, type ListsApp, openListsApp } from "./lists-app.ts";

const [OWN, THEIRS, FREE] = ["26-000001", "26-000002", "26-000003"];
const NOTICE: Row = { "Besked om forsinkelse": "01-10-2026", "Forventet afgørelse": "01-12-2026" };
const ELSEWHERE: Row = { Team: "Socialpsykiatri" };

/** A case of the leader's unit and one of another's, brought by the nightly job. */
async function withCases(): Promise<ListsApp> {
  const app = await openListsApp();
  await app.nightly([row(OWN), row(THEIRS, ELSEWHERE)]);
  return app;
}
const stateOf = async (app: ListsApp, number: string) => must(await app.store.caseByNumber(number), number).state;

describe("a leader's list", () => {
  it("[PR3] takes in rows of the own teams alone; of other teams, known or new, it touches nothing", async () => {
    const app = await withCases();
    const before = await stateOf(app, THEIRS);
    const list = listOf([
      row(OWN, { Fase: "Afgørelse" }),
      row(THEIRS, { ...ELSEWHERE, Fase: "Afgørelse" }),
      row(FREE, { Team: "Et nyt team" }),
    ]);
    const { report, units, missingNumbers } = await app.preview(LEADER, list);
    const refused = [
      { row: 3, field: "Team", code: "unit-not-yours" },
      { row: 4, field: "Team", code: "unit-not-yours" },
    ];
    expect(report).toMatchObject({ updated: 1, created: 0, missing: 0, refused });
    expect([units.map(({ name }) => name), missingNumbers]).toEqual([["Voksen Handicap"], []]);
    expect(await app.takeIn(LEADER, list)).toMatchObject({ state: "refused", report: { refused } });
    expect(await app.takeIn(LEADER, list, { validOnly: true })).toMatchObject({
      state: "done",
      report: { updated: 1 },
    });
    expect(await stateOf(app, THEIRS)).toEqual(before);
    expect((await stateOf(app, OWN)).stage).toBe("decision");
    expect((await app.store.organisation()).units.size).toBe(2);
  });

  it("[CA8] [PR4] with the number of a case elsewhere is answered like one with a malformed number", async () => {
    const app = await withCases();
    const before = await stateOf(app, THEIRS);
    const { report } = await app.preview(LEADER, listOf([row(THEIRS), row("1".repeat(33))]));
    expect(report.refused).toEqual([
      { row: 2, field: "Sagsnr.", code: "invalid-case-number" },
      { row: 3, field: "Sagsnr.", code: "invalid-case-number" },
    ]);
    await app.takeIn(LEADER, listOf([row(THEIRS)]), { validOnly: true });
    expect(await stateOf(app, THEIRS)).toEqual(before);
  });

  it("[PR4] misses cases of the own teams alone, and puts nobody's name right who has a case elsewhere", async () => {
    const app = await openListsApp();
    const her: Row = { Navn: "Ida Prøve", "CPR-nr.": "831003-7049" };
    await app.nightly([row(OWN, her), row(THEIRS, { ...ELSEWHERE, ...her }), row(FREE, { "CPR-nr.": "010190-1111" })]);
    const { report, missingNumbers } = await app.preview(LEADER, listOf([row(OWN, { ...her, Navn: "Noget Andet" })]));
    expect([missingNumbers, report]).toMatchObject([[FREE], { missing: 1, unchanged: 1 }]);
    const citizens = [must((await stateOf(app, THEIRS)).citizen, "citizen")];
    const before = await app.store.citizens(citizens);
    await app.takeIn(LEADER, listOf([row(OWN, { ...her, Navn: "Noget Andet" })]));
    expect(await app.store.citizens(citizens)).toEqual(before);
    await app.takeIn(ADMIN, listOf([row(OWN, { ...her, Navn: "Ida Nygift" })]));
    expect(await app.store.citizens(citizens)).not.toEqual(before);
  });

  it("[PR3] [PR5] is in the leader's history, and nobody else's list is, nor can that be taken back", async () => {
    const app = await withCases();
    const { importId } = await app.takeIn(LEADER, listOf([row(OWN, { Fase: "Afgørelse" })]));
    const told = async (name: typeof ADMIN | typeof LEADER) =>
      ((await app.ask("GET", name, "/imports")).json() as ImportsView).imports.map(({ by, figures }) => [
        by,
        figures.rows,
      ]);
    expect(await told(LEADER)).toEqual([[LEADER, 1]]);
    // The command line has no name.
    expect(await told(ADMIN)).toEqual([
      [LEADER, 1],
      ["", 2],
    ]);
    await app.nightly([row(FREE, ELSEWHERE)]);
    const [nightly] = await app.store.listImports(1);
    const answer = await app.ask("POST", LEADER, `/imports/${nightly?.id}/take-back`, { dryRun: true });
    expect(answer.statusCode).toBe(404);
    const late = await app.ask("POST", LEADER, `/imports/${importId}/take-back`, {});
    expect([late.statusCode, late.json()]).toMatchObject([409, { code: "list-built-on" }]);
  });
});

describe("a restricted case in an administrator's list", () => {
  /** A restricted case on which the board's people have worked, and its twin, which is open and as the list left it. */
  async function withTwins(): Promise<ListsApp> {
    const app = await openListsApp();
    await app.nightly([row(OWN, NOTICE), row(FREE, NOTICE)]);
    const { id } = await stateOf(app, OWN);
    const leader = await app.login(LEADER);
    expect(await app.send(leader, "restrictCase", { caseId: id, to: [] })).toMatchObject({ ok: true });
    expect(await app.send(leader, "setHold", { caseId: id, hold: { reason: "doctor" } })).toMatchObject({ ok: true });
    return app;
  }

  it("[PR4] is brought up to date, and what the board says of it is told nowhere", async () => {
    const app = await withTwins();
    const later = listOf([row(OWN, { ...NOTICE, Fase: "Afgørelse", Afventer: "Borger" }), row(FREE)]);
    const { keptNumbers, report } = await app.preview(ADMIN, later);
    expect([keptNumbers.includes(OWN), report.warnings.filter(({ row: at }) => at === 2)]).toMatchObject([false, []]);
    expect(await app.takeIn(ADMIN, later)).toMatchObject({ state: "done" });
    expect(await stateOf(app, OWN)).toMatchObject({ stage: "decision", hold: { reason: "doctor" } });
  });

  it.each<[string, Row]>([
    ["the same as before", NOTICE],
    ["another stage", { Fase: "Afgørelse" }],
    ["another hold", { Afventer: "Borger" }],
    ["another caseworker", { Sagsbehandler: "Bo Prøve" }],
    ["a later receipt", { Modtaget: "03-09-2026" }],
    ["no notice any more", {}],
    ["another name", { Navn: "Ida Nygift" }],
  ])("[PR4] looks like any other in a list of one row that tells %s", async (_, change) => {
    const app = await withTwins();
    const told = async (number: string) => {
      const { report, keptNumbers, missingNumbers } = await app.preview(ADMIN, listOf([row(number, change)]));
      return { report, kept: keptNumbers.length, missing: missingNumbers.map((missed) => missed !== number) };
    };
    expect(await told(OWN)).toEqual(await told(FREE));
  });

  it("[PR4] is missing like any other, and a list taken back tells the figures that the list told", async () => {
    const app = await withTwins();
    const missing = async (number: string) => (await app.preview(ADMIN, listOf([row(number)]))).missingNumbers;
    expect([await missing(OWN), await missing(FREE)]).toEqual([[FREE], [OWN]]);
    const { importId, report } = await app.takeIn(ADMIN, listOf([row(OWN, { Afventer: "Borger" })]));
    const back = await app.ask("POST", ADMIN, `/imports/${importId}/take-back`, { dryRun: true });
    expect([report?.updated, back.json()]).toEqual([1, { withdrawn: 0, restored: 1 }]);
  });

  it("[PR4] of which no list has told yet counts like one that isn't there", async () => {
    const app = await withTwins();
    const leader = await app.login(LEADER);
    const caseId = await app.office.register(THEIRS, "SEL-85", "2026-11-02");
    expect(await app.send(leader, "restrictCase", { caseId, to: [] })).toMatchObject({ ok: true });
    const list = listOf([row(THEIRS)]);
    expect((await app.preview(ADMIN, list)).report).toMatchObject({ created: 1, kept: 0, unchanged: 0 });
    const before = (await app.store.derived()).states.length;
    expect(await app.takeIn(ADMIN, list)).toMatchObject({ state: "done", report: { created: 1 } });
    expect((await app.store.derived()).states).toHaveLength(before);
    expect((await app.preview(ADMIN, list)).report).toMatchObject({ created: 0, unchanged: 1 });
  });

  it("an open one is told of with its number where the board's word stands", async () => {
    const app = await withCases();
    const { id } = await stateOf(app, OWN);
    const leader = await app.login(LEADER);
    await app.send(leader, "setHold", { caseId: id, hold: { reason: "doctor" } });
    const { keptNumbers, missingNumbers, report } = await app.preview(
      ADMIN,
      listOf([row(OWN, { Afventer: "Borger" })]),
    );
    expect([keptNumbers, missingNumbers, report]).toMatchObject([[OWN], [THEIRS], { kept: 1, missing: 1 }]);
  });

  it("[PR4] a case that a list brought to another unit is gone from a leader's sight, and its list can't be taken back", async () => {
    const app = await withCases();
    const { importId } = await app.takeIn(LEADER, listOf([row(FREE)]));
    const { id } = await stateOf(app, FREE);
    const leader = await app.login(LEADER);
    expect(await app.send(leader, "transferCase", { caseId: id, toUnit: OTHER_UNIT })).toMatchObject({ ok: true });
    const answer = await app.ask("POST", LEADER, `/imports/${importId}/take-back`, {});
    expect(answer.json()).toMatchObject({ code: "list-built-on", data: { cases: 1 } });
    expect((await app.preview(LEADER, listOf([row(FREE)]))).report.refused).toEqual([
      { row: 2, field: "Sagsnr.", code: "invalid-case-number" },
    ]);
  });
});

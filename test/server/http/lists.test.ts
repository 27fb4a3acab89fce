import { describe, expect, it } from "vitest";
import type { ImportsView, ListProgress, SourcesView, StagedList } from "#shared/protocol/lists.ts";
import { DIRTY_EXPECTED, DIRTY_LIST, listOf, row, THE_LIST } from "#test/server/imports/import-office.ts";
import { UNIT } from "#test/support/builders.ts";
import { ADMIN, LEADER, NOT_FOUND, openListsApp, orderFor } from "./lists-app.ts";

const A = "26-000001";
const B = "26-000002";
const ROWS = [row(A, { Sagsbehandler: "S. Andetsteds" }), row(B, { Team: "Ungeteam" })];
const LIST = listOf(ROWS);

describe("a list that is brought in the browser", () => {
  it("waits for whoever brought it, is looked at, previewed, and taken in; the history tells of it", async () => {
    const app = await openListsApp();
    const answer = await app.upload(ADMIN, LIST, "C:\\lister\\sagsliste nr. 1.csv");
    expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
    const staged = answer.json() as StagedList;
    expect(staged).toMatchObject({
      kind: "cases",
      fileName: "sagsliste nr. 1.csv",
      format: "csv",
      rows: 2,
      source: null,
    });
    expect(staged.profile.columns).toMatchObject({ number: "Sagsnr.", section: "Paragraf" });

    const preview = await app.preview(ADMIN, LIST);
    expect(preview.report).toMatchObject({ rows: 2, created: 2, refused: [] });
    expect(preview.units.map(({ name, isNew }) => [name, isNew])).toEqual([
      ["Voksen Handicap", false],
      ["Ungeteam", true],
    ]);
    expect(preview.units[0]?.byStage).toMatchObject({ investigation: 1, intake: 0 });
    expect(preview.newPeople).toMatchObject([
      { name: "S. Andetsteds", perhaps: [{ name: "Sagsbehandler Andetsteds" }] },
      { name: "Lone Jensen", perhaps: [] },
    ]);
    expect(await app.store.caseByNumber(A)).toBeNull();

    const progress = await app.takeIn(ADMIN, LIST);
    expect(progress).toMatchObject({ state: "done", done: 2, all: 2, report: { created: 2 } });
    expect((await app.store.caseByNumber(A))?.tag.number).toBe(A);
    const { imports } = (await app.ask("GET", ADMIN, "/imports")).json() as ImportsView;
    expect(imports).toMatchObject([
      {
        id: progress.importId,
        by: ADMIN,
        source: null,
        fileName: "sagsliste.csv",
        asOf: "2026-11-20",
        mayTakeBack: true,
      },
    ]);
    expect(imports[0]?.figures).toEqual({
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      missing: 0,
      kept: 0,
      refused: 0,
    });
    expect((await app.store.auditLog(0, 9)).map(({ action }) => action)).toEqual(["importList"]);
  });

  it("[CA1] taken back, it is as if it never came, and can come again; then it can't be taken back twice", async () => {
    const app = await openListsApp();
    const { importId } = await app.takeIn(ADMIN, LIST);
    const back = (dryRun: boolean) => app.ask("POST", ADMIN, `/imports/${importId}/take-back`, { dryRun });
    const cookie = await app.login(LEADER);
    const cards = async () =>
      (await app.web.inject({ method: "GET", url: `/api/boards/${UNIT}`, headers: { cookie } })).json().cards.length;
    expect(await cards()).toBe(1);
    const said = (await back(true)).json();
    expect(said).toMatchObject({ withdrawn: 2, restored: 0 });
    expect((await app.store.caseByNumber(A))?.tag.number).toBe(A);
    expect((await back(false)).json()).toEqual(said);
    expect(await app.store.caseByNumber(A)).toBeNull();
    expect(await cards()).toBe(0);
    const twice = await back(false);
    expect([twice.statusCode, twice.json()]).toMatchObject([409, { code: "list-built-on", data: { cases: 0 } }]);
    const { imports } = (await app.ask("GET", ADMIN, "/imports")).json() as ImportsView;
    expect(imports).toMatchObject([{ takenBack: { by: ADMIN }, mayTakeBack: false }]);
    expect(await app.takeIn(ADMIN, LIST)).toMatchObject({ state: "done", report: { created: 2 } });
  });

  it("[CA5] with wrong rows nothing of it goes in, unless the good ones alone are asked for; the others come back with reasons", async () => {
    const app = await openListsApp();
    const staged = await app.stage(ADMIN, DIRTY_LIST);
    const preview = await app.preview(ADMIN, DIRTY_LIST);
    expect(preview.refusedCells[0]).toEqual({ row: 5, text: "31-02-2026" });
    expect(preview.refusedCells.map(({ row }) => row)).not.toContain(37);
    const run = (validOnly: boolean) => app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged, { validOnly }));
    expect((await run(false)).statusCode).toBe(202);
    const refused = await app.settled(ADMIN, staged.id);
    expect(refused).toMatchObject({ state: "refused", report: { created: 0, refused: DIRTY_EXPECTED.refused } });
    expect(await app.store.listImports(9)).toEqual([]);
    const file = await app.ask("POST", ADMIN, `/${staged.id}/refused`, orderFor(staged));
    expect(file.headers).toMatchObject({
      "cache-control": "no-store",
      "content-disposition": 'attachment; filename="afviste-raekker.csv"',
      "content-type": "text/csv; charset=utf-8",
    });
    const lines = file.rawPayload.toString("utf8").split("\r\n");
    expect(lines[0]).toMatch(/^\ufeffSagsnr\..*;Årsag$/);
    expect((await app.store.auditLog(0, 9)).map(({ action }) => action)).toEqual(["exportRows"]);
    await run(true);
    expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "done", report: { created: 51 } });
  });

  it("[CA5] a file that is no list is refused with its reason, and nothing of it is kept", async () => {
    const app = await openListsApp();
    for (const [bytes, code] of [
      [Buffer.from("%PDF-1.7"), "other-format"],
      [Buffer.from(" \r\n"), "empty"],
    ] as const) {
      const answer = await app.upload(ADMIN, bytes);
      expect([answer.statusCode, (answer.json() as { code: string }).code]).toEqual([422, code]);
    }
    const staged = await app.stage(ADMIN, listOf(ROWS, ["Sagsnr.", "Navn", "Fase"]));
    const answer = await app.ask("POST", ADMIN, `/${staged.id}/preview`, orderFor(staged));
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: "columns-missing" }]);
    await app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "failed", cause: "columns-missing" });
  });

  it("one above 100 MB is refused as too large, before anything is read", async () => {
    const app = await openListsApp();
    const answer = await app.upload(ADMIN, Buffer.alloc(100 * 1024 * 1024 + 1, 65));
    expect([answer.statusCode, answer.json()]).toMatchObject([
      413,
      { code: "too-large", data: { limitBytes: 104857600 } },
    ]);
  });
});

describe("taking a list in", () => {
  it("is cancelled as long as it isn't written: nothing is there, and it can be tried again", async () => {
    const app = await openListsApp();
    const staged = await app.stage(ADMIN, THE_LIST);
    await app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    await app.ask("POST", ADMIN, `/${staged.id}/cancel`);
    expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "cancelled" });
    expect((await app.store.derived()).states).toEqual([]);
    expect(await app.store.listImports(9)).toEqual([]);
    await app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "done", report: { created: 2188 } });
  });

  it("says how far it is; a second person's list waits its turn and is compared with what the first one has left", async () => {
    const app = await openListsApp();
    const [first, second] = [await app.stage(ADMIN, THE_LIST), await app.stage(LEADER, LIST)];
    await app.ask("POST", ADMIN, `/${first.id}/run`, orderFor(first));
    const waits = await app.ask("POST", LEADER, `/${second.id}/run`, orderFor(second, { validOnly: true }));
    expect([waits.statusCode, waits.json()]).toEqual([202, { state: "waiting", done: 0, all: 0 }]);
    const seen: ListProgress[] = [];
    for (;;) {
      const one = (await app.ask("GET", ADMIN, `/${first.id}`)).json() as ListProgress;
      const other = (await app.ask("GET", LEADER, `/${second.id}`)).json() as ListProgress;
      seen.push(one);
      if (one.state === "working") expect(other.state).toBe("waiting");
      if (one.state === "done") break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const counts = seen.filter(({ state }) => state === "working").map(({ done }) => done);
    expect(new Set(counts).size).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(seen.every(({ all }) => all === 0 || all === 2188)).toBe(true);
    expect(await app.settled(LEADER, second.id)).toMatchObject({ state: "done" });
  });
});

describe("a saved source", () => {
  it("is known again by its columns, comes with its profile, and stands in the history; it can be dropped", async () => {
    const app = await openListsApp();
    const bytes = Buffer.from(
      "Ref;Paragraf;Modtaget;Fase;Team\r\n26-000001;SEL § 85;01-09-2026;Oplysning;Voksen Handicap\r\n",
    );
    const profile = { kind: "cases", columns: { number: "Ref" }, words: { stage: { Igang: "Oplysning" } } };
    expect((await app.ask("PUT", ADMIN, "/sources", { name: "Vores system", profile })).json()).toEqual({ ok: true });
    const { sources } = (await app.ask("GET", LEADER, "/sources")).json() as SourcesView;
    expect(sources).toEqual([{ name: "Vores system", profile, savedAt: expect.any(String), mayChange: false }]);
    const staged = await app.stage(ADMIN, bytes);
    expect(staged).toMatchObject({ source: "Vores system", profile });
    await app.takeIn(ADMIN, bytes, { source: "Vores system" });
    const { imports } = (await app.ask("GET", ADMIN, "/imports")).json() as ImportsView;
    expect(imports).toMatchObject([{ source: "Vores system", figures: { created: 1 } }]);
    await app.ask("POST", ADMIN, "/sources/drop", { name: "Vores system" });
    expect(await app.stage(ADMIN, bytes)).toMatchObject({ source: null });
  });

  it("[PR3] of somebody else is used by all and changed by its own leaders and administrators alone", async () => {
    const app = await openListsApp();
    const profile = { kind: "cases", columns: { number: "Ref" }, words: {} };
    const others = { kind: "cases", columns: { number: "Sag" }, words: {} };
    const put = (name: string, by: typeof ADMIN, as: object = profile) =>
      app.ask("PUT", by, "/sources", { name, profile: as });
    const known = async (by: typeof ADMIN) =>
      ((await app.ask("GET", by, "/sources")).json() as SourcesView).sources.map((source) => [
        source.name,
        source.mayChange,
        source.profile.columns.number,
      ]);
    await put("Fælles", ADMIN);
    await put("Vores", LEADER);
    expect(await known(LEADER)).toEqual([
      ["Fælles", false, "Ref"],
      ["Vores", true, "Ref"],
    ]);
    const refused = [
      await put("Fælles", LEADER, others),
      await app.ask("POST", LEADER, "/sources/drop", { name: "Fælles" }),
    ];
    expect(refused.map(({ statusCode, body }) => [statusCode, body])).toEqual(refused.map(() => [404, NOT_FOUND]));
    for (const by of [LEADER, ADMIN]) expect((await put("Vores", by, others)).statusCode).toBe(200);
    expect(await known(ADMIN)).toEqual([
      ["Fælles", true, "Ref"],
      ["Vores", true, "Sag"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { ImportsView, ListProgress, SourcesView, StagedList } from "#shared/protocol/lists.ts";
import type { Name } from "#test/server/app/test-app.ts";
import { DIRTY_EXPECTED, DIRTY_LIST, listOf, row, THE_LIST, wholeJournal } from "#test/server/imports/import-office.ts";
import { UNIT } from "#test/support/builders.ts";
import { ADMIN, LEADER, type ListsApp, NOT_FOUND, openListsApp, orderFor } from "./lists-app.ts";

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

describe("a staged file", () => {
  it("[PR5] opens for its bringer alone; to those who look after no lists there are none at all", async () => {
    const app = await openListsApp();
    const staged = await app.stage(ADMIN, LIST);
    const order = orderFor(staged);
    const asked = async (name: Name, id = staged.id) => [
      await app.ask("POST", name, `/${id}/sheet`, { sheet: "Ark1" }),
      await app.ask("POST", name, `/${id}/preview`, order),
      await app.ask("POST", name, `/${id}/run`, order),
      await app.ask("GET", name, `/${id}`),
      await app.ask("POST", name, `/${id}/cancel`, {}),
      await app.ask("POST", name, `/${id}/refused`, order),
      await app.ask("DELETE", name, `/${id}`),
    ];
    for (const name of ["Sagsbehandler Tre", "Koordinator Et"] as const) {
      const others = [
        await app.upload(name, LIST),
        await app.ask("GET", name, "/sources"),
        await app.ask("PUT", name, "/sources", { name: "Nexus", profile: staged.profile }),
        await app.ask("POST", name, "/sources/drop", { name: "Nexus" }),
        await app.ask("GET", name, "/imports"),
        await app.ask("POST", name, `/imports/${staged.id}/take-back`, { dryRun: true }),
      ];
      for (const answer of [...(await asked(name)), ...others])
        expect([answer.statusCode, answer.body]).toEqual([404, NOT_FOUND]);
    }
    for (const answer of [...(await asked(LEADER)), ...(await asked(ADMIN, "no-such-id"))])
      expect([answer.statusCode, answer.body]).toEqual([404, NOT_FOUND]);
    expect((await app.ask("POST", ADMIN, `/${staged.id}/preview`, order)).statusCode).toBe(200);
    const nobody = await app.web.inject({ method: "GET", url: "/api/lists/imports" });
    expect(nobody.statusCode).toBe(401);
    const elsewhere = await app.web.inject({
      ...{ method: "POST", url: "/api/lists", payload: LIST },
      headers: { "content-type": "application/octet-stream", origin: "https://elsewhere.example" },
    });
    expect(elsewhere.statusCode).toBe(403);
  });

  it("goes when it is thrown away, when its bringer logs out, after an hour, and when three others came after it", async () => {
    const app = await openListsApp();
    const isThere = async ({ id, ...staged }: StagedList) =>
      (await app.ask("POST", ADMIN, `/${id}/preview`, orderFor({ id, ...staged }))).statusCode === 200;
    const thrown = await app.stage(ADMIN, LIST);
    await app.ask("DELETE", ADMIN, `/${thrown.id}`);
    expect(await isThere(thrown)).toBe(false);
    const left = await app.stage(ADMIN, LIST);
    await app.logout(ADMIN);
    expect(await isThere(left)).toBe(false);
    const old = await app.stage(ADMIN, LIST);
    app.office.setNow("2026-11-20", 19);
    expect(await isThere(old)).toBe(false);
    const first = await app.stage(ADMIN, LIST);
    const others = [await app.stage(ADMIN, LIST), await app.stage(ADMIN, LIST), await app.stage(ADMIN, LIST)];
    expect(await isThere(first)).toBe(false);
    for (const other of others) expect(await isThere(other)).toBe(true);
  });

  it("once taken in, answers the same to whoever asks again, and what the file held is gone", async () => {
    const app = await openListsApp();
    const staged = await app.stage(ADMIN, LIST);
    const run = () => app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    await run();
    const progress = await app.settled(ADMIN, staged.id);
    expect((await run()).json()).toEqual(progress);
    expect((await app.ask("POST", ADMIN, `/${staged.id}/preview`, orderFor(staged))).statusCode).toBe(404);
    expect(await app.store.listImports(9)).toHaveLength(1);
  });

  it("[PR1] shows no cell of a column that may tell who somebody is", async () => {
    const app = await openListsApp();
    const many = Array.from({ length: 8 }, (_, at) => row(`26-00000${at}`));
    const { columns } = await app.stage(ADMIN, listOf(many));
    const samplesOf = (title: string) => columns.find((column) => column.title === title)?.samples;
    expect([samplesOf("Navn"), samplesOf("CPR-nr.")]).toEqual([[], []]);
    expect(samplesOf("Fase")).toEqual(["Oplysning"]);
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
    expect(sources).toEqual([{ name: "Vores system", profile, savedAt: expect.any(String) }]);
    const staged = await app.stage(ADMIN, bytes);
    expect(staged).toMatchObject({ source: "Vores system", profile });
    await app.takeIn(ADMIN, bytes, { source: "Vores system" });
    const { imports } = (await app.ask("GET", ADMIN, "/imports")).json() as ImportsView;
    expect(imports).toMatchObject([{ source: "Vores system", figures: { created: 1 } }]);
    await app.ask("POST", ADMIN, "/sources/drop", { name: "Vores system" });
    expect(await app.stage(ADMIN, bytes)).toMatchObject({ source: null });
  });
});

describe("what a list holds", () => {
  const SECRET = { Navn: "Hemmelia Skjult-Borgersen", "CPR-nr.": "751299-6543" };
  const PLANTED = /Hemmelia|Skjult|7512996543|751299-6543|borgerliste-hemmelig/;
  const way = async (app: ListsApp) => {
    const bytes = listOf([row(A, SECRET), row(B, { ...SECRET, Modtaget: "Hemmelia 7512996543" })]);
    const staged = (await app.upload(ADMIN, bytes, "borgerliste-hemmelig.csv")).json() as StagedList;
    const order = orderFor(staged, { validOnly: true });
    const answers = [
      JSON.stringify({ ...staged, fileName: "" }),
      (await app.ask("POST", ADMIN, `/${staged.id}/preview`, order)).body,
      (await app.ask("POST", ADMIN, `/${staged.id}/run`, order)).body,
      JSON.stringify(await app.settled(ADMIN, staged.id)),
    ];
    await app.ask("POST", ADMIN, `/${staged.id}/refused`, order);
    const [taken] = await app.store.listImports(1);
    await app.ask("POST", ADMIN, `/imports/${taken?.id}/take-back`, {});
    return answers;
  };

  it("[PR1] [PR6] is in no answer, journal or log line, nor is the file's name", async () => {
    const app = await openListsApp();
    for (const answer of await way(app)) expect(answer).not.toMatch(PLANTED);
    expect(JSON.stringify(await wholeJournal(app.store))).not.toMatch(PLANTED);
    expect(app.logged()).not.toMatch(PLANTED);
    expect(app.logged().split("\n").length).toBeGreaterThan(8);
  });

  it("[PR1] is in no log line when the database breaks in the middle", async () => {
    const app = await openListsApp();
    const breaking = app.store.commit;
    app.store.commit = async (request) =>
      breaking({
        ...request,
        plan: (loaded) => {
          const plan = request.plan(loaded);
          const rows = plan.ok ? (plan.writes.vault ?? []) : [];
          return plan.ok
            ? { ...plan, writes: { ...plan.writes, vault: [...rows, { ...rows[0], sealed: null } as never] } }
            : plan;
        },
      });
    const staged = await app.stage(ADMIN, listOf([row(A, SECRET)]));
    await app.ask("POST", ADMIN, `/${staged.id}/run`, orderFor(staged));
    expect(await app.settled(ADMIN, staged.id)).toMatchObject({ state: "failed", cause: "unavailable" });
    expect(app.logged()).toContain("a list could not be taken in");
    expect(app.logged()).not.toMatch(PLANTED);
  });
});

import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import { openApp, type TestApp } from "#test/server/app/test-app.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";

const NOT_FOUND = { ok: false, code: "not-found", data: {} };

const post = (app: TestApp, cookie: string, payload: object | string, headers = {}) =>
  app.web.inject({
    method: "POST",
    url: "/api/commands",
    headers: { cookie, "content-type": "application/json", ...headers },
    payload,
  });

async function aMovableCase(app: TestApp, number = "26-001151") {
  const caseId = await app.office.register(number, "SEL § 85", "2026-03-02");
  return { caseId, from: await app.column("intake"), toColumn: await app.column("investigation") };
}

describe("a command over HTTP", () => {
  it("[CA1] is carried out and answered with the board's new number", async () => {
    const app = await openApp();
    const move = await aMovableCase(app);
    const cookie = await app.login("Sagsbehandler Tre");
    const before = (await app.store.streams()).get(UNIT) ?? 0;
    expect(await app.send(cookie, "moveCase", move)).toEqual({ ok: true, seq: before + 1 });
  });

  it("[CA4] sent twice gets the first answer and changes nothing more", async () => {
    const app = await openApp();
    const payload = await aMovableCase(app);
    const cookie = await app.login("Sagsbehandler Tre");
    const command = { id: v7({ msecs: app.office.now() }), unit: UNIT, type: "moveCase", payload };
    const first = await post(app, cookie, command);
    const again = await post(app, cookie, command);
    expect([again.statusCode, again.body]).toEqual([200, first.body]);
    expect((await app.store.streams()).get(UNIT)).toBe(first.json().seq);
  });

  it("[MV6] made against an outdated picture is refused with what happened meanwhile, as an answer and not an error", async () => {
    const app = await openApp();
    const { caseId, from, toColumn } = await aMovableCase(app);
    const first = await app.login("Sagsbehandler Tre");
    await app.send(first, "moveCase", { caseId, from, toColumn });
    const cookie = await app.login("Leder To");
    const stale = {
      id: v7({ msecs: app.office.now() }),
      unit: UNIT,
      type: "moveCase",
      payload: { caseId, from, toColumn },
    };
    const answer = await post(app, cookie, stale);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      expect.objectContaining({ ok: false, code: "moved-meanwhile" }),
    ]);
  });

  it("[CA5] that is malformed is answered with the first field that is wrong", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const answers = [
      await post(app, cookie, "{not json"),
      await post(app, cookie, { id: v7(), unit: UNIT, type: "launchRocket", payload: {} }),
      await post(app, cookie, { id: v7(), unit: UNIT, type: "moveCase", payload: { caseId: "7" } }),
      await post(app, cookie, "[]"),
      await post(app, cookie, "null"),
    ];
    expect(
      answers.map(({ statusCode, body }) => [statusCode, JSON.parse(body).code, JSON.parse(body).data.path]),
    ).toEqual([
      [400, "malformed", ""],
      [400, "malformed", "type"],
      [400, "malformed", "payload.caseId"],
      [400, "malformed", ""],
      [400, "malformed", ""],
    ]);
  });

  it("[CA5] that is oversized is refused before it is read", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const answer = await post(app, cookie, { id: v7(), padding: "x".repeat(70_000) });
    expect([answer.statusCode, answer.json()]).toEqual([
      413,
      { ok: false, code: "too-large", data: { limitBytes: 65_536 } },
    ]);
  });

  it("of somebody who is not signed in is refused before it is read", async () => {
    const app = await openApp();
    const answer = await post(app, "tavle_session=gaettet", "{not json");
    expect([answer.statusCode, answer.json()]).toEqual([401, { ok: false, code: "signed-out", data: {} }]);
  });

  it("[PR5] on a case that is absent, in another unit, or for another role gets the same bytes", async () => {
    const app = await openApp();
    const { caseId, from, toColumn } = await aMovableCase(app);
    const elsewhere = await app.login("Sagsbehandler Andetsteds");
    const administrator = await app.login("Administrator Et");
    const absent = v7() as typeof caseId;
    const bodies = [
      await app.send(elsewhere, "moveCase", { caseId, from, toColumn }, UNIT),
      await app.send(elsewhere, "moveCase", { caseId, from, toColumn }, OTHER_UNIT),
      await app.send(elsewhere, "moveCase", { caseId: absent, from, toColumn }, OTHER_UNIT),
      await app.send(administrator, "moveCase", { caseId, from, toColumn }, UNIT),
      await app.send(elsewhere, "createUnit", { unitId: OTHER_UNIT, name: "Min egen" }, ORGANISATION),
    ];
    expect(bodies).toEqual(bodies.map(() => NOT_FOUND));
  });

  it("from a page of another site is refused, whoever is signed in", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const answer = await post(app, cookie, { id: v7() }, { origin: "https://ondsindet.dk", host: "127.0.0.1:3000" });
    expect([answer.statusCode, answer.json()]).toEqual([403, { ok: false, code: "origin-refused", data: {} }]);
    const own = await post(app, cookie, { id: v7() }, { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" });
    expect(own.statusCode).toBe(400);
  });

  it("that the database cannot store is answered as such, and can be sent again", async () => {
    const app = await openApp();
    const payload = await aMovableCase(app);
    const cookie = await app.login("Sagsbehandler Tre");
    const id = v7({ msecs: app.office.now() }) as CommandId;
    const { commit } = app.store;
    app.store.commit = async () => Promise.reject(new StorageFailed("full", new Error("disk")));
    const failed = await post(app, cookie, { id, unit: UNIT, type: "moveCase", payload });
    expect([failed.statusCode, failed.json()]).toEqual([
      503,
      { ok: false, code: "storage-failed", data: { cause: "full" } },
    ]);
    app.store.commit = commit;
    expect((await post(app, cookie, { id, unit: UNIT, type: "moveCase", payload })).json()).toMatchObject({ ok: true });
  });
});

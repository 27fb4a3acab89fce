import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { openApp, type TestApp } from "#test/server/app/test-app.ts";
import { ANNA, OTHER_UNIT, UNIT, uuid } from "#test/support/builders.ts";

const get = (app: TestApp, url: string, cookie = "", headers = {}) =>
  app.web.inject({ url, headers: { cookie, ...headers } });

describe("the units", () => {
  it("[PR3] are those whose boards one may read, with the number of each; all for who administers them", async () => {
    const app = await openApp();
    const seen = async (name: Parameters<TestApp["login"]>[0]) =>
      (await get(app, "/api/units", await app.login(name))).json().units.map((unit: { name: string }) => unit.name);
    expect(await seen("Sagsbehandler Tre")).toEqual(["Voksen Handicap"]);
    expect(await seen("Koordinator Et")).toEqual(["Socialpsykiatri", "Voksen Handicap"]);
    expect(await seen("Administrator Et")).toEqual(["Socialpsykiatri", "Voksen Handicap"]);
    const { units } = (await get(app, "/api/units", await app.login("Leder To"))).json();
    expect(units).toEqual([{ id: UNIT, name: "Voksen Handicap", seq: (await app.store.streams()).get(UNIT) }]);
  });
});

describe("a board's first picture", () => {
  it("has the number from which frames follow, the columns, the colleagues and the cards", async () => {
    const app = await openApp();
    await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const board = (await get(app, `/api/boards/${UNIT}`, await app.login("Sagsbehandler Tre"))).json();
    expect(board).toMatchObject({ seq: (await app.store.streams()).get(UNIT), unit: { name: "Voksen Handicap" } });
    expect(board.columns).toHaveLength(5);
    expect(board.cards.map((card: { number: string }) => card.number)).toEqual(["26-001151"]);
  });

  it("[PR5] of another unit, of none, and under a malformed id is the same not-found; so it is for an administrator", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const answers = [
      await get(app, `/api/boards/${OTHER_UNIT}`, cookie),
      await get(app, `/api/boards/${uuid(999)}`, cookie),
      await get(app, "/api/boards/alle", cookie),
      await get(app, `/api/boards/${UNIT}`, await app.login("Administrator Et")),
      await get(app, "/api/findes-ikke", cookie),
    ];
    for (const { statusCode, body } of answers)
      expect([statusCode, body]).toEqual([404, '{"ok":false,"code":"not-found","data":{}}']);
  });

  it("goes out small, and is kept by no cache", async () => {
    const app = await openApp();
    for (let n = 0; n < 20; n += 1) await app.office.register(`26-00${1000 + n}`, "SEL § 85", "2026-03-02");
    const cookie = await app.login("Sagsbehandler Tre");
    const packed = await get(app, `/api/boards/${UNIT}`, cookie, { "accept-encoding": "gzip, br" });
    const plain = await get(app, `/api/boards/${UNIT}`, cookie);
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(packed.headers["cache-control"]).toBe("no-store");
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
  });
});

describe("a case page", () => {
  it("has the facts, every deadline and the history", async () => {
    const app = await openApp();
    await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const view = (await get(app, "/api/cases/26-001151", await app.login("Sagsbehandler Tre"))).json();
    expect(view.card.number).toBe("26-001151");
    expect(view.deadlines.map((deadline: { due: string }) => deadline.due)).toEqual(["2026-04-27"]);
    expect(view.history).toHaveLength(1);
  });

  it("[PR4] [PR5] that is restricted, in another unit, or absent is the same not-found", async () => {
    const app = await openApp();
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    const leader = await app.login("Leder To");
    expect(await app.send(leader, "restrictCase", { caseId, to: [ANNA] })).toMatchObject({ ok: true });
    const answers = [
      await get(app, "/api/cases/26-001151", await app.login("Sagsbehandler Tre")),
      await get(app, "/api/cases/26-001151", await app.login("Sagsbehandler Andetsteds")),
      await get(app, "/api/cases/26-999999", leader),
      await get(app, "/api/cases/%2e%2e%2fetc", leader),
    ];
    for (const { statusCode, body } of answers)
      expect([statusCode, body]).toEqual([404, '{"ok":false,"code":"not-found","data":{}}']);
    expect((await get(app, "/api/cases/26-001151", leader)).statusCode).toBe(200);
  });
});

describe("everything that is read", () => {
  it.each([
    "/api/units",
    `/api/boards/${UNIT}`,
    "/api/cases/26-001151",
    "/api/session",
  ])("is closed to who is not signed in: %s", async (url) => {
    const app = await openApp({ people: "nobody" });
    const answer = await get(app, url);
    expect([answer.statusCode, answer.body]).toEqual([401, '{"ok":false,"code":"signed-out","data":{}}']);
  });

  it("says that the store is gone, in the same shape as every refusal", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    app.store.session = async () => Promise.reject(new StorageFailed("unavailable", new Error("gone")));
    const answer = await get(app, "/api/units", cookie);
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      { ok: false, code: "storage-failed", data: { cause: "unavailable" } },
    ]);
  });
});

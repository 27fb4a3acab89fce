import { describe, expect, it } from "vitest";
import type { PersonId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { DisplaysView, DisplayView, PairingView } from "#shared/protocol/displays.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { type Name, openApp, type TestApp } from "#test/server/app/test-app.ts";
import { dial, listen } from "#test/server/socket/test-line.ts";
import { OTHER_UNIT, UNIT, uuid } from "#test/support/builders.ts";
import { SYSTEM } from "#test/support/office.ts";

const begin = async ({ web }: TestApp): Promise<PairingView> =>
  (await web.inject({ method: "POST", url: "/api/displays/pairings" })).json();

const claim = ({ web }: TestApp, secret: string) =>
  web.inject({ method: "POST", url: "/api/displays/pairings/claim", payload: { secret } });

async function confirm(app: TestApp, name: Name, code: string, unit = UNIT) {
  const cookie = await app.login(name);
  const payload = { code, unit, name: "Kontoret, 2. sal", kind: "room" };
  return app.web.inject({ method: "POST", url: "/api/displays", headers: { cookie }, payload });
}

const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  must(String(answer.headers["set-cookie"]).split(";")[0], "cookie");

const own = ({ web }: TestApp, cookie: string) => web.inject({ url: "/api/display", headers: { cookie } });

async function list(app: TestApp, name: Name): Promise<DisplaysView["displays"]> {
  const cookie = await app.login(name);
  return (await app.web.inject({ url: "/api/displays", headers: { cookie } })).json<DisplaysView>().displays;
}

/** A screen that a leader has paired, with its cookie. */
async function paired(app: TestApp): Promise<string> {
  const { code, secret } = await begin(app);
  await confirm(app, "Leder To", code);
  return cookieOf(await claim(app, secret));
}

describe("pairing a screen", () => {
  it("[WA1] goes by a code that a leader reads from it and confirms, in whatever spelling", async () => {
    const app = await openApp();
    const { code, secret, expiresAt } = await begin(app);
    expect(code).toMatch(/^[A-Z34679]{3} [A-Z34679]{3}$/);
    expect(expiresAt).toMatch(/^2026-03-02T08:10:00/);
    expect((await claim(app, secret)).json()).toEqual({ state: "waiting" });
    expect((await confirm(app, "Leder To", code.toLowerCase().replace(" ", "-"))).json()).toEqual({ ok: true });
    const claimed = await claim(app, secret);
    expect(claimed.json()).toEqual({ state: "paired" });
    expect(String(claimed.headers["set-cookie"])).toMatch(/^tavle_display=[^;]{40,}; .*HttpOnly.*SameSite=Strict/);
    const answer = await own(app, cookieOf(claimed));
    expect(answer.json<DisplayView>()).toEqual({
      name: "Kontoret, 2. sal",
      kind: "room",
      unit: { id: UNIT, name: "Voksen Handicap" },
    });
    expect(answer.headers["set-cookie"]).toContain(cookieOf(claimed));
  });

  it("[WA1] goes by the code alone: the command for it is refused from whoever sends it", async () => {
    const app = await openApp();
    const cookie = await app.login("Leder To");
    const payload = { displayId: uuid(99), name: "Kontoret", kind: "room" };
    const command = { id: uuid(98), unit: UNIT, type: "pairDisplay", payload };
    const answer = await app.web.inject({
      method: "POST",
      url: "/api/commands",
      headers: { cookie },
      payload: command,
    });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: "malformed", data: { path: "type" } }]);
    const line = dial(await listen(app), cookie);
    const said = await new Promise((resolve) => line.socket.emit("command", command, resolve));
    expect(said).toMatchObject({ ok: false, code: "malformed" });
    expect(await list(app, "Leder To")).toEqual([]);
  });

  it("[WA1] keeps neither code nor secret nor token, and survives a restart of the server", async () => {
    const app = await openApp();
    const { code, secret } = await begin(app);
    const kept = JSON.stringify([...(await app.store.settingsUnder("pairing:"))]);
    for (const planted of [code, code.replace(" ", ""), secret]) expect(kept).not.toContain(planted);
    expect(kept).toContain("codeHash");
    const again = await openApp({ open: async () => app.store });
    await confirm(again, "Leder To", code);
    expect((await claim(again, secret)).json()).toEqual({ state: "paired" });
    expect(app.logged()).not.toContain(code);
  });

  it("[WA1] gives the token again until the screen has come with it, and never after that", async () => {
    const app = await openApp();
    const { code, secret } = await begin(app);
    await confirm(app, "Leder To", code);
    const lost = cookieOf(await claim(app, secret));
    const got = cookieOf(await claim(app, secret));
    expect((await own(app, lost)).statusCode).toBe(401);
    expect((await own(app, got)).statusCode).toBe(200);
    await expect.poll(async () => (await claim(app, secret)).statusCode).toBe(404);
  });

  it("[WA1] is over after ten minutes, and a wrong code is answered like one that expired", async () => {
    const app = await openApp();
    const { code, secret } = await begin(app);
    const wrong = await confirm(app, "Leder To", "AAA AAA");
    app.office.setNow("2026-03-02", 10);
    const late = await confirm(app, "Leder To", code);
    expect([late.statusCode, late.body]).toEqual([wrong.statusCode, wrong.body]);
    expect(late.statusCode).toBe(404);
    expect((await claim(app, secret)).statusCode).toBe(404);
    expect((await claim(app, "x".repeat(40))).statusCode).toBe(404);
  });

  it("[WA1] of one code succeeds once, though two confirm it, in two units even", async () => {
    const app = await openApp();
    const { code } = await begin(app);
    const answers = [await confirm(app, "Administrator Et", code), await confirm(app, "Leder To", code)];
    answers.push(await confirm(app, "Administrator Et", code, OTHER_UNIT));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 404]);
    expect(await app.store.displays()).toMatchObject([{ unit: UNIT, pairedBy: uuid<PersonId>(35) }]);
  });

  it("[PR3] is for leaders in their own units and for administrators", async () => {
    const app = await openApp();
    const { code } = await begin(app);
    for (const name of ["Sagsbehandler Tre", "Koordinator Et"] as const)
      expect((await confirm(app, name, code)).statusCode).toBe(404);
    expect((await confirm(app, "Leder To", code, OTHER_UNIT)).statusCode).toBe(404);
    expect((await confirm(app, "Administrator Et", code, OTHER_UNIT)).statusCode).toBe(200);
  });

  it("[WA1] slows down who tries ten wrong codes in a minute, and nobody else", async () => {
    const app = await openApp();
    const { code } = await begin(app);
    const cookie = await app.login("Leder To");
    const attempt = (typed: string) =>
      app.web.inject({
        method: "POST",
        url: "/api/displays",
        headers: { cookie },
        payload: { code: typed, unit: UNIT, name: "Gang", kind: "corridor" },
      });
    for (let n = 0; n < 10; n += 1) expect((await attempt("AAA AAA")).statusCode).toBe(404);
    const refused = await attempt(code);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: "too-many-attempts", data: { seconds: 60 } });
    expect((await confirm(app, "Administrator Et", code)).statusCode).toBe(200);
  });
});

describe("a paired screen", () => {
  it("[WA1] opens nothing but what it is: its cookie is no session anywhere else", async () => {
    const app = await openApp();
    const cookie = await paired(app);
    const urls = [
      ...["/api/session", "/api/units", `/api/boards/${UNIT}`, `/api/boards/${UNIT}/views`, "/api/rulebook"],
      ...["/api/cases/26-000001", "/api/people", "/api/displays", `/api/walls/${UNIT}?kind=room`, "/api/installation"],
    ];
    for (const url of urls) expect((await app.web.inject({ url, headers: { cookie } })).statusCode).toBe(401);
    const command = { id: uuid(1), unit: UNIT, type: "revokeDisplay", payload: {} };
    const given = await app.web.inject({ method: "POST", url: "/api/commands", headers: { cookie }, payload: command });
    expect(given.statusCode).toBe(401);
    const asSession = cookie.replace("tavle_display", "tavle_session");
    expect((await app.web.inject({ url: "/api/session", headers: { cookie: asSession } })).statusCode).toBe(401);
  });

  it("[WA1] is nothing any more when it was revoked, and stands last in the list; other tokens never were", async () => {
    const app = await openApp();
    const cookie = await paired(app);
    await expect.poll(async () => (await own(app, cookie)).statusCode).toBe(200);
    const [display] = await list(app, "Leder To");
    const leader = await app.login("Leder To");
    await app.send(leader, "revokeDisplay", { displayId: must(display, "display").id });
    await paired(app);
    expect((await own(app, cookie)).statusCode).toBe(401);
    expect((await own(app, `${cookie}x`)).statusCode).toBe(401);
    expect((await own(app, "")).statusCode).toBe(401);
    expect((await list(app, "Leder To")).map(({ revokedAt }) => revokedAt === null)).toEqual([true, false]);
  });

  it("[PR7] is in the list with who paired it, where it is shown and when it was last here; journal and list agree", async () => {
    const app = await openApp();
    const cookie = await paired(app);
    app.office.setNow("2026-03-02", 11);
    await own(app, cookie);
    const [display] = await list(app, "Administrator Et");
    expect(display).toMatchObject({
      ...{ name: "Kontoret, 2. sal", unit: UNIT, kind: "room", pairedBy: "Leder To", isOn: false },
      seenAt: "2026-03-02T10:00:00.000Z",
    });
    const journal = await app.store.journal(UNIT, 0, 50);
    const said = journal.filter(({ type }) => type === "displayPaired");
    expect(said).toMatchObject([{ actor: uuid(33), payload: { display: display?.id, kind: "room" } }]);
    expect(JSON.stringify(said)).not.toContain("Kontoret");
  });

  it("[PR5] is in nobody's list who looks after other units, and the list is not there for others", async () => {
    const app = await openApp();
    const { code } = await begin(app);
    await confirm(app, "Administrator Et", code, OTHER_UNIT);
    expect(await list(app, "Leder To")).toEqual([]);
    const cookie = await app.login("Sagsbehandler Tre");
    expect((await app.web.inject({ url: "/api/displays", headers: { cookie } })).statusCode).toBe(404);
  });

  it("[WA1] goes on when whoever paired it has left, and is renamed, changed and revoked by others", async () => {
    const app = await openApp();
    const cookie = await paired(app);
    const administrator = await app.login("Administrator Et");
    await app.office.give("setPersonActive", { personId: uuid<PersonId>(33), active: false }, SYSTEM);
    expect((await own(app, cookie)).statusCode).toBe(200);
    const [display] = await list(app, "Administrator Et");
    const { id: displayId } = must(display, "display");
    await app.send(administrator, "setDisplay", { displayId, name: "Gangen", kind: "corridor" });
    expect((await own(app, cookie)).json()).toMatchObject({ name: "Gangen", kind: "corridor" });
    expect(await app.send(administrator, "revokeDisplay", { displayId })).toMatchObject({ ok: true });
    expect((await own(app, cookie)).statusCode).toBe(401);
  });

  it("[WA1] [SY1] is revoked without a word to the board of whoever is signed in at its browser", async () => {
    const app = await openApp();
    const url = await listen(app);
    const cookie = await paired(app);
    const leader = await app.login("Leder To");
    const line = dial(url, `${leader}; ${cookie}`);
    const since = (await app.store.streams()).get(UNIT) ?? 0;
    const { seq: organisation } = await app.store.organisation();
    line.socket.emit("hello", { unit: UNIT, since, organisation, protocol: PROTOCOL });
    await line.next("welcome");
    const [display] = await app.store.displays();
    await app.send(leader, "revokeDisplay", { displayId: must(display, "display").id });
    expect(await Promise.race([line.next("changes"), line.ended])).toMatchObject({ unit: UNIT, puts: [] });
    await app.office.register("26-001151", "85", "2026-02-20");
    const heard = await Promise.race([line.next("changes"), line.ended]);
    expect(heard).toMatchObject({ unit: UNIT, puts: [{ number: "26-001151" }] });
  });
});

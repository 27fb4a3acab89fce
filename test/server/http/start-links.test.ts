import { describe, expect, it } from "vitest";
import type { PersonId } from "#shared/domain/ids.ts";
import type { InvitationView, PeopleView } from "#shared/protocol/people.ts";
import { type Name, openApp, PASSWORD, type TestApp } from "#test/server/app/test-app.ts";
import { uuid } from "#test/support/builders.ts";

const ANNA = uuid<PersonId>(11);
const TRE = uuid<PersonId>(31);
const NEW_PASSWORD = "en-helt-ny-adgangskode";

async function invite(app: TestApp, personId: PersonId, as: Name = "Administrator Et") {
  const headers = { cookie: await app.login(as) };
  return app.web.inject({ method: "POST", url: "/api/people/invitations", headers, payload: { personId } });
}

async function tokenFor(app: TestApp, person: PersonId): Promise<string> {
  return (await invite(app, person)).json<InvitationView>().path.replace("/start/", "");
}

const start = (app: TestApp, token: string) =>
  app.web.inject({ method: "POST", url: "/api/start", payload: { token } });
const claim = (app: TestApp, token: string, password = NEW_PASSWORD) =>
  app.web.inject({ method: "POST", url: "/api/start/claim", payload: { token, password } });
const login = (app: TestApp, name: string, password: string) =>
  app.web.inject({ method: "POST", url: "/api/login", payload: { name, password } });

describe("a start link", () => {
  it("says whom it is for, sets the password once, signs in, and says from then on that it is used", async () => {
    const app = await openApp();
    const token = await tokenFor(app, ANNA);
    expect((await start(app, token)).json()).toEqual({
      state: "invited",
      name: "Sagsbehandler Et",
      hasPassword: false,
    });
    const claimed = await claim(app, token);
    expect([claimed.statusCode, claimed.json().person.name]).toEqual([200, "Sagsbehandler Et"]);
    expect(claimed.headers["set-cookie"]).toContain("tavle_session=");
    expect((await login(app, "Sagsbehandler Et", NEW_PASSWORD)).statusCode).toBe(200);
    expect((await start(app, token)).json()).toEqual({ state: "used" });
    expect((await claim(app, token, "endnu-en-adgangskode")).statusCode).toBe(404);
  });

  it("holds for seven days, and then says that it has expired", async () => {
    const app = await openApp();
    const token = await tokenFor(app, ANNA);
    app.office.setNow("2026-03-09", 8);
    expect((await start(app, token)).json()).toMatchObject({ state: "invited" });
    app.office.setNow("2026-03-09", 10);
    expect((await start(app, token)).json()).toEqual({ state: "expired" });
    expect((await claim(app, token)).statusCode).toBe(404);
  });

  it("gives a forgotten password anew: older links and sessions end, and the old password with them", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    const older = await tokenFor(app, TRE);
    const token = await tokenFor(app, TRE);
    expect((await claim(app, older)).statusCode).toBe(404);
    expect((await start(app, token)).json()).toMatchObject({ hasPassword: true });
    expect((await claim(app, token)).statusCode).toBe(200);
    expect((await app.web.inject({ url: "/api/session", headers: { cookie } })).statusCode).toBe(401);
    expect((await login(app, "Sagsbehandler Tre", PASSWORD)).statusCode).toBe(401);
  });

  it("[PR7] stands in the log with who handed it out and for whom, and one that is refused does not", async () => {
    const app = await openApp();
    await invite(app, ANNA, "Leder To");
    await tokenFor(app, ANNA);
    const rows = (await app.store.auditLog(0, 99)).map(({ actor, action, criteria }) => [actor, action, criteria]);
    expect(rows).toEqual([[uuid(35), "handOutLink", ANNA]]);
  });

  it("works for one of two who use it in the same moment", async () => {
    const app = await openApp();
    const token = await tokenFor(app, ANNA);
    const both = await Promise.all([claim(app, token, "den-enes-adgangskode"), claim(app, token, "den-andens-kode")]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  it("is kept as a hash only, and a changed or made up one opens nothing", async () => {
    const app = await openApp();
    const token = await tokenFor(app, ANNA);
    const secret = token.split(".")[1] ?? "";
    expect(await app.store.setting(`invitation:${ANNA}`)).not.toContain(secret);
    expect(app.logged()).not.toContain(secret);
    for (const wrong of [`${ANNA}.${secret.slice(1)}x`, `${TRE}.${secret}`, ANNA, secret, "x"])
      expect((await start(app, wrong)).statusCode).toBe(404);
  });

  it("[PR5] is made by an administrator alone, for somebody who is at work", async () => {
    const app = await openApp();
    for (const name of ["Leder To", "Koordinator Et", "Sagsbehandler Tre"] as const)
      expect((await invite(app, ANNA, name)).statusCode).toBe(404);
    expect((await invite(app, uuid(999))).statusCode).toBe(404);
    const cookie = await app.login("Administrator Et");
    await app.send(cookie, "setPersonActive", { personId: ANNA, active: false }, "organisation");
    expect((await invite(app, ANNA)).statusCode).toBe(404);
  });

  it("is seen by the administrator to wait, until when, and until it is used", async () => {
    const app = await openApp();
    const token = await tokenFor(app, ANNA);
    const waiting = async () => {
      const headers = { cookie: await app.login("Administrator Et") };
      const { people } = (await app.web.inject({ url: "/api/people", headers })).json<PeopleView>();
      return people.find(({ id }) => id === ANNA)?.invitedUntil;
    };
    expect(await waiting()).toMatch(/^2026-03-09T08:00:00/);
    await claim(app, token);
    expect(await waiting()).toBeNull();
  });
});

describe("the first administrator's link", () => {
  it("says what it opens, and afterwards that it was used", async () => {
    const app = await openApp({ people: "nobody" });
    const token = (await app.first.offer()) ?? "";
    expect((await start(app, token)).json()).toEqual({ state: "first" });
    expect((await start(app, `${token.slice(1)}x`)).statusCode).toBe(404);
    const payload = { token, name: "Ny Administrator", password: PASSWORD };
    await app.web.inject({ method: "POST", url: "/api/first-administrator", payload });
    expect((await start(app, token)).json()).toEqual({ state: "used" });
  });
});

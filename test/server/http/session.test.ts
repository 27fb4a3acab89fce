import { describe, expect, it } from "vitest";
import { openApp, PASSWORD } from "#test/server/app/test-app.ts";
import { UNIT } from "#test/support/builders.ts";

const login = (name: string, password = PASSWORD) =>
  ({ method: "POST", url: "/api/login", payload: { name, password } }) as const;

describe("signing in", () => {
  it("opens a session of twelve hours and says who one is and where one works", async () => {
    const app = await openApp();
    const cookie = await app.login("Leder To");
    const session = await app.web.inject({ url: "/api/session", headers: { cookie } });
    expect(session.json()).toEqual({
      person: { id: expect.any(String), name: "Leder To", initials: expect.any(String), role: "leader" },
      units: [{ id: UNIT, name: "Voksen Handicap" }],
    });
    app.office.setNow("2026-03-02", 22);
    expect((await app.web.inject({ url: "/api/session", headers: { cookie } })).statusCode).toBe(401);
  });

  it("keeps the token from scripts and other sites, and from plain lines where the installation has TLS", async () => {
    const plain = await openApp();
    const first = await plain.web.inject(login("Leder To"));
    expect(first.headers["set-cookie"]).toMatch(
      /^tavle_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const tls = await openApp({ origin: "https://tavle.kommune.dk" });
    expect((await tls.web.inject(login("Leder To"))).headers["set-cookie"]).toContain("; Secure");
  });

  it("keeps only a hash of the token", async () => {
    const app = await openApp();
    const token = (await app.login("Leder To")).split("=")[1] ?? "";
    expect(await app.store.session(token)).toBeNull();
  });

  it("[PR5] answers an unknown name and a wrong password with the same bytes", async () => {
    const app = await openApp();
    const unknown = await app.web.inject(login("Findes Ikke"));
    const wrong = await app.web.inject(login("Leder To", "en-forkert-adgangskode"));
    expect([unknown.statusCode, unknown.body]).toEqual([401, '{"ok":false,"code":"wrong-login","data":{}}']);
    expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
  });

  it("is stopped after ten wrong passwords, and says for how long", async () => {
    const app = await openApp();
    for (let n = 0; n < 10; n += 1) await app.web.inject(login("Leder To", "forkert"));
    const stopped = await app.web.inject(login("Leder To"));
    expect([stopped.statusCode, stopped.json()]).toEqual([
      429,
      { ok: false, code: "too-many-attempts", data: { seconds: 900 } },
    ]);
    expect(stopped.headers["retry-after"]).toBe("900");
    expect((await app.web.inject(login("Koordinator Et"))).statusCode).toBe(200);
  });

  it("refuses a malformed request with the field's name", async () => {
    const app = await openApp();
    const answer = await app.web.inject({ method: "POST", url: "/api/login", payload: { name: "Leder To" } });
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      { ok: false, code: "malformed", data: { path: "password" } },
    ]);
  });
});

describe("signing out", () => {
  it("ends the session on the server, not just in the browser", async () => {
    const app = await openApp();
    const cookie = await app.login("Leder To");
    const out = await app.web.inject({ method: "POST", url: "/api/logout", headers: { cookie } });
    expect(out.statusCode).toBe(200);
    expect(out.headers["set-cookie"]).toMatch(/^tavle_session=; Max-Age=0; Path=\/;/);
    const after = await app.web.inject({ url: "/api/session", headers: { cookie } });
    expect([after.statusCode, after.json()]).toEqual([401, { ok: false, code: "signed-out", data: {} }]);
  });
});

describe("the first administrator", () => {
  const claim = (token: string, name = "Ny Administrator") =>
    ({ method: "POST", url: "/api/first-administrator", payload: { token, name, password: PASSWORD } }) as const;

  it("is not offered where there is an administrator, and no token helps", async () => {
    const app = await openApp();
    expect(await app.first.offer()).toBeNull();
    expect((await app.web.inject(claim("et-gaet-paa-et-token-som-er-langt"))).statusCode).toBe(404);
  });

  it("is made once by the link, signed in at once, and the link is dead afterwards", async () => {
    const app = await openApp({ people: "nobody" });
    const token = (await app.first.offer()) ?? "";
    expect(await app.store.setting("first-administrator")).not.toContain(token);
    expect((await app.web.inject(claim(`${token.slice(1)}x`))).statusCode).toBe(404);
    const made = await app.web.inject(claim(token));
    expect([made.statusCode, made.json().person]).toEqual([
      200,
      expect.objectContaining({ name: "Ny Administrator", role: "administrator" }),
    ]);
    expect(made.headers["set-cookie"]).toContain("tavle_session=");
    expect((await app.web.inject(claim(token, "En Til"))).statusCode).toBe(404);
    expect(await app.first.offer()).toBeNull();
    expect((await app.web.inject(login("Ny Administrator"))).statusCode).toBe(200);
  });

  it("is one person, also when the link is used twice in the same moment", async () => {
    const app = await openApp({ people: "nobody" });
    const token = (await app.first.offer()) ?? "";
    const both = await Promise.all([
      app.web.inject(claim(token, "Den Ene")),
      app.web.inject(claim(token, "Den Anden")),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  it("gets a new link at each start, and only the newest works", async () => {
    const app = await openApp({ people: "nobody" });
    const old = (await app.first.offer()) ?? "";
    const fresh = (await app.first.offer()) ?? "";
    expect((await app.web.inject(claim(old))).statusCode).toBe(404);
    expect((await app.web.inject(claim(fresh))).statusCode).toBe(200);
  });
});

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { StorageFailed } from "#server/store/port.ts";
import { LOCAL_TOKEN, openApp, type TestApp } from "#test/server/app/test-app.ts";
import { UNIT } from "#test/support/builders.ts";
import { tempDir } from "#test/support/temp-dir.ts";

describe("health", () => {
  it("is 200 while the store answers, and 503 with the reason where it does not", async () => {
    const app = await openApp({ people: "nobody" });
    expect((await app.web.inject("/health/live")).json()).toEqual({ ok: true });
    expect((await app.web.inject("/health/ready")).statusCode).toBe(200);
    app.store.check = async () => Promise.reject(new StorageFailed("unavailable", new Error("gone")));
    const gone = await app.web.inject("/health/ready");
    expect([gone.statusCode, gone.json()]).toEqual([503, { ok: false, reasons: ["storage-unavailable"] }]);
    app.store.check = async () => Promise.reject(new StorageFailed("full", new Error("disk")));
    expect((await app.web.inject("/health/ready")).json()).toEqual({ ok: false, reasons: ["storage-full"] });
    expect((await app.web.inject("/health/live")).statusCode).toBe(200);
  });

  it("is not ready before all is in place, though it listens already", async () => {
    const app = await openApp({ people: "nobody" });
    app.readiness.isStarting = true;
    const starting = await app.web.inject("/health/ready");
    expect([starting.statusCode, starting.json()]).toEqual([503, { ok: false, reasons: ["starting"] }]);
  });
});

describe("metrics", () => {
  it("count requests by route, commands by type and answer, and tell the journal's numbers, the lines and the lag", async () => {
    const app = await openApp();
    const cookie = await app.login("Sagsbehandler Tre");
    await app.web.inject({ url: "/api/cases/26-001151", headers: { cookie } });
    await app.web.inject({
      method: "POST",
      url: "/api/commands",
      headers: { cookie },
      payload: { id: v7(), unit: UNIT, type: "nonsense", payload: {} },
    });
    const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
    await app.send(cookie, "moveCase", {
      caseId,
      from: await app.column("intake"),
      toColumn: await app.column("investigation"),
    });
    const { body } = await app.web.inject("/metrics");
    expect(body).toContain('tavle_http_request_seconds_count{route="/api/cases/:number",method="GET",status="404"} 1');
    expect(body).toContain('tavle_commands_total{type="unreadable",code="malformed"} 1');
    expect(body).toContain('tavle_commands_total{type="moveCase",code="ok"} 1');
    expect(body).toContain(`tavle_journal_seq{stream="${UNIT}"} 2`);
    expect(body).toMatch(/^tavle_sessions_connected 0$/m);
    expect(body).toMatch(/^tavle_event_loop_lag_seconds\{quantile="0.99"\} [\d.e-]+$/m);
    expect(body).not.toContain("26-001151");
  });
});

describe("the description of the interface", () => {
  const LISTS = [
    "",
    "/imports",
    "/imports/{id}/take-back",
    "/sources",
    "/sources/drop",
    "/{id}",
    "/{id}/cancel",
    "/{id}/preview",
    "/{id}/refused",
    "/{id}/run",
    "/{id}/sheet",
  ];

  it("names every route that others rely on, and none of the command line's", async () => {
    const app = await openApp({ people: "nobody" });
    const description = (await app.web.inject("/api/openapi.json")).json();
    expect(Object.keys(description.paths).sort()).toEqual([
      "/api/boards/{unit}",
      "/api/boards/{unit}/views",
      "/api/cases/{number}",
      "/api/cases/{number}/citizen",
      "/api/cases/{number}/notes",
      "/api/cases/{number}/read-log",
      "/api/cases/{number}/read-log/export",
      "/api/cases/{number}/visits",
      "/api/citizens/search",
      "/api/commands",
      "/api/display",
      "/api/displays",
      "/api/displays/pairings",
      "/api/displays/pairings/claim",
      "/api/first-administrator",
      "/api/installation",
      ...LISTS.map((path) => `/api/lists${path}`),
      "/api/login",
      "/api/logout",
      "/api/meetings/remote",
      "/api/meetings/{unit}/agenda",
      "/api/meetings/{unit}/remote-code",
      "/api/meetings/{unit}/screen",
      "/api/meetings/{unit}/since",
      "/api/people",
      "/api/people/invitations",
      "/api/people/{person}/cases",
      "/api/rulebook",
      "/api/screen/own",
      "/api/session",
      "/api/start",
      "/api/start/claim",
      "/api/units",
      "/api/walls/{unit}",
      "/health/live",
      "/health/ready",
    ]);
    const body = description.paths["/api/login"].post.requestBody.content["application/json"].schema;
    expect(body.required).toEqual(["name", "password"]);
  });
});

describe("the command line's door", () => {
  const ask = (app: TestApp, headers: Record<string, string>, remoteAddress = "127.0.0.1") =>
    app.web.inject({ method: "POST", url: "/api/local/journal/verify", headers, remoteAddress });

  it("opens to this machine with the token, and is not there for anyone else", async () => {
    const app = await openApp({ people: "nobody" });
    const authorization = `Bearer ${LOCAL_TOKEN}`;
    expect((await ask(app, { authorization })).statusCode).toBe(200);
    for (const refused of [
      await ask(app, {}),
      await ask(app, { authorization: "Bearer gaettet" }),
      await ask(app, { authorization }, "10.1.2.3"),
      await ask(app, { authorization, "x-forwarded-for": "127.0.0.1" }, "10.1.2.3"),
    ]) {
      expect([refused.statusCode, refused.body]).toEqual([404, '{"ok":false,"code":"not-found","data":{}}']);
    }
  });
});

describe("the pages", () => {
  function built(): string {
    const folder = tempDir("client");
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>Sagstavlen</title>");
    writeFileSync(join(folder, "assets", "index-a1b2c3.js"), "console.log(1)");
    writeFileSync(join(folder, "sw.js"), "self.skipWaiting()");
    return folder;
  }

  it.each([
    "/",
    "/tavle",
    "/tavle?par=85&frist=over",
    "/sager/26-001151",
    "/login",
    "/start/et-token",
    "/vaeg",
  ])("%s is the one page, asked for anew each time", async (url) => {
    const app = await openApp({ people: "nobody", clientFolder: built() });
    const page = await app.web.inject(url);
    expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect(page.body).toContain("<title>Sagstavlen</title>");
  });

  it("keep files with a hash in their name for a year, and answer not-found where there is no such file or interface", async () => {
    const app = await openApp({ people: "nobody", clientFolder: built() });
    const script = await app.web.inject("/assets/index-a1b2c3.js");
    expect([script.statusCode, script.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect((await app.web.inject("/assets/index-gone.js")).statusCode).toBe(404);
    expect((await app.web.inject("/api/gone")).json()).toMatchObject({ code: "not-found" });
    expect((await app.web.inject({ method: "POST", url: "/tavle" })).statusCode).toBe(404);
  });

  it("[SY4] the worker that serves them without a line is asked for anew each time, and is never a page", async () => {
    const folder = built();
    const app = await openApp({ people: "nobody", clientFolder: folder });
    const worker = await app.web.inject("/sw.js");
    expect([worker.statusCode, worker.headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect(worker.headers["content-type"]).toContain("javascript");
    rmSync(join(folder, "sw.js"));
    expect((await app.web.inject("/sw.js")).statusCode).toBe(404);
  });

  it("may run our own scripts and nothing else, may be framed by nobody, and are never guessed at", async () => {
    const app = await openApp({ people: "nobody", clientFolder: built() });
    const { headers } = await app.web.inject("/tavle");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|http:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it("are asked for over TLS where the installation has it, and whoever comes by plain http is sent there", async () => {
    const app = await openApp({
      people: "nobody",
      clientFolder: built(),
      origin: "https://tavle.kommune.dk",
      trustProxy: true,
    });
    const plain = await app.web.inject({ url: "/tavle?par=85", headers: { "x-forwarded-proto": "http" } });
    expect([plain.statusCode, plain.headers.location]).toEqual([308, "https://tavle.kommune.dk/tavle?par=85"]);
    const tls = await app.web.inject({ url: "/tavle", headers: { "x-forwarded-proto": "https" } });
    expect(tls.statusCode).toBe(200);
    expect(tls.headers["strict-transport-security"]).toBeDefined();
    expect((await app.web.inject("/health/live")).statusCode).toBe(200);
  });
});

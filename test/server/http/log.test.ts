import { v7 } from "uuid";
import { expect, it } from "vitest";
import { makeLog } from "#server/log.ts";
import { openApp, PASSWORD } from "#test/server/app/test-app.ts";
import { UNIT } from "#test/support/builders.ts";

it("[PR1] the log tells route, status, time and person id, and no name, number, cookie, query or body", async () => {
  const app = await openApp();
  await app.office.register("26-001151", "SEL § 85", "2026-03-02");
  const cookie = await app.login("Sagsbehandler Tre");
  const token = cookie.split("=")[1] ?? "";
  const ask = (method: "GET" | "POST", url: string, payload?: object | string) =>
    app.web.inject({
      method,
      url,
      headers: { cookie, "content-type": "application/json" },
      ...(payload ? { payload } : {}),
    });
  await ask("GET", "/api/cases/26-001151?navn=Testa+Proevesen");
  await ask("GET", "/sager/26-001151");
  await ask("GET", "/start/et-hemmeligt-token");
  await ask("POST", "/api/commands", {
    id: v7(),
    unit: UNIT,
    type: "registerCase",
    payload: { number: "610185-1234" },
  });
  await ask("POST", "/api/commands", '{"navn": "Testa Proevesen');
  await ask("POST", "/api/login", { name: "Testa Proevesen", password: "forkert-kodeord" });
  app.store.caseByNumber = async () => Promise.reject(new Error("no row for 26-001151, Testa Proevesen"));
  await ask("GET", "/api/cases/26-001151");

  const logged = app.logged();
  const lines = logged
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({
      route: "/api/cases/:number",
      method: "GET",
      status: 200,
      person: expect.any(String),
      ms: expect.any(Number),
      reqId: expect.any(String),
    }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 50,
      msg: "fault",
      err: expect.objectContaining({ kind: "Error", frames: expect.any(Array) }),
    }),
  );
  expect(lines.filter(({ msg }) => msg === "request")).toHaveLength(8);
  for (const secret of [
    "26-001151",
    "Proevesen",
    "Sagsbehandler",
    "610185",
    "hemmeligt",
    "forkert",
    PASSWORD,
    token,
    "navn",
  ]) {
    expect(logged).not.toContain(secret);
  }
});

it("[PR1] an error is logged by kind, code and place, with its causes, and without any message", () => {
  const lines: string[] = [];
  const log = makeLog("info", { write: (line) => void lines.push(line) });
  const cause = Object.assign(new RangeError("Key (number)=(26-001151) already exists"), { code: "23505" });
  log.error({ err: new Error("failed to insert 26-001151", { cause }) }, "command failed");
  const [line] = lines.map((text) => JSON.parse(text));
  expect(line.err).toMatchObject({ kind: "Error", cause: { kind: "RangeError", code: "23505" } });
  expect(line.err.frames[0]).toMatch(/^at /);
  expect(lines.join("")).not.toContain("26-001151");
});

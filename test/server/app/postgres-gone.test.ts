import { v7 } from "uuid";
import { expect, it } from "vitest";
import { openPostgresStore } from "#server/store/postgres/open.ts";
import { openApp } from "#test/server/app/test-app.ts";
import { UNIT } from "#test/support/builders.ts";
import { createDatabase } from "#test/support/postgres.ts";

it("[CA5] when PostgreSQL is gone the server says so to monitoring and to whoever sends a command, and goes on living", async () => {
  const database = await createDatabase();
  const app = await openApp({
    open: () => openPostgresStore({ url: database.url, migrationsFolder: "migrations/postgres" }),
  });
  const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
  const payload = { caseId, from: await app.column("intake"), toColumn: await app.column("investigation") };
  const cookie = await app.login("Leder To");
  const send = () =>
    app.web.inject({
      method: "POST",
      url: "/api/commands",
      headers: { cookie },
      payload: { id: v7({ msecs: app.office.now() }), unit: UNIT, type: "moveCase", payload },
    });
  expect((await app.web.inject("/health/ready")).statusCode).toBe(200);
  await database.drop();

  const ready = await app.web.inject("/health/ready");
  expect([ready.statusCode, ready.json()]).toEqual([503, { ok: false, reasons: ["storage-unavailable"] }]);
  const answer = await send();
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { ok: false, code: "storage-failed", data: { cause: "unavailable" } },
  ]);
  expect((await app.web.inject("/health/live")).statusCode).toBe(200);
  expect((await app.web.inject("/metrics")).statusCode).toBe(200);
}, 60_000);

import { v7 } from "uuid";
import { expect, it } from "vitest";
import { openApp } from "#test/server/app/test-app.ts";
import { listen } from "#test/server/socket/test-line.ts";
import { UNIT } from "#test/support/builders.ts";

it("[SY5] a server that is told to stop finishes what it has begun, answers it, and takes nothing new", async () => {
  const app = await openApp();
  const caseId = await app.office.register("26-001151", "SEL § 85", "2026-03-02");
  const payload = { caseId, from: await app.column("intake"), toColumn: await app.column("investigation") };
  const cookie = await app.login("Leder To");
  const url = await listen(app);
  const { commit } = app.store;
  let goOn = () => {};
  const begun = new Promise<void>((isBegun) => {
    app.store.commit = async (request) => {
      isBegun();
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return commit(request);
    };
  });
  const answer = fetch(`${url}/api/commands`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ id: v7({ msecs: app.office.now() }), unit: UNIT, type: "moveCase", payload }),
  });
  await begun;
  const closed = app.close();
  const late = await fetch(`${url}/health/live`).then(
    ({ status }) => status,
    () => "no answer",
  );
  expect(["no answer", 503]).toContain(late);
  goOn();
  expect(await (await answer).json()).toMatchObject({ ok: true });
  await closed;
  expect((await app.store.caseByNumber("26-001151"))?.state.stage).toBe("investigation");
});

import { expect, it } from "vitest";
import { openApp } from "#test/server/app/test-app.ts";
import { UNIT } from "#test/support/builders.ts";

it("[PR3] an administrator, who sees no case content, sees of walls only what hangs in a corridor", async () => {
  const app = await openApp();
  const status = async (name: "Administrator Et" | "Leder To", kind: string) => {
    const headers = { cookie: await app.login(name) };
    return (await app.web.inject({ url: `/api/walls/${UNIT}?kind=${kind}`, headers })).statusCode;
  };
  expect(await status("Administrator Et", "corridor")).toBe(200);
  expect(await status("Administrator Et", "room")).toBe(404);
  expect(await status("Leder To", "room")).toBe(200);
});

import type { Page } from "playwright-core";
import { v7 } from "uuid";
import { expect, it } from "vitest";
import type { DisplaysView } from "#shared/protocol/displays.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { atScreen, department } from "#test/support/department.ts";
import { PASSWORD, UNIT } from "#test/support/department-data.ts";
import { signIn } from "#test/support/real-server.ts";

const at = department();

const freshness = (page: Page) => page.locator("[data-fresh]").getAttribute("data-fresh");

/** The leader's requests, as a browser would make them. */
async function leader() {
  const { cookie } = await signIn(at.server.url, "Leder", PASSWORD);
  const headers = { cookie, origin: at.server.url, "content-type": "application/json" };
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
    const response = await fetch(at.server.url + path, init);
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  };
  const { units } = await ask<SessionView>("/api/session");
  const unit = units.find(({ name }) => name === UNIT)?.id ?? "";
  const give = (type: string, payload: object) =>
    ask<{ readonly ok: boolean }>("/api/commands", { id: v7(), unit, type, payload });
  return { ask, give, unit };
}

it("[WA1] [WA4] a screen is paired by its code, survives a restart, follows the unit's settings, and is blank when revoked", async () => {
  const context = await at.browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`${at.server.url}/vaeg`);
  const code = page.getByText(/^[A-Z0-9]{3}\u00a0[A-Z0-9]{3}$/);
  await code.waitFor();
  const { ask, give, unit } = await leader();
  await ask("/api/displays", { code: await code.innerText(), unit, name: "Gangen", kind: "corridor" });
  await page.locator("[data-scene=today]").waitFor({ timeout: 30_000 });
  await page.getByRole("heading", { level: 1, name: UNIT }).waitFor();
  await expect.poll(() => freshness(page)).toBe("live");

  await at.server.kill();
  await at.server.start();
  // Nobody has touched the screen: what is decided after the restart reaches it all the same.
  const wall = { scenes: [{ scene: "trend", seconds: 60 }], caseNumbers: false, look: "dark" };
  expect(await give("setUnitSettings", { unitId: unit, wall })).toMatchObject({ ok: true });
  await page.locator("[data-scene=trend][data-look=dark]").waitFor({ timeout: 60_000 });
  await expect.poll(() => freshness(page)).toBe("live");

  const { displays } = await ask<DisplaysView>("/api/displays");
  const displayId = displays.find(({ name }) => name === "Gangen")?.id;
  expect(await give("revokeDisplay", { displayId })).toMatchObject({ ok: true });
  await page.getByRole("heading", { name: "Skærmen er frakoblet" }).waitFor({ timeout: 45_000 });
  expect(await freshness(page)).toBe("revoked");
});

it("[WA5] a leader changes the order by keyboard, sees it in the preview, and what is wrong stays and says why", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder", "/indstillinger/vaegskaerm");
  const up = page.getByRole("button", { name: "Flyt Tavlen op" });
  await up.waitFor();
  const { give, unit } = await leader();
  await give("setUnitSettings", { unitId: unit, wall: null });
  await page.reload();
  await page.locator("figure [data-scene=today]").waitFor();
  await up.focus();
  await page.keyboard.press("Enter");
  await page.locator("figure [data-scene=board]").waitFor();
  const seconds = page.getByRole("group", { name: "Tavlen" }).getByLabel("Sekunder");
  await seconds.fill("3");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByText("Skriv et tal fra 5 til 600").waitFor();
  expect(await seconds.inputValue()).toBe("3");
  await seconds.fill("45");
  await page.getByRole("button", { name: "Gem" }).click();
  await page.getByText("Vægskærmen er gemt").first().waitFor();
  await page.goto(`${at.server.url}/vaeg?enhed=${unit}&slags=rum`);
  await page.locator("[data-scene=board]").waitFor();
  await page.getByText("Forhåndsvisning, lukket rum", { exact: false }).waitFor();
});

it("on a phone the wall's settings keep to the window, and scroll to what the keyboard comes to", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder", "/indstillinger/vaegskaerm");
  await page.setViewportSize({ width: 390, height: 600 });
  const last = page.getByRole("checkbox", { name: "Vis sagsnumre på skærme i lukkede rum" });
  await last.waitFor();
  await page.locator("figure [data-scene]").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await last.focus();
  const box = await page.getByText("Vis sagsnumre på skærme i lukkede rum").boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(600);
});

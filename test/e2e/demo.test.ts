import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "#test/support/chromium.ts";
import { column } from "#test/support/department.ts";
import { measureTexts } from "#test/support/measured-texts.ts";
import { RealServer } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const at = {} as { server: RealServer; browser: Awaited<ReturnType<typeof launchBrowser>> };
beforeAll(async () => {
  const args = ["demo", "--cases", "120", "--now", "2026-11-25T09:30", "--no-colleagues"];
  at.server = await RealServer.start({ data: join(tempDir("demo"), "data"), args, patienceMs: 170_000 });
  at.browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await at.browser.close();
  await at.server.stop();
});

test("a demo lets one in by one tap, and says on every page that it is one", async () => {
  const page = await (await at.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(at.server.url);
  const bar = page.getByText("Demo: opdigtede sager og personer");
  await bar.waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("button", { name: /^Leder Hanne Mortensen/ }).click();
  await column(page, "Oplysning").getByRole("article").first().waitFor();
  expect(await page.title()).toBe("Demo · Tavle, Voksen Handicap · Sagstavlen");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await column(page, "Oplysning").getByRole("article").first().getByRole("link").click();
  const panel = page.getByRole("heading", { name: "Frister" });
  await panel.waitFor();
  const low = await bar.evaluate((element) => element.getBoundingClientRect().bottom);
  const covered = await page.evaluate((y) => document.elementFromPoint(innerWidth - 40, y - 4)?.tagName, low);
  expect(covered).toBe("ASIDE");
  await page.emulateMedia({ media: "print" });
  expect(await bar.isVisible()).toBe(true);
}, 60_000);

test("[WA3] [WA7] a wall of the demo says so too, in letters of 22 pixels at least, and is there whole", async () => {
  const page = await (await at.browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  const whole = async () => {
    const { smallestPx, outside, overlapping, scrolls } = await measureTexts(page);
    expect({ outside, overlapping, scrolls }).toEqual({ outside: [], overlapping: [], scrolls: false });
    expect(smallestPx).toBeGreaterThanOrEqual(22);
    expect(await page.getByText("Demo: opdigtede sager og personer").isVisible()).toBe(true);
  };
  await page.goto(`${at.server.url}/vaeg`);
  await page.getByRole("heading", { name: "Par skærmen med tavlen" }).waitFor();
  await whole();

  const data = { name: "leder", password: "tavle-demo" };
  await page.request.post(`${at.server.url}/api/login`, { data, headers: { origin: at.server.url } });
  await page.goto(`${at.server.url}/vaeg`);
  await page.locator("[data-fresh=live][data-scene]").waitFor();
  await whole();
}, 60_000);

test("whoever started it is told who one may be, and the password", () => {
  expect(at.server.log).toContain("Demo: opdigtede sager og personer");
  for (const login of ["sagsbehandler", "leder", "koordinator", "administrator"])
    expect(at.server.log).toContain(login);
  expect(at.server.log).toContain("tavle-demo");
});

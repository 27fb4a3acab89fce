import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "#test/support/chromium.ts";
import { PASSWORD } from "#test/support/department-data.ts";
import { RealServer } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const at = {} as { server: RealServer; browser: Browser };
beforeAll(async () => {
  at.server = await RealServer.start({ data: join(tempDir("first-administrator"), "data") });
  at.browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await at.browser.close();
  await at.server.stop();
});

it("the first start's link leads to three ways to begin, and says from then on that it was used", async () => {
  const link = /\S+\/start\/\S+/.exec(at.server.log)?.[0] ?? "";
  const page = await (await at.browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel("Navn").fill("Adam Forvalter");
  await page.getByLabel("Adgangskode").fill(PASSWORD);
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { name: "Kom godt i gang" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/indstillinger");
  const offers = page.getByRole("main").getByRole("listitem").getByRole("heading");
  expect(await offers.allTextContents()).toEqual(["Hent en sagsliste", "Opret medarbejdere", "Se demoen"]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole("link", { name: "Opret medarbejdere" }).click();
  await page.getByRole("button", { name: "Opret medarbejder" }).click();
  const form = page.getByRole("dialog", { name: "Opret medarbejder" });
  await form.getByLabel("Navn", { exact: true }).fill("Nynne Ny");
  await form.getByLabel("Den nye enheds navn").fill("Voksen Handicap");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Startlink til Nynne Ny" }).getByLabel("Startlink").waitFor();
  await page.keyboard.press("Escape");
  await page
    .getByRole("row", { name: /^Nynne Ny/ })
    .getByText("Voksen Handicap")
    .waitFor();

  await page.goto(link);
  await page.getByRole("heading", { name: "Linket er brugt" }).waitFor();
  expect(await page.getByLabel("Adgangskode").count()).toBe(0);
});

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO } from "#server/demo/demo.ts";
import { launchBrowser } from "#test/support/chromium.ts";
import { RealServer, signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { FOLDER, SIZES, type Size, settle } from "./shoot.ts";

let server: RealServer;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  server = await RealServer.start({
    data: join(tempDir("shots"), "data"),
    args: ["demo", "--cases", "400", "--now", "2026-11-24T08:05", "--no-colleagues"],
    patienceMs: 400_000,
  });
  browser = await launchBrowser();
}, 500_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const LOOKS = ["light", "dark"] as const;

/** The page as it stands, at each size; a meeting is not begun anew for every picture of it. */
async function picture(page: Page, name: string, sizes: readonly Size[], looks: readonly "light"[] | typeof LOOKS) {
  for (const size of sizes)
    for (const colorScheme of looks) {
      await page.setViewportSize(SIZES[size]);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await settle(page);
      await page.screenshot({ path: `${FOLDER}/standup-${name}-${size}-${colorScheme}.png` });
    }
}

async function someone(login: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES.desk });
  const { cookie } = await signIn(server.url, login, DEMO.password);
  const [key = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name: key, value, url: server.url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.goto(`${server.url}/moede`);
  await page.locator("[data-why]").first().waitFor();
  await page.locator("[data-since=moved]").waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const place = (page: Page, where: string) => page.locator(`[data-place="${where}"]`).waitFor();
const LIGHT = ["light"] as const;

async function settings(own: Page): Promise<void> {
  await own.getByRole("link", { name: "Indstil tavlemødet" }).click();
  await own.getByLabel("Mødet varer, minutter").waitFor();
  await picture(own, "settings", ["wide", "desk", "phone"], LIGHT);
  await own.goBack();
}

async function remoteOf(wall: Page): Promise<Page> {
  await button(wall, "Telefon").click();
  const code = await wall.getByLabel("Kode").innerText();
  await picture(wall, "code", ["wide"], LIGHT);
  await wall.getByRole("dialog").getByRole("button", { name: "Luk" }).click();
  const context = await browser.newContext({ viewport: SIZES.phone, hasTouch: true, isMobile: true });
  const phone = await context.newPage();
  await phone.goto(`${server.url}/moede`);
  await phone.getByLabel("Kode").fill(code);
  await picture(phone, "remote-entry", ["phone"], LIGHT);
  await button(phone, "Forbind").click();
  await phone.getByText("Fjernbetjening").waitFor();
  return phone;
}

async function atCases(wall: Page, phone: Page): Promise<void> {
  await button(phone, "Første sag").tap();
  await place(wall, "1");
  await picture(wall, "case", ["wide", "desk"], LOOKS);
  await wall.getByText("Hvorfor denne dato?").click();
  await wall.locator("article details dd").first().waitFor();
  await picture(wall, "case-why", ["wide", "desk"], LIGHT);
  await picture(phone, "remote", ["phone"], LOOKS);
  await wall.keyboard.press("a");
  await button(wall, "Send besked om forsinkelse").waitFor();
  await picture(wall, "agreement-what", ["wide", "desk"], LIGHT);
  await wall.keyboard.press("Enter");
  await button(wall, "Skriv i egne ord").waitFor();
  await picture(wall, "agreement", ["wide", "desk"], LOOKS);
  await button(wall, /^I dag/).click();
  await place(wall, "2");
  await button(phone, "Afventer").tap();
  await button(phone, "Læge").tap();
  await button(phone, /^Om en uge/).waitFor();
  await picture(phone, "remote-hold", ["phone"], LIGHT);
  await button(phone, /^Om en uge/).tap();
  await place(wall, "3");
  await wall.keyboard.press("t");
  await button(wall, /\d+ sag/)
    .first()
    .waitFor();
  await picture(wall, "assign", ["wide"], LIGHT);
  await button(wall, /\d+ sag/)
    .first()
    .click();
  await place(wall, "4");
  await wall.keyboard.press("n");
  await place(wall, "5");
}

test("pictures of a standup, from its start to its end", async () => {
  const own = await someone("leder");
  await picture(own, "start", ["wide", "desk", "phone"], LOOKS);
  await settings(own);
  const wall = await someone("sagsbehandler");
  await button(wall, "Vis på fælles skærm").click();
  await place(wall, "opening");
  await wall.locator("[data-since=moved]").waitFor();
  await picture(wall, "since", ["wide", "desk"], LOOKS);
  await wall.locator("[data-since=moved]").click();
  await picture(wall, "since-list", ["wide"], LIGHT);
  await button(own, "Deltag").click();
  const phone = await remoteOf(wall);
  await atCases(wall, phone);
  await place(own, "5");
  await picture(own, "case-own", ["phone"], LOOKS);
  await button(wall, "Opsummering").click();
  await place(own, "closing");
  await picture(wall, "summary", ["wide", "desk"], LOOKS);
  await picture(own, "summary-own", ["desk", "phone"], LIGHT);
  await button(wall, "Afslut mødet").click();
  for (const page of [wall, phone]) await page.getByRole("heading", { name: "Mødet er slut" }).waitFor();
  expect(await wall.locator("article").count()).toBe(0);
  await picture(wall, "over", ["wide"], LOOKS);
  await picture(phone, "remote-over", ["phone"], LIGHT);
  await button(own, "Til tavlemødets forside").waitFor();
  await picture(own, "after", ["desk"], LIGHT);
});

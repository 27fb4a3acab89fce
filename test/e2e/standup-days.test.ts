import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { v7 } from "uuid";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { makeImportStaff } from "#server/imports/import-staff.ts";
import { type Name, openApp, type TestApp } from "#test/server/app/test-app.ts";
import { CLERK } from "#test/server/imports/import-office.ts";
import { line, staffListOf } from "#test/server/imports/staff-office.ts";
import { listen } from "#test/server/socket/test-line.ts";
import { productBuilt } from "#test/support/ask-run.ts";
import { date, UNIT } from "#test/support/builders.ts";
import { launchBrowser } from "#test/support/chromium.ts";

/** Standups on a server whose day the test sets, in a real browser whose clock goes along. */
let browser: Browser;
beforeAll(async () => {
  await productBuilt();
  browser = await launchBrowser();
}, 120_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

const clientFolder = fileURLToPath(new URL("../../dist/client", import.meta.url));
const PATIENT = { timeout: 20_000 };
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const isAt = (page: Page, where: string) =>
  expect.poll(() => page.locator("[data-place]").getAttribute("data-place"), PATIENT).toBe(where);
const numberShown = (page: Page) => page.locator("article[data-case] h2").innerText();

interface Morning extends TestApp {
  /** Somebody at a screen of their own, on the day and at the hour that it is on the server. */
  at(name: Name, path: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Page>;
  /** It is so late now, on the server and on every screen. */
  becomes(on: string, hour: number): Promise<void>;
}

/** A unit with four cases of nobody, on Monday 2 March 2026 at 9, one colleague away all week. */
async function aMorning(): Promise<Morning> {
  const app = await openApp({ clientFolder });
  const { office, store } = app;
  const url = await listen(app);
  for (const n of [1, 2, 3, 4]) await office.register(`26-00000${n}`, "85", `2026-02-1${n}`);
  const importStaff = makeImportStaff({ store, now: office.now, newId: v7 });
  const away = { "Fravær fra": "02-03-2026", "Fravær til": "06-03-2026", Fraværsart: "Ferie" };
  const bytes = staffListOf([line("Sagsbehandler To", away)]);
  const taken = await importStaff({ bytes, actor: CLERK, asOf: date("2026-03-02") });
  if (taken.outcome !== "done") throw new Error(JSON.stringify(taken));
  return {
    ...app,
    async at(name, path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      await context.clock.setFixedTime(office.now());
      const [key = "", value = ""] = (await app.login(name)).split("=");
      await context.addCookies([{ name: key, value, url, httpOnly: true, sameSite: "Lax" }]);
      const page = await context.newPage();
      await page.goto(url + path);
      return page;
    },
    async becomes(on, hour) {
      office.setNow(on, hour);
      for (const context of browser.contexts()) await context.clock.setFixedTime(office.now());
    },
  };
}

it("[ST1] [ST3] [ST4] [ST6] what is agreed today, followed by a coordinator and put on paper, is there the next morning", async () => {
  const morning = await aMorning();
  const leader = await morning.at("Leder To", "/moede", { colorScheme: "dark" });
  const coordinator = await morning.at("Koordinator Et", `/moede?enhed=${UNIT}`);
  await coordinator.getByText("Enhedens sagsbehandlere og leder starter mødet").waitFor();
  await button(leader, "Start tavlemøde").click();
  await button(coordinator, "Følg med").click();
  await button(leader, "Første sag").click();
  await isAt(coordinator, "1");
  const notKept = await numberShown(coordinator);
  expect(notKept).toBe(await numberShown(leader));
  for (const name of ["Aftale", "Næste", "Tag en anden sag op"])
    expect(await button(coordinator, name).count()).toBe(0);
  await coordinator.getByText("Hvorfor denne dato?").click();
  await coordinator.locator("article details dd").first().waitFor();

  // Two presses where it is the usual thing; who is away is said where one chooses.
  await button(leader, "Ring til læge").click();
  expect(await button(leader, /Sagsbehandler To/).innerText()).toContain("Fraværende i dag");
  await leader.locator("[data-chip]", { hasText: "Leder To" }).click();
  await button(leader, /^I dag/).click();
  await isAt(coordinator, "2");
  const tomorrows = await numberShown(coordinator);
  await button(leader, "Forelæg visitationsudvalget").click();
  await leader.locator("[data-chip]", { hasText: "Sagsbehandler Tre" }).click();
  await button(leader, /^I morgen/).click();
  await isAt(coordinator, "3");

  await button(leader, "Opsummering").click();
  await isAt(coordinator, "closing");
  await leader.emulateMedia({ media: "print", colorScheme: "dark" });
  await leader.getByText(/^Voksen Handicap, tavlemøde mandag/).waitFor();
  for (const screenOnly of ["header", "nav", "main button"]) {
    expect(await leader.locator(screenOnly).filter({ visible: true }).count(), screenOnly).toBe(0);
  }
  const ofPaper = await leader
    .locator(`[data-person] h3`)
    .first()
    .evaluate((h3) => {
      const back = getComputedStyle(document.body).backgroundColor;
      return { ink: getComputedStyle(h3).color, back };
    });
  expect(ofPaper).toEqual({ ink: "rgb(22, 32, 42)", back: "rgb(255, 255, 255)" });
  await leader.emulateMedia({ media: "screen", colorScheme: "dark" });
  await button(leader, "Afslut mødet").click();
  await button(coordinator, "Til tavlemødets forside").waitFor();

  await morning.becomes("2026-03-03", 8);
  const day = await morning.at("Sagsbehandler Tre", "/min-dag");
  await day.locator("li[data-need]").filter({ hasText: tomorrows }).waitFor();
  const next = await morning.at("Sagsbehandler Tre", "/moede");
  const first = next.locator("[data-why]").first();
  await first.getByText(notKept).waitFor();
  expect(await first.getAttribute("data-why")).toBe("notKept");
  await button(next, "Start tavlemøde").click();
  await button(next, "Første sag").click();
  await next.getByText(`Aftale ikke holdt: Ring til læge, Leder To, senest man 2.3.`).waitFor();
  expect(await numberShown(next)).toBe(notKept);
}, 120_000);

it("[ST2] [ST4] two who press start are at one meeting; over by time, the room's screen shows nothing and one's own the summary", async () => {
  const morning = await aMorning();
  const [room, own] = [await morning.at("Leder To", "/moede"), await morning.at("Sagsbehandler Tre", "/moede")];
  const start = (page: Page) => button(page, "Start tavlemøde");
  await Promise.all([start(room).waitFor(), start(own).waitFor()]);
  await Promise.all([start(room).click(), start(own).click()]);
  await Promise.all([isAt(room, "opening"), isAt(own, "opening")]);
  await button(own, "Første sag").click();
  await Promise.all([isAt(room, "1"), isAt(own, "1")]);
  expect((await morning.store.board(UNIT)).meeting?.meeting.before).toBeNull();

  await room.reload();
  await isAt(room, "1");
  await room.getByRole("link", { name: "Min dag" }).click();
  await room.getByRole("link", { name: "Tavlemøde" }).click();
  await isAt(room, "1");
  await room.evaluate(() => sessionStorage.clear());
  await room.reload();
  await button(room, "Vis på fælles skærm").click();
  await room.getByText("Fælles skærm").waitFor();
  await isAt(room, "1");

  await morning.becomes("2026-03-02", 11);
  await room.getByRole("heading", { name: "Mødet er slut" }).waitFor(PATIENT);
  expect(await room.locator("body").innerText()).not.toMatch(/\d\d-\d{6}/);
  await button(own, "Til tavlemødets forside").waitFor(PATIENT);
  await own.locator("[data-summary=notReached]").waitFor();
}, 120_000);

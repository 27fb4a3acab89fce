import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "#test/support/chromium.ts";
import { atScreen, column } from "#test/support/department.ts";
import { addPerson, UNIT } from "#test/support/department-data.ts";
import { RealServer } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

const at = {} as { server: RealServer; browser: Awaited<ReturnType<typeof launchBrowser>> };
beforeAll(async () => {
  const options = { data: join(tempDir("first-run"), "data") };
  await addPerson(options, "Mette", "caseworker", UNIT);
  await addPerson(options, "Lena", "leader", "Socialpsykiatri");
  at.server = await RealServer.start(options);
  at.browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await at.browser.close();
  await at.server.stop();
});

it("a board without cases says how the first one comes, until it has come", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const word = page.getByText("Der er ingen sager på tavlen endnu");
  await word.waitFor();

  await page.getByRole("button", { name: "Opret sag" }).click();
  const dialog = page.getByRole("dialog", { name: "Opret sag" });
  await dialog.getByLabel("Sagsnummer").fill("26-000001");
  await dialog.getByLabel("Paragraf").fill("85");
  await page.keyboard.press("Enter");

  await column(page, "Modtagelse").getByRole("article", { name: "26-000001" }).waitFor();
  await expect.poll(() => word.count()).toBe(0);
});

it("Min dag offers no Friday clear-out to who has nothing to clear", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  await page.getByText("Du er ajour").waitFor();
  expect(await page.getByRole("link", { name: "Start Fredagsryd" }).count()).toBe(0);
});

it("a leader without cases is shown the way to the page where a list is brought in", async () => {
  const { page } = await atScreen(at.browser, at.server, "Lena");
  await page.getByRole("link", { name: "hent en sagsliste" }).click();
  await page.waitForURL(/\/indstillinger\/import$/);
});

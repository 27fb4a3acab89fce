import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { numberAt } from "#test/support/board-page.ts";
import { atScreen, department } from "#test/support/department.ts";

const at = department();

async function opened(page: Page, number: string): Promise<void> {
  await page.goto(`${at.server.url}/sager/${number}`);
  await page.getByRole("heading", { name: "Frister" }).waitFor();
}

it("[PR1] the citizen is shown when asked for, and gone after two minutes", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Oplysning");
  await page.clock.install();
  await opened(page, number);
  expect(await page.getByText("Cpr-nummer", { exact: true }).count()).toBe(0);
  await page.getByRole("button", { name: "Vis borger" }).click();
  await page.getByText(/^\d{6}-\d{4}$/).waitFor();
  await page.clock.runFor(121_000);
  await page.getByRole("button", { name: "Vis borger" }).waitFor();
  expect(await page.getByText(/^\d{6}-\d{4}$/).count()).toBe(0);
});

it("the second visit tells what others have done since, and not what one did oneself", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  const number = await numberAt(page, "Oplysning");
  const visited = page.waitForResponse(/\/visits$/);
  await opened(page, number);
  await visited;
  await theirs.goto(`${at.server.url}/sager/${number}`);
  await theirs.getByRole("button", { name: "Mere" }).click();
  await theirs.getByRole("menuitem", { name: "Ønsker sparring" }).click();
  await theirs.getByText(/^Ønskes, siden/).waitFor();
  await opened(page, number);
  const news = page.locator("section").filter({ has: page.getByRole("heading", { name: /^Siden sidst/ }) });
  expect(await news.getByRole("listitem").allTextContents()).toEqual([
    expect.stringContaining("Ønsker sparring (Leder)"),
  ]);
});

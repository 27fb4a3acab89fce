import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { numberAt } from "#test/support/board-page.ts";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";

const at = department();

const panel = (page: Page, number: string) => page.getByRole("complementary", { name: `Sag ${number}` });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
const path = (page: Page): string => new URL(page.url()).pathname + new URL(page.url()).search;

/** The board with the first case of *Oplysning* open beside it, by its card's keyboard way in. */
async function opened(page: Page): Promise<string> {
  const number = await numberAt(page, "Oplysning");
  await cardIn(page, "Oplysning", number).focus();
  await page.keyboard.press("Enter");
  await panel(page, number).getByRole("heading", { name: "Frister" }).waitFor();
  return number;
}

it("[MV8] Enter opens a case beside the board, Escape closes it, and the focus goes there and back", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await opened(page);
  expect(path(page)).toBe(`/sager/${number}`);
  expect(await focused(page)).toBe(`Sag ${number}`);
  expect(await cardIn(page, "Oplysning", number).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await panel(page, number).waitFor({ state: "detached" });
  expect(path(page)).toBe("/tavle");
  await expect.poll(() => focused(page)).toBe(number);
});

it("a pressed card opens the panel, another card takes its place, and one step back is the board with its filter", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle?frist=over");
  const [first, second] = [await numberAt(page, "Modtagelse"), await numberAt(page, "Modtagelse", 1)];
  await cardIn(page, "Modtagelse", first).click();
  await panel(page, first).getByRole("heading", { name: "Frister" }).waitFor();
  await cardIn(page, "Modtagelse", second).click();
  await panel(page, second).getByRole("heading", { name: "Frister" }).waitFor();
  expect(await panel(page, first).count()).toBe(0);
  await page.goBack();
  await panel(page, second).waitFor({ state: "detached" });
  expect(path(page)).toBe("/tavle?frist=over");
  await expect.poll(() => focused(page)).toBe(second);
});

it("the board beneath can be filtered, and keeps its filter when the panel closes", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await opened(page);
  const sum = page.locator("[data-shown]");
  const all = await sum.getAttribute("data-shown");
  await page.getByRole("button", { name: "Frist", exact: true }).click();
  await page.getByRole("option").first().click();
  await expect.poll(() => sum.getAttribute("data-shown")).not.toBe(all);
  const filtered = await sum.getAttribute("data-shown");
  await panel(page, number).getByRole("button", { name: "Luk" }).click();
  await panel(page, number).waitFor({ state: "detached" });
  expect(path(page)).toContain("/tavle?frist=");
  expect(await sum.getAttribute("data-shown")).toBe(filtered);
});

it("an address of its own opens the case as a page, and the way back is the board", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Oplysning");
  await page.goto(`${at.server.url}/sager/${number}`);
  await page.getByRole("main", { name: `Sag ${number}` }).waitFor();
  await page.getByRole("heading", { name: "Historik" }).waitFor();
  expect(await page.getByRole("article").count()).toBe(0);
  await page.getByRole("link", { name: "Til tavlen" }).click();
  await column(page, "Oplysning").waitFor();
});

it("C copies the case number and says so", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const number = await opened(page);
  await page.keyboard.press("c");
  await page.getByText("Sagsnummer kopieret").first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
});

it("[SY1] another person's change is in the open case without reload, with who made it; scroll and focus stay", async () => {
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  const { page: mine } = await atScreen(at.browser, at.server, "Mette");
  const number = await opened(mine);
  const body = panel(mine, number)
    .locator("div")
    .filter({ has: mine.getByRole("heading", { name: "Historik" }) });
  await panel(mine, number).getByRole("button", { name: "Vis borger" }).focus();
  const scrolled = await body.last().evaluate((element) => element.scrollTop);
  await cardIn(theirs, "Oplysning", number).getByRole("button", { name: "Flyt til …" }).click();
  await theirs.getByRole("menuitem", { name: "Modtagelse" }).click();
  const dialog = theirs.getByRole("dialog");
  await dialog.getByText("Sagen blev flyttet ved en fejl").click();
  await dialog.getByRole("button", { name: "Flyt sagen" }).click();
  await panel(mine, number)
    .getByText(/^LE har ændret sagen kl\. \d+\.\d\d$/)
    .waitFor();
  await panel(mine, number)
    .getByText(/Flyttet fra Oplysning til Modtagelse/)
    .first()
    .waitFor();
  expect(await mine.evaluate(() => document.activeElement?.textContent)).toBe("Vis borger");
  expect(await body.last().evaluate((element) => element.scrollTop)).toBe(scrolled);
});

it("[PR5] a number that no case has is answered with one sentence", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/sager/99-999999");
  await page.getByRole("heading", { name: "Sagen findes ikke, eller du har ikke adgang til den" }).waitFor();
});

it("a case that is open when the line goes down says from when it is", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  const number = await opened(page);
  await context.setOffline(true);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await panel(page, number)
    .getByText(/^Ingen forbindelse\. Du ser sagen fra kl\. \d+\.\d\d$/)
    .waitFor();
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it.each([
    ["beside the board", 1440, 900],
    ["at 200 %", 720, 450],
    ["at 360 px", 360, 740],
  ])("%s", async (_where, width, height) => {
    const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle", {
      colorScheme,
      viewport: { width, height },
    });
    await opened(page);
    expect(await findings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { answerAll, numberAt } from "#test/support/board-page.ts";
import { atScreen, cardIn, column } from "#test/support/department.ts";
import { longColumnByHand, orderIn } from "#test/support/long-column.ts";

const at = longColumnByHand();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What a screen reader hears last. */
const hears = (page: Page, words: RegExp | string) =>
  page.locator("[role=status]").filter({ hasText: words }).first().waitFor({ state: "attached" });
const settled = (page: Page) => expect.poll(() => page.locator("[data-seq]").getAttribute("data-pending")).toBe("0");

it("[MV8] keys alone lift a card, carry it to a place far down that is not mounted, and drop it there", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = (await orderIn(at.leader, "investigation"))[0] ?? "";
  await cardIn(page, "Oplysning", number).focus();
  await press(page, "Space");
  await hears(page, `Sag ${number} er løftet fra Oplysning`);
  for (let n = 0; n < 40; n += 1) await press(page, "PageDown");
  await press(page, "ArrowUp");
  await hears(page, /Oplysning, plads 320 af \d+/);
  // The landing slot of a mouse drag, brought into sight.
  const slot = column(page, "Oplysning").getByText("Slip for at flytte til Oplysning");
  expect(await slot.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
  await press(page, "Space");
  await hears(page, `Sag ${number} er flyttet til Oplysning, plads 320 af`);
  expect((await orderIn(at.leader, "investigation")).indexOf(number)).toBe(319);
  expect(await focused(page)).toBe(number);
});

it("[MV8] a card that is far down goes by keys to a column out of sight, and the focus goes with it", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle", { viewport: { width: 390, height: 844 } });
  const order = await orderIn(at.leader, "investigation");
  await cardIn(page, "Oplysning", order[0] ?? "").focus();
  await press(page, "End");
  const number = order.at(-1) ?? "";
  await expect.poll(() => focused(page)).toBe(number);
  await press(page, "Space", "ArrowRight", "ArrowRight", "ArrowRight");
  await hears(page, "Afsluttet");
  await press(page, "ArrowLeft", "ArrowLeft");
  await hears(page, "Afgørelse. Fristen giver sagen plads 1 af 1");
  await press(page, "Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await answerAll(dialog);
  await press(page, "Enter");
  await cardIn(page, "Afgørelse", number).waitFor();
  await settled(page);
  await expect.poll(() => focused(page)).toBe(number);
});

it("[MV8] Escape puts the card back, and an urgency column says that the deadlines give the place", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Modtagelse");
  const seq = await page.locator("[data-seq]").getAttribute("data-seq");
  await cardIn(page, "Modtagelse", number).focus();
  await press(page, "Space", "ArrowDown");
  await hears(page, "Rækkefølgen i Modtagelse følger fristerne");
  await press(page, "ArrowRight", "Escape");
  await hears(page, `Flytningen af sag ${number} er fortrudt`);
  expect(await column(page, "Oplysning").getByText("Slip for at flytte").count()).toBe(0);
  expect(await page.locator("[data-seq]").getAttribute("data-seq")).toBe(seq);
  expect(await focused(page)).toBe(number);
});

it("[MV8] the menu chooses a place in a column sorted by hand without dragging", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const order = await orderIn(at.leader, "investigation");
  const number = order[1] ?? "";
  const choose = async (item: string) => {
    await cardIn(page, "Oplysning", number).focus();
    await press(page, "m");
    await page.getByRole("menuitem", { name: item, exact: true }).click();
    await settled(page);
  };
  await choose("Én ned");
  await expect.poll(() => orderIn(at.leader, "investigation").then((now) => now.indexOf(number))).toBe(2);
  await choose("Øverst");
  await expect.poll(() => orderIn(at.leader, "investigation").then((now) => now.indexOf(number))).toBe(0);
  await choose("Nederst");
  await expect.poll(() => orderIn(at.leader, "investigation").then((now) => now.at(-1))).toBe(number);
});

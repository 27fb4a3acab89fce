import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { answerAll, countIn, numberAt } from "#test/support/board-page.ts";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";

const at = department();

const warnings = (page: Page) => page.getByRole("alert");

async function dragTo(page: Page, number: string, from: string, to: string): Promise<void> {
  await page.bringToFront();
  const card = await cardIn(page, from, number).boundingBox();
  const target = await column(page, to).boundingBox();
  if (!card || !target) throw new Error("nothing to drag");
  await page.mouse.move(card.x + 60, card.y + 20);
  await page.mouse.down();
  await page.mouse.move(card.x + 90, card.y + 30, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + 200, { steps: 12 });
  await page.mouse.up();
}

it("[SY1] a card dragged with the mouse on one screen moves on the other without reload", async () => {
  const { page: mine } = await atScreen(at.browser, at.server, "Mette");
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  const number = await numberAt(mine, "Modtagelse");
  const before = await countIn(theirs, "Oplysning");
  await dragTo(mine, number, "Modtagelse", "Oplysning");
  await cardIn(mine, "Oplysning", number).waitFor();
  await expect.poll(() => countIn(theirs, "Oplysning")).toBe(before + 1);
  expect(await cardIn(theirs, "Modtagelse", number).count()).toBe(0);
  await expect.poll(() => mine.locator("[data-seq]").getAttribute("data-pending")).toBe("0");
});

it("[MV4] what is missing is asked for at the drop, in one dialog, and sent with the move, by keyboard alone", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  const number = await numberAt(page, "Oplysning", 1);
  const before = await countIn(theirs, "Afgørelse");
  await cardIn(page, "Oplysning", number).focus();
  await page.keyboard.press("m");
  await page.getByRole("menuitem", { name: "Afgørelse" }).waitFor();
  await page.keyboard.press("a");
  await page.keyboard.press("f");
  await page.getByRole("menuitem", { name: "Afgørelse" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain("Før afgørelsen mangler: ");
  await answerAll(dialog);
  await dialog.getByRole("button", { name: "Flyt sagen" }).focus();
  await page.keyboard.press("Enter");
  await cardIn(page, "Afgørelse", number).waitFor({ state: "attached" });
  await expect.poll(() => countIn(theirs, "Afgørelse")).toBe(before + 1);
  expect(await warnings(page).count()).toBe(0);
});

it("[SY3] a move that came too late returns that card alone and says who moved it where", async () => {
  const { page: late, context } = await atScreen(at.browser, at.server, "Mette", "/login");
  let deaf = false;
  // The late screen hears no more of others, but still gets answers to its own commands.
  await context.routeWebSocket(/socket\.io/, (socket) => {
    const upstream = socket.connectToServer();
    upstream.onMessage((message) => {
      if (!(deaf && String(message).includes('"changes"'))) socket.send(message);
    });
  });
  await late.goto(`${at.server.url}/tavle`);
  const { page: quick } = await atScreen(at.browser, at.server, "Leder");
  const number = await numberAt(late, "Modtagelse");
  await expect.poll(() => late.locator("[data-seq]").getAttribute("data-sync")).toBe("live");
  deaf = true;
  await dragTo(quick, number, "Modtagelse", "Oplysning");
  await cardIn(quick, "Oplysning", number).waitFor();
  await expect.poll(() => quick.locator("[data-seq]").getAttribute("data-pending")).toBe("0");
  await dragTo(late, number, "Modtagelse", "Oplysning");
  await warnings(late).first().waitFor();
  expect(await warnings(late).first().textContent()).toMatch(
    /Leder har flyttet sagen til Oplysning kl\. \d+\.\d\d.*ikke gennemført/,
  );
});

it("[MV8] a card goes back with a reason through the menu, without dragging", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Oplysning");
  await cardIn(page, "Oplysning", number).getByRole("button", { name: "Flyt til …" }).click();
  await page.getByRole("menuitem", { name: "Modtagelse" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.textContent()).toContain("Hvorfor går sagen tilbage til Modtagelse?");
  await dialog.getByText("Sagen blev flyttet ved en fejl").click();
  await dialog.getByRole("button", { name: "Flyt sagen" }).click();
  await cardIn(page, "Modtagelse", number).waitFor({ state: "attached" });
});

it("[DL8] a filter on a paragraph finds former numbers too, stands in the address, and the counts follow it", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle?par=85,108&frist=over");
  const root = page.locator("[data-shown]");
  await expect.poll(async () => Number(await root.getAttribute("data-shown"))).toBeGreaterThan(0);
  const shown = Number(await root.getAttribute("data-shown"));
  const sums = await Promise.all(
    ["Modtagelse", "Oplysning", "Afgørelse", "Opfølgning"].map((title) => countIn(page, title)),
  );
  expect(sums.reduce((sum, count) => sum + count, 0)).toBe(shown);
  expect(shown).toBeLessThan(Number(await root.getAttribute("data-total")));
  const provisions = await page
    .locator("article")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-provision")));
  expect(new Set(provisions)).toEqual(new Set(["SEL-85", "SEL-108"]));
});

it("[SY1] a board whose server is killed says so and is live again after the restart, with what happened since", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const { page: other } = await atScreen(at.browser, at.server, "Leder");
  const syncOf = (of: typeof page) => () => of.locator("[data-seq]").getAttribute("data-sync");
  const [sync, otherSync] = [syncOf(page), syncOf(other)];
  await expect.poll(sync).toBe("live");
  await expect.poll(otherSync).toBe("live");
  await at.server.kill();
  await expect.poll(sync, { timeout: 20_000 }).toBe("offline");
  await at.server.start();
  await expect.poll(sync, { timeout: 30_000 }).toBe("live");
  await expect.poll(otherSync, { timeout: 30_000 }).toBe("live");
  const number = await numberAt(other, "Modtagelse");
  await dragTo(other, number, "Modtagelse", "Oplysning");
  await cardIn(page, "Oplysning", number).waitFor({ state: "attached" });
});

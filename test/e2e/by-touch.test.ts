import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";

const at = department();

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger that presses, waits until the card is lifted, and slides. */
async function slide(page: Page, from: Point, to: Point, isLifted: () => Promise<boolean>): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await send("touchStart", [from]);
  await expect.poll(isLifted, { timeout: 5000 }).toBe(true);
  for (let step = 1; step <= 10; step += 1) {
    await send("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 }]);
  }
  await send("touchEnd", []);
}

it("[MV8] a card moves under a finger on a touch screen", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle", { hasTouch: true });
  const card = column(page, "Modtagelse").getByRole("article").nth(1);
  const number = (await card.getAttribute("aria-label")) ?? "";
  const from = await card.boundingBox();
  const to = await column(page, "Oplysning").boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  // The lifted card is drawn a second time, under the finger.
  const isLifted = async () => (await page.getByText(number, { exact: true }).count()) > 1;
  await slide(page, { x: from.x + 80, y: from.y + 30 }, { x: to.x + to.width / 2, y: to.y + 220 }, isLifted);
  await cardIn(page, "Oplysning", number).waitFor({ state: "attached" });
  expect(await cardIn(page, "Modtagelse", number).count()).toBe(0);
});

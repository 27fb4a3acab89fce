import { expect, it } from "vitest";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";
import { fingerOn, untilLifted } from "#test/support/finger.ts";

const at = department();

it("[MV8] a card moves under a finger on a touch screen", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle", { hasTouch: true });
  const card = column(page, "Modtagelse").getByRole("article").nth(1);
  const number = (await card.getAttribute("aria-label")) ?? "";
  const from = await card.boundingBox();
  const to = await column(page, "Oplysning").boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  const finger = await fingerOn(page);
  await finger.press({ x: from.x + 80, y: from.y + 30 });
  await untilLifted(page, number);
  await finger.slide({ x: to.x + to.width / 2, y: to.y + 220 });
  await finger.lift();
  await cardIn(page, "Oplysning", number).waitFor({ state: "attached" });
  expect(await cardIn(page, "Modtagelse", number).count()).toBe(0);
});

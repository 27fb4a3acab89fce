import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { answerAll, numberAt } from "#test/support/board-page.ts";
import { columnOf } from "#test/support/colleague.ts";
import { atScreen, cardIn, column } from "#test/support/department.ts";
import { fingerOn, type Point, untilLifted } from "#test/support/finger.ts";
import { longColumnByHand, orderIn } from "#test/support/long-column.ts";

const at = longColumnByHand();

const boxOf = async (locator: ReturnType<typeof column>) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not in sight");
  return box;
};
/** Takes hold of a card with the mouse, and moves it a little. */
async function lift(page: Page, title: string, number: string): Promise<Point> {
  await page.bringToFront();
  const box = await boxOf(cardIn(page, title, number));
  const hold = { x: box.x + 60, y: box.y + 20 };
  await page.mouse.move(hold.x, hold.y);
  await page.mouse.down();
  await page.mouse.move(hold.x + 20, hold.y + 12, { steps: 4 });
  await untilLifted(page, number);
  return hold;
}

/** Moves a card over HTTP, as somebody else's screen would. */
async function movedByLeader(number: string, to: "intake" | "investigation"): Promise<void> {
  const view = await at.leader.view();
  const card = view.cards.find((candidate) => candidate.number === number);
  if (!card) throw new Error(`no case ${number}`);
  const answers = to === "intake" ? { reason: "movedByMistake" as const } : {};
  const toColumn = columnOf(view, to).id;
  const answer = await at.leader.command("moveCase", { caseId: card.id, from: card.column, toColumn, answers });
  if (!answer.ok) throw new Error(answer.code);
}

const seqOf = (page: Page) => page.locator("[data-seq]").getAttribute("data-seq");
const untilSeen = async (page: Page): Promise<void> => {
  const { seq } = await at.leader.view();
  await expect.poll(() => seqOf(page)).toBe(String(seq));
};

it("[MV3] a card held at the lower edge of a column of 600 sorted by hand scrolls it, and is dropped far down", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const order = await orderIn(at.leader, "investigation");
  expect(order.length).toBeGreaterThan(600);
  const number = order[0] ?? "";
  const hold = await lift(page, "Oplysning", number);
  const { y, height } = await boxOf(column(page, "Oplysning"));
  await page.mouse.move(hold.x + 20, y + height - 6, { steps: 8 });
  const scroller = column(page, "Oplysning").locator("[data-drag-scrolls]");
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop), { timeout: 30_000 }).toBeGreaterThan(30_000);
  await page.mouse.move(hold.x + 20, y + height / 2, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => (await orderIn(at.leader, "investigation")).indexOf(number), { timeout: 10_000 })
    .toBeGreaterThan(300);
  await cardIn(page, "Oplysning", number).waitFor();
});

it("[MV8] a card dropped on an empty column is asked for what is missing, and goes there", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  expect(await column(page, "Afgørelse").getAttribute("data-count")).toBe("0");
  const number = await numberAt(page, "Oplysning", 1);
  await lift(page, "Oplysning", number);
  const to = await boxOf(column(page, "Afgørelse"));
  await page.mouse.move(to.x + to.width / 2, to.y + 300, { steps: 12 });
  await column(page, "Afgørelse").getByText("Slip for at flytte til Afgørelse").waitFor();
  await page.mouse.up();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await answerAll(dialog);
  await dialog.getByRole("button", { name: "Flyt sagen" }).click();
  await cardIn(page, "Afgørelse", number).waitFor();
});

it("[MV8] on a telephone a card held at the screen's edge brings a column far off, and is dropped there", async () => {
  const viewport = { width: 390, height: 844 };
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle", { viewport, hasTouch: true });
  const number = await numberAt(page, "Modtagelse", 1);
  const box = await boxOf(cardIn(page, "Modtagelse", number));
  const finger = await fingerOn(page);
  await finger.press({ x: box.x + 100, y: box.y + 40 });
  await untilLifted(page, number);
  await finger.slide({ x: 384, y: 400 });
  const columns = page.locator("[data-drag-scrolls=x]");
  const title = column(page, "Opfølgning");
  await expect.poll(async () => (await title.boundingBox())?.x ?? 999, { timeout: 20_000 }).toBeLessThan(180);
  await finger.slide({ x: 250, y: 400 });
  await title.getByText("Slip for at flytte til Opfølgning").waitFor();
  await finger.lift();
  await page.getByRole("dialog").waitFor();
  expect(await columns.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(300);
});

it("[MV3] what others do to the column under a drag waits for the drop, and is caught up with then", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const [mine, theirs] = [await numberAt(page, "Modtagelse"), await numberAt(page, "Modtagelse", 2)];
  const count = Number(await column(page, "Oplysning").getAttribute("data-count"));
  await lift(page, "Modtagelse", mine);
  const to = await boxOf(column(page, "Oplysning"));
  await page.mouse.move(to.x + to.width / 2, to.y + 300, { steps: 10 });
  await movedByLeader(theirs, "investigation");
  await untilSeen(page);
  expect(Number(await column(page, "Oplysning").getAttribute("data-count"))).toBe(count);
  expect(await cardIn(page, "Modtagelse", theirs).count()).toBe(1);
  await page.mouse.up();
  await expect.poll(async () => Number(await column(page, "Oplysning").getAttribute("data-count"))).toBe(count + 2);
  expect(await cardIn(page, "Modtagelse", theirs).count()).toBe(0);
});

it("[MV6] a card that someone else moves while it is dragged stays in hand, and the drop says who moved it", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Modtagelse");
  await lift(page, "Modtagelse", number);
  await movedByLeader(number, "investigation");
  await untilSeen(page);
  await untilLifted(page, number);
  const to = await boxOf(column(page, "Afgørelse"));
  await page.mouse.move(to.x + to.width / 2, to.y + 300, { steps: 10 });
  await page.mouse.up();
  expect(await page.getByRole("alert").first().textContent()).toMatch(
    /Leder har flyttet sagen til Oplysning kl\. \d+\.\d\d\. Din flytning er ikke gennemført/,
  );
});

it("[SY1] a card that someone else moves slides to its place and names the mover for some seconds", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const number = await numberAt(page, "Modtagelse", 1);
  const last = (await orderIn(at.leader, "investigation")).at(-1) ?? "";
  await cardIn(page, "Oplysning", await numberAt(page, "Oplysning")).focus();
  await page.keyboard.press("End");
  await cardIn(page, "Oplysning", last).waitFor();
  await movedByLeader(number, "investigation");
  await cardIn(page, "Oplysning", number).getByText("Flyttet hertil af L").waitFor({ state: "attached" });
  await page
    .locator("[role=status]")
    .filter({ hasText: `Leder har flyttet sag ${number} til Oplysning` })
    .waitFor({ state: "attached" });
  await cardIn(page, "Oplysning", number).getByText("Flyttet hertil af L").waitFor({ state: "detached" });
});

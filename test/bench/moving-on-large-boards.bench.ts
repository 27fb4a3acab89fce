import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { must } from "#shared/lib/must.ts";
import { launchBrowser } from "#test/support/chromium.ts";
import { randomFrom } from "#test/sync/random.ts";
import { movesOn, openBoard } from "./board-client.ts";
import { type BoardPage, heapAfterCollection, metricOf, openBoardPage } from "./board-page.ts";
import type { Figure } from "./figure.ts";
import { LARGE_UNIT, largeDepartment, type Size } from "./large-department.ts";
import { openMover } from "./mover.ts";
import { type Watched, watching } from "./page-watch.ts";
import { percentile } from "./percentile.ts";
import { withServer } from "./with-server.ts";

export const name = "moving on large boards";

const PAINT_MS = 32;
const LONG_TASK_MS = 50;
const MOST_MOUNTED = 120;
/** An hour's worth on a busy board. */
const HOUR_OF_MOVES = 1_200;
const MOVED_CARDS = 400;
/** Names of movers have gone by then. */
const QUIET_MS = 8_000;

/** A card dragged about and a column scrolled, while nobody else moves and while others do; the page's work and memory for others' moves. */
export async function run(): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const size of [5_000, 10_000] as const) {
      figures.push(
        ...(await withServer(await largeDepartment(size), async ({ url }) => {
          const board = await openBoardPage(browser, url);
          const measured = [...(await dragged(size, board)), ...(await othersMove(size, url, board))];
          await board.close();
          return measured;
        })),
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function dragged(size: Size, { page }: BoardPage): Promise<Figure[]> {
  await drag(page);
  const dragging = await watching(page, () => drag(page));
  const scrolling = await watching(page, () => scroll(page));
  return [
    {
      what: `${size} cards, frames while dragging`,
      unit: "fps",
      measured: 1_000 / mean(dragging.frames),
      higherIsBetter: true,
    },
    {
      what: `${size} cards, from the mouse to the next paint while dragging, p95`,
      unit: "ms",
      measured: percentile(dragging.paints, 0.95),
      ...(size === 5_000 ? { budget: PAINT_MS } : {}),
    },
    longest(`${size} cards, longest task while dragging`, dragging),
    longest(`${size} cards, longest task while scrolling`, scrolling),
    {
      what: `${size} cards, mounted at most`,
      unit: "count",
      measured: Math.max(dragging.mostMounted, scrolling.mostMounted),
      budget: MOST_MOUNTED,
    },
  ];
}

/** Tasks under 50 ms are not told by the browser. */
const longest = (what: string, { longTasks }: Watched): Figure => ({
  what,
  unit: "ms",
  measured: Math.max(0, ...longTasks),
  budget: LONG_TASK_MS,
});

const mean = (samples: readonly number[]): number => samples.reduce((sum, sample) => sum + sample, 0) / samples.length;

/** Lifts a card of the first column, takes it over all columns and back, and puts it where it was. */
async function drag(page: Page): Promise<void> {
  const boxes = await page.locator("main section[data-column]").all();
  const card = must(await page.locator("article").nth(2).boundingBox(), "a card");
  await page.mouse.move(card.x + 60, card.y + 30);
  await page.mouse.down();
  for (const column of [...boxes.slice(0, 4), ...boxes.slice(0, 4).reverse()]) {
    const box = must(await column.boundingBox(), "a column");
    await page.mouse.move(box.x + box.width / 2, box.y + 250, { steps: 25 });
    await page.mouse.move(box.x + box.width / 2 - 30, box.y + 600, { steps: 25 });
  }
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await wait(200);
}

async function scroll(page: Page): Promise<void> {
  const box = must(await page.locator("article").nth(2).boundingBox(), "a card");
  await page.mouse.move(box.x + 60, box.y + 30);
  for (let n = 0; n < 120; n += 1) await page.mouse.wheel(0, n < 60 ? 900 : -900);
  await wait(200);
}

async function othersMove(size: Size, url: string, { page, devtools }: BoardPage): Promise<Figure[]> {
  const board = await openBoard(url, LARGE_UNIT);
  // The same cards again and again: one that has been moved for the first time says more than before, and is a little larger for good.
  const cards = board.view.cards.slice(0, MOVED_CARDS);
  const mover = await openMover(board, movesOn({ ...board, view: { ...board.view, cards } }));
  const idle = await workDuring(devtools, () => wait(5_000));
  const count = 100;
  const busy = await workDuring(devtools, async () => void (await mover.moveAbout(20, count, randomFrom(7))));
  const perMoveMs = (1_000 * (busy.seconds - (idle.seconds * busy.wallMs) / idle.wallMs)) / count;
  const moving = await watching(page, async () => void (await mover.moveAbout(20, count, randomFrom(9))));
  await mover.moveAbout(1_000, MOVED_CARDS, randomFrom(10));
  await wait(QUIET_MS);
  const before = await heapAfterCollection(devtools);
  await mover.moveAbout(1_000, HOUR_OF_MOVES, randomFrom(8));
  await wait(QUIET_MS);
  const after = await heapAfterCollection(devtools);
  mover.leave();
  return [
    { what: `${size} cards, the page's work for one move of others`, unit: "ms", measured: perMoveMs },
    longest(`${size} cards, longest task while others move 20 a second`, moving),
    {
      what: `${size} cards, heap after ${HOUR_OF_MOVES} moves of others (bare: before)`,
      unit: "MB",
      measured: after / 1e6,
      bare: before / 1e6,
      budget: (before * 1.05) / 1e6,
    },
  ];
}

async function workDuring(
  devtools: BoardPage["devtools"],
  doing: () => Promise<void>,
): Promise<{ readonly seconds: number; readonly wallMs: number }> {
  const [before, from] = [await metricOf(devtools, "TaskDuration"), performance.now()];
  await doing();
  return { seconds: (await metricOf(devtools, "TaskDuration")) - before, wallMs: performance.now() - from };
}

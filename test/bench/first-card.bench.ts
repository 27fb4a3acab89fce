import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "#test/support/chromium.ts";
import { enter } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { EMPTY_UNIT, LARGE_UNIT, largeDepartment, SIZES, type Size } from "./large-department.ts";
import { percentile } from "./percentile.ts";
import { withServer } from "./with-server.ts";

export const name = "the board in a browser";
export const bare = "the same page of a unit without cases";

const TIMES = 5;
const SETTLE_MS = 250;
const BUDGETS_MS: Readonly<Record<Size, number>> = { 2000: 600, 5000: 900, 10000: 1_500 };
const MOST_MOUNTED = 120;

/** From the address to a card that one can take hold of, with nothing in the browser's cache; beside it the same page of a unit without cases. */
export async function run(): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await measure(size, browser)));
    return figures;
  } finally {
    await browser.close();
  }
}

async function measure(size: Size, browser: Browser): Promise<Figure[]> {
  const opened = await withServer(await largeDepartment(size), ({ url }) => openInTurn(browser, url));
  const ms = (unit: "full" | "empty") =>
    percentile(
      opened.map((pair) => pair[unit].ms),
      0.5,
    );
  const mounted = Math.max(...opened.map(({ full }) => full.mounted));
  return [
    {
      what: `${size} cards, first card usable`,
      unit: "ms",
      measured: ms("full"),
      bare: ms("empty"),
      budget: BUDGETS_MS[size],
    },
    { what: `${size} cards, mounted`, unit: "count", measured: mounted, budget: MOST_MOUNTED },
  ];
}

interface Opened {
  readonly ms: number;
  readonly mounted: number;
}

async function openInTurn(
  browser: Browser,
  url: string,
): Promise<readonly { readonly full: Opened; readonly empty: Opened }[]> {
  const full = { ...(await enter(url, LARGE_UNIT)), awaited: "article" };
  const empty = { ...(await enter(url, EMPTY_UNIT)), awaited: "main" };
  const opened: { full: Opened; empty: Opened }[] = [];
  for (let n = 0; n <= TIMES; n += 1)
    opened.push({ full: await openOnce(browser, url, full), empty: await openOnce(browser, url, empty) });
  // At the first opening the server may still be reading the unit's board from the database; it doesn't count.
  return opened.slice(1);
}

interface Opening {
  readonly cookie: string;
  readonly unit: string;
  readonly awaited: string;
}

async function openOnce(browser: Browser, url: string, { cookie, unit, awaited }: Opening): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.addInitScript(watchFor, awaited);
  await page.goto(`${url}/tavle?enhed=${unit}`, { waitUntil: "commit" });
  const ms = await usableAfter(page);
  const mounted = await page.locator("article").count();
  await context.close();
  // The browser clears up after a page when it is gone; the next one doesn't wait for that.
  await wait(SETTLE_MS);
  return { ms, mounted };
}

/** Runs in the page: says when what is awaited stands on the screen, the board is live, and the page has time to listen. */
function watchFor(awaited: string): void {
  const look = (): void => {
    const element = document.querySelector(awaited);
    const box = element?.getBoundingClientRect();
    const isInSight = box !== undefined && box.height > 0 && box.top < innerHeight;
    if (isInSight && document.querySelector("main[data-sync=live]")) {
      requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds since the navigation began. */
async function usableAfter(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => performance.getEntriesByName("usable")[0]?.startTime, null, {
    polling: 50,
    timeout: 60_000,
  });
  return (await mark.jsonValue()) ?? Number.NaN;
}

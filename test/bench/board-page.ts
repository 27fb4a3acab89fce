import type { Browser, CDPSession, Page } from "playwright-core";
import { must } from "#shared/lib/must.ts";
import { enter } from "./board-client.ts";
import { colleagueOf } from "./installation.ts";
import { LARGE_UNIT } from "./large-department.ts";

/** A board in a browser, looked at by somebody who moves nothing meanwhile. */
export interface BoardPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

export async function openBoardPage(browser: Browser, url: string): Promise<BoardPage> {
  const { cookie, unit } = await enter(url, LARGE_UNIT, colleagueOf(LARGE_UNIT));
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/tavle?enhed=${unit}`);
  await page.locator("main[data-sync=live] article").first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  return { page, devtools, close: () => context.close() };
}

/** What the browser counts of itself: seconds of work, bytes of heap. */
export async function metricOf(
  devtools: CDPSession,
  name: "TaskDuration" | "ScriptDuration" | "LayoutDuration" | "JSHeapUsedSize",
): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return must(metrics.find((metric) => metric.name === name)?.value, name);
}

export async function heapAfterCollection(devtools: CDPSession): Promise<number> {
  for (let n = 0; n < 3; n += 1) await devtools.send("HeapProfiler.collectGarbage");
  return metricOf(devtools, "JSHeapUsedSize");
}

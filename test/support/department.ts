import { cpSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { askRun } from "./ask-run.ts";
import { launchBrowser } from "./chromium.ts";
import { dataOf, foundDepartment, PASSWORD } from "./department-data.ts";
import { RealServer, signIn } from "./real-server.ts";
import { tempDir } from "./temp-dir.ts";

/** For a whole test file: a department's server, and a browser whose screens are closed after each test. */
export function department(list?: string): { readonly server: RealServer; readonly browser: Browser } {
  const parts = {} as { server: RealServer; browser: Browser };
  beforeAll(async () => {
    parts.server = await openDepartment(list);
    parts.browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    for (const context of parts.browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await parts.browser.close();
    await parts.server.stop();
  });
  return parts;
}

/** A real server on a department's list; the list that most files start from is brought in once a run, and copied. */
async function openDepartment(list?: string): Promise<RealServer> {
  const folder = tempDir("department");
  if (list === undefined) cpSync(await askRun<string>("department"), folder, { recursive: true });
  else await foundDepartment(folder, list);
  return RealServer.start({ data: dataOf(folder), env: { LOG_LEVEL: "debug" } });
}

/** Somebody at a screen of their own, signed in (without the form, which has tests of its own) and looking at a page. */
export async function atScreen(
  browser: Browser,
  server: Pick<RealServer, "url">,
  name: string,
  path = "/tavle",
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const { cookie } = await signIn(server.url, name, PASSWORD);
  const [key = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name: key, value, url: server.url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return { page, context };
}

export const column = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
export const cardIn = (page: Page, title: string, number: string) =>
  column(page, title).getByRole("article", { name: number, exact: true });

import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./chromium.ts";
import { RealServer, runCommand } from "./real-server.ts";
import { tempDir } from "./temp-dir.ts";

export const PASSWORD = "en-lang-adgangskode";
export const UNIT = "Voksen Handicap";

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

/** A real server on a department's list, with a caseworker and a leader of one unit who can sign in. */
async function openDepartment(list = "test/data/sagsliste.csv"): Promise<RealServer> {
  const options = { data: join(tempDir("department"), "data"), env: { LOG_LEVEL: "debug" } };
  await mustRun(["import", list, "--as-of", "2026-11-20"], options);
  for (const [name, role] of [
    ["Mette", "caseworker"],
    ["Leder", "leader"],
  ] as const) {
    await mustRun(["user", "add", name, "--role", role, "--unit", UNIT, "--password-stdin"], options, PASSWORD);
  }
  return RealServer.start(options);
}

async function mustRun(...[args, options, input]: Parameters<typeof runCommand>): Promise<void> {
  const { code, err } = await runCommand(args, options, input);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${err}`);
}

/** Somebody at a screen of their own, signed in and looking at a page. */
export async function atScreen(
  browser: Browser,
  server: RealServer,
  name: string,
  path = "/tavle",
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.getByLabel("Navn").fill(name);
  await page.getByLabel("Adgangskode").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/login");
  return { page, context };
}

export const column = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
export const cardIn = (page: Page, title: string, number: string) =>
  column(page, title).getByRole("article", { name: number, exact: true });

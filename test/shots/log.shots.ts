import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchBrowser } from "#test/support/chromium.ts";
import type { ClockedServer } from "#test/support/clocked-server.ts";
import { column } from "#test/support/department.ts";
import { serveLog } from "#test/support/replayed-log.ts";
import { type Shot, shoot } from "./shoot.ts";

/** An ordinary morning in the log, with eight months of history behind it. */
const MORNING = "2011-06-15T08:30:00+02:00";

let server: ClockedServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveLog(MORNING);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const firstCard = (page: Page) => column(page, "Afgørelse").getByRole("article").first();

const SHOTS: readonly Shot[] = [
  { name: "log-board", path: "/tavle", sizes: ["desk", "wide"], ready: (page) => firstCard(page).waitFor() },
  {
    name: "log-case",
    path: "/tavle",
    sizes: ["desk", "phone"],
    async ready(page) {
      await firstCard(page).getByRole("link").click();
      await page.getByRole("heading", { name: "Frister" }).waitFor();
    },
  },
];

describe("pictures of the real log in 2011", () => {
  test.each(SHOTS)("$name", (shot) => shoot(browser, server, shot));
});

import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { askRun } from "./ask-run.ts";
import type { BrowserSource } from "./chromium-binary.ts";

/** Playwright itself starts it without the sandbox, which root and most containers don't have. */
const ARGS = [
  // Containers give /dev/shm little room.
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--disable-component-update",
  "--force-color-profile=srgb",
];

/** A real browser, headless. The caller closes it. Two people at one board are two contexts, or two browsers. */
export async function launchBrowser(options: Pick<LaunchOptions, "slowMo"> = {}): Promise<Browser> {
  const source = await askRun<BrowserSource>("browser");
  const where =
    "channel" in source ? source : { executablePath: source.executablePath, env: { ...process.env, ...source.env } };
  try {
    return await chromium.launch({ ...options, ...where, args: ARGS, headless: true });
  } catch (cause) {
    throw new Error(
      "No browser for the tests: install Chrome, or set TAVLE_CHROME to a Chrome or Chromium that starts.",
      { cause },
    );
  }
}

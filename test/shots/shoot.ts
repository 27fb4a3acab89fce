import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { atScreen } from "#test/support/department.ts";
import type { RealServer } from "#test/support/real-server.ts";

export const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  wide: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof SIZES;

/** A caseworker whom the list names, with cases of their own. */
export const LISTED = "Thomas Møller";

/** A page or state to look at: where it is, and what one does to get it there. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  /** A caseworker without cases unless said; null: nobody is signed in. */
  readonly who?: string | null;
  readonly sizes?: readonly Size[];
  readonly ready: (page: Page) => Promise<unknown>;
}

type Screen = Awaited<ReturnType<typeof atScreen>>;

async function opened(
  browser: Browser,
  server: Pick<RealServer, "url">,
  { who = "Mette", path }: Shot,
  options: Parameters<Browser["newContext"]>[0],
): Promise<Screen> {
  if (who !== null) return atScreen(browser, server, who, path, options);
  const context = await browser.newContext({ ...options });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return { page, context };
}

export const FOLDER = "test/shots/pictures";

/** What fades or glides is where it ends. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const ending = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    for (const animation of document.getAnimations().filter(ending)) animation.finish();
  });

/** Every shot at its sizes, light and dark: `board-desk-dark.png`. */
export async function shoot(browser: Browser, server: Pick<RealServer, "url">, shot: Shot): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const size of shot.sizes ?? (Object.keys(SIZES) as Size[])) {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, context } = await opened(browser, server, shot, {
        colorScheme,
        viewport: SIZES[size],
        reducedMotion: "reduce",
        ...(size === "phone" ? { hasTouch: true, isMobile: true } : {}),
      });
      await shot.ready(page);
      await settle(page);
      await page.screenshot({ path: `${FOLDER}/${shot.name}-${size}-${colorScheme}.png` });
      await context.close();
    }
  }
}

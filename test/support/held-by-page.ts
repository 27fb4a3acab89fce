import type { Page } from "playwright-core";
import { WALL_SCENES } from "#shared/domain/wall.ts";

/** What a page holds when all that can be collected has been. */
export interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** One look alone says little: a heap comes and goes by some per cent. */
const LOOKS = 5;

/** The middle of several looks at what the page holds; before each, the page is led through `round` and is back. */
export async function heldByPage(page: Page, round: () => Promise<void>): Promise<Held> {
  const devtools = await page.context().newCDPSession(page);
  const looks: Held[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    await round();
    // What the first collection lets go of may have held more.
    for (let time = 0; time < 2; time += 1) await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
    looks.push({ heap: usedSize, nodes, listeners: jsEventListeners });
  }
  await devtools.detach();
  return {
    heap: middle(looks.map(({ heap }) => heap)),
    nodes: middle(looks.map(({ nodes }) => nodes)),
    listeners: middle(looks.map(({ listeners }) => listeners)),
  };
}

const middle = (sizes: readonly number[]): number => [...sizes].sort((a, b) => a - b)[Math.floor(LOOKS / 2)] ?? 0;

/** Leads a wall that shows every scene through them all by its key, back to where it stood. */
export async function throughScenes(page: Page, look: "light" | "dark"): Promise<void> {
  for (const _ of WALL_SCENES) {
    const scene = await page.locator(`[data-scene][data-look=${look}]`).getAttribute("data-scene");
    await page.keyboard.press("ArrowRight");
    await page.locator(`[data-scene]:not([data-scene=${scene}])[data-look=${look}]`).waitFor();
  }
}

/** Scenes differ in what they hold: a wall is looked at on the same one each time. */
export async function toToday(page: Page): Promise<void> {
  while ((await page.locator("[data-scene=today]").count()) === 0) await page.keyboard.press("ArrowRight");
}

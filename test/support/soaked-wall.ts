import type { Page } from "playwright-core";
import { type Held, heldByPage, throughScenes, toToday } from "./held-by-page.ts";
import { type ScriptedWall, scriptWall } from "./scripted-wall.ts";
import { otherWall, someWall } from "./some-walls.ts";

/** A wall that is sent one picture after another, every number of them another one, far faster than a server would. */
export interface SoakedWall {
  /** Until it has been sent so many in all. */
  send(upTo: number): Promise<void>;
  held(): Promise<Held>;
}

export async function soakedWall(page: Page, address: string): Promise<SoakedWall> {
  const wall: ScriptedWall = await scriptWall(page, someWall());
  await page.goto(address);
  await page.locator("[data-scene=today]").waitFor();
  let count = 0;
  let rounds = 0;
  const round = async () => {
    rounds += 1;
    const look = rounds % 2 === 0 ? "light" : "dark";
    wall.figures(otherWall(count, look));
    await throughScenes(page, look);
  };
  return {
    async send(upTo) {
      for (; count < upTo; count += 1) {
        wall.figures(otherWall(count));
        if (count % 50 === 49) await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
        if (count % 500 === 499) await page.keyboard.press("ArrowRight");
      }
    },
    async held() {
      await toToday(page);
      return heldByPage(page, round);
    },
  };
}

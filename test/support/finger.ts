import type { Page } from "playwright-core";
import { expect } from "vitest";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger on a touch screen. */
export interface Finger {
  press(at: Point): Promise<void>;
  /** In ten steps, as a finger moves. */
  slide(to: Point): Promise<void>;
  lift(): Promise<void>;
}

export async function fingerOn(page: Page): Promise<Finger> {
  const touch = await page.context().newCDPSession(page);
  let now: Point = { x: 0, y: 0 };
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  return {
    async press(at) {
      now = at;
      await send("touchStart", [at]);
    },
    async slide(to) {
      const from = now;
      now = to;
      for (let step = 1; step <= 10; step += 1) {
        const share = step / 10;
        await send("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
      }
    },
    async lift() {
      await send("touchEnd", []);
    },
  };
}

/** A lifted card is drawn a second time, under the finger. */
export const untilLifted = (page: Page, number: string): Promise<void> =>
  expect
    .poll(async () => (await page.getByText(number, { exact: true }).count()) > 1, { timeout: 5000 })
    .toBe(true) as Promise<void>;

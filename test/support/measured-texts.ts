import type { Page } from "playwright-core";

export interface Measured {
  /** The smallest text in sight, in CSS pixels. */
  readonly smallestPx: number;
  readonly count: number;
  /** Texts that reach out of the window, lie on another, or are cut by what they stand in. */
  readonly outside: readonly string[];
  readonly overlapping: readonly string[];
  readonly scrolls: boolean;
}

/** Every text that one sees on the page: how large, and whether all of it is there (WA3, WA7). */
export const measureTexts = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const rects: { text: string; left: number; right: number; top: number; bottom: number; of: number }[] = [];
    let smallestPx = Number.POSITIVE_INFINITY;
    let count = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (text === "" || !element?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 2);
      if (lines.length === 0) continue;
      // What is there for screen readers alone.
      if (element.closest("[class*=hidden]")) continue;
      count += 1;
      const px = Number.parseFloat(getComputedStyle(element).fontSize);
      smallestPx = Math.min(smallestPx, px);
      // The letters themselves: a line's box is higher than they are.
      for (const { left, right, top, bottom } of lines) {
        const spare = Math.max(0, (bottom - top - px) / 2) + px * 0.1;
        rects.push({ text, left, right, top: top + spare, bottom: bottom - spare, of: count });
      }
    }
    const outside = rects.filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1,
    );
    const overlapping = rects.flatMap((one, at) =>
      rects
        .slice(at + 1)
        .filter(
          (other) =>
            other.of !== one.of &&
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2,
        )
        .map((other) => `${one.text} | ${other.text}`),
    );
    const { scrollHeight, scrollWidth } = document.documentElement;
    return {
      ...{ smallestPx, count, overlapping, outside: outside.map(({ text }) => text) },
      scrolls: scrollHeight > innerHeight || scrollWidth > innerWidth,
    };
  });

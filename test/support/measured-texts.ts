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
    type Line = { text: string; left: number; right: number; top: number; bottom: number; of: Node };
    const pixelsOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
    // The letters themselves: a line's box is higher than they are. What is there for screen readers alone is left out.
    const linesOf = (node: Node): Line[] => {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (text === "" || !element?.checkVisibility() || element.closest("[class*=hidden]")) return [];
      const px = pixelsOf(element);
      const range = document.createRange();
      range.selectNodeContents(node);
      const wide = [...range.getClientRects()].filter(({ width }) => width > 2);
      return wide.map(({ left, right, top, bottom }) => {
        const spare = Math.max(0, (bottom - top - px) / 2) + px * 0.1;
        return { text, left, right, top: top + spare, bottom: bottom - spare, of: node };
      });
    };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) lines.push(...linesOf(walker.currentNode));
    const isOutside = ({ left, right, top, bottom }: Line): boolean =>
      left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
    const lieOnAnother = (one: Line, other: Line): boolean =>
      other.of !== one.of &&
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
    const { scrollHeight, scrollWidth } = document.documentElement;
    return {
      smallestPx: Math.min(...lines.map(({ of }) => (of.parentElement ? pixelsOf(of.parentElement) : 0))),
      count: new Set(lines.map(({ of }) => of)).size,
      outside: lines.filter(isOutside).map(({ text }) => text),
      overlapping: lines.flatMap((one, at) =>
        lines.slice(at + 1).flatMap((other) => (lieOnAnother(one, other) ? [`${one.text} | ${other.text}`] : [])),
      ),
      scrolls: scrollHeight > innerHeight || scrollWidth > innerWidth,
    };
  });

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const NOTHING = ";";

/**
 * What axe finds on a page, or in a part of it, once nothing moves any more. It looks within the page itself, reads its
 * own source once per document and tells of nothing but what is wrong: a fifth of the time, and the same findings, since
 * no page has frames.
 */
export async function findings(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: NOTHING } : {}) })
    .options({ runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** The same in each of the themes, for a screen that keeps still; `where` names it. It begins with the one that is on. */
export async function findingsInThemes(
  page: Page,
  where: string,
  themes: readonly Theme[] = THEMES,
  within?: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const colorScheme of isDark ? themes.toReversed() : themes) {
    await page.emulateMedia({ colorScheme });
    for (const finding of await findings(page, within)) found.push(`${where}, ${colorScheme}: ${finding}`);
  }
  return found;
}

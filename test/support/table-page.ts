import type { Page } from "playwright-core";

/** A row of the page's table by the name it begins with. */
export const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

/** What the row's own menu offers. */
export async function chooseFor(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole("button", { name: `Handlinger for ${name}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

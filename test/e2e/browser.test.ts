import { expect, test } from "vitest";
import { launchBrowser } from "#test/support/chromium.ts";

test("the tests drive a real browser, which runs a page and draws it", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await page.setContent("<button onclick=\"this.textContent = 'flyttet'\">flyt</button>");
  await page.getByRole("button").click();
  expect(await page.getByRole("button").textContent()).toBe("flyttet");
  const picture = await page.screenshot();
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  await browser.close();
});

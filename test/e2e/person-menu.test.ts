import { expect, it } from "vitest";
import { atScreen, column, department } from "#test/support/department.ts";

const at = department();

it("choosing language or look changes just that: one stays signed in, on the page one was on", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await column(page, "Modtagelse").waitFor();
  await page.getByRole("button", { name: /^Mette:/ }).click();

  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.keyboard.press("Escape");

  await column(page, "Intake").waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(new URL(page.url()).pathname).toMatch(/^\/tavle/);
  expect(await page.evaluate(async () => (await fetch("/api/session")).status)).toBe(200);
});

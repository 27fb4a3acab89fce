import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { numberAt } from "#test/support/board-page.ts";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";

const at = department();

/** Presses key after key, as a hand does, and counts them. */
async function type(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Opret sag" });

it("[DL1] the usual new case takes at most 25 keys, tells its deadline while one types, and gets the focus", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  await column(page, "Modtagelse").getByRole("article").first().waitFor();
  const count = () => column(theirs, "Modtagelse").getAttribute("data-count");
  const before = Number(await count());
  const opening = await type(page, ["n"]);
  await dialog(page).waitFor();
  const number = "26-009001";
  const filling = await type(page, [...number, "Tab", "8", "5"]);
  await dialog(page).getByText("SEL § 85").waitFor();
  await dialog(page)
    .locator("[data-clock=decision]")
    .getByText(/^Modtaget .* \+ 8 uger \(§\s85, kommunens frist.*\) = /)
    .waitFor();
  const sending = await type(page, ["Enter"]);
  expect(opening + filling + sending).toBeLessThanOrEqual(25);
  await dialog(page).waitFor({ state: "detached" });
  const card = cardIn(page, "Modtagelse", number);
  await card.waitFor();
  await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(count).toBe(String(before + 1));
  await page.getByRole("region", { name: "Beskeder" }).getByRole("button", { name: "Åbn sagen" }).click();
  await page.waitForURL(/\/sager\/26-009001/);
});

it("[CA8] a number in use, and what is missing, are said beside the field, and nothing typed is lost", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  const taken = await numberAt(page, "Modtagelse");
  await page.getByRole("button", { name: "Opret sag" }).click();
  await dialog(page).waitFor();
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Skriv sagsnummeret").waitFor();
  await dialog(page).getByText("Skriv, hvilken paragraf sagen handler om").waitFor();
  await dialog(page).getByLabel("Sagsnummer").fill(taken);
  await dialog(page).getByLabel("Paragraf").fill("§ 108");
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Sagsnummeret er brugt. Find sagen på tavlen, eller ret nummeret").waitFor();
  expect(await dialog(page).getByLabel("Paragraf").inputValue()).toBe("§ 108");
  expect(await page.getByRole("alert").count()).toBe(0);
});

it("[DL17] a notification asks for its hour and is due 24 hours later", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await page.getByRole("button", { name: "Opret sag" }).click();
  await dialog(page).getByLabel("Sagsnummer").fill("26-009002");
  await dialog(page).getByLabel("Paragraf").fill("BL 136");
  await dialog(page).getByText("Underretning", { exact: true }).click();
  await dialog(page).getByLabel("Modtaget").fill("i går");
  await dialog(page).getByLabel("Klokken").fill("8.05");
  await dialog(page)
    .locator("[data-clock=assessment]")
    .getByText(/kl\. 8\.05/)
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await cardIn(page, "Modtagelse", "26-009002").waitFor({ state: "attached" });
});

it("on a phone the new case's fields keep within the dialog and off each other", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/tavle", { viewport: { width: 390, height: 844 } });
  await page.getByRole("button", { name: "Opret sag" }).click();
  const edges = async (label: string) => {
    const box = await dialog(page).getByLabel(label).boundingBox();
    return { left: box?.x ?? Number.NaN, right: (box?.x ?? Number.NaN) + (box?.width ?? Number.NaN) };
  };
  const [number, section] = [await edges("Sagsnummer"), await edges("Paragraf")];
  expect(number.right).toBeLessThan(section.left);
  expect(section.right).toBeLessThan(374);
});

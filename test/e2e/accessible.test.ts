import { describe, expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { atScreen, column, department } from "#test/support/department.ts";

const at = department();

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it("on the login page", async () => {
    const context = await at.browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(`${at.server.url}/login`);
    await page.getByLabel("Navn").waitFor();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });

  it("on the board, in its dialog and on the case page", async () => {
    const { page, context } = await atScreen(at.browser, at.server, "Mette", "/tavle", { colorScheme });
    const card = column(page, "Modtagelse").getByRole("article").first();
    await card.waitFor();
    expect(await findings(page)).toEqual([]);
    await card.getByRole("button", { name: "Flyt til …" }).click();
    await page.getByRole("menuitem", { name: "Afgørelse" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await card.getByRole("link").click();
    await page.waitForURL(/\/sager\//);
    await page.getByRole("heading", { name: "Frister" }).waitFor();
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});

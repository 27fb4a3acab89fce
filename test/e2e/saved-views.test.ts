import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { atScreen, department } from "#test/support/department.ts";

const at = department();
const PHONE = { width: 360, height: 740 };

const shown = async (page: Page): Promise<number> =>
  Number(await page.locator("[data-shown]").getAttribute("data-shown"));
const address = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const button = (page: Page, name: string | RegExp) => page.getByRole("search").getByRole("button", { name });
const list = (page: Page) => page.getByRole("dialog", { name: "Visninger" });
const dialog = (page: Page, name = "Gem visning") => page.getByRole("dialog", { name });
const view = (page: Page, name: string) => list(page).getByRole("link", { name });

const atBoard = async (who: string, path: string, options = {}) => {
  const { page } = await atScreen(at.browser, at.server, who, path, options);
  await page.locator("[data-shown]").waitFor();
  return page;
};

/** The number that the open list promises for a view. */
const promised = async (page: Page, name: string): Promise<number> =>
  Number.parseInt(/([\d.]+) sag(er)?$/.exec((await view(page, name).innerText()).trim())?.[1] ?? "", 10);

async function save(page: Page, name: string, shared: boolean): Promise<void> {
  await button(page, "Gem visning").click();
  await dialog(page).getByLabel("Navn").fill(name);
  if (shared) await dialog(page).getByText("Hele enheden").click();
  await dialog(page).getByRole("button", { name: "Gem", exact: true }).click();
  await dialog(page).waitFor({ state: "detached" });
}

describe("a filter kept under a name", () => {
  it("is one's own: nobody else has it, and it is chosen and named from the address", async () => {
    const page = await atBoard("Mette", "/tavle?par=85&frist=over");
    const count = await shown(page);
    await button(page, "Gem visning").click();
    expect(await dialog(page).getByLabel("Navn").inputValue()).toBe("§\u00a085, over fristen");
    await dialog(page).getByText("Ingen andre ser den").waitFor();
    await page.keyboard.press("Enter");
    await button(page, "Visning: § 85, over fristen").waitFor();
    await expect.poll(() => button(page, "Gem visning").count()).toBe(0);

    await page.goto(`${at.server.url}/tavle`);
    await button(page, "Visninger").click();
    await expect.poll(() => promised(page, "§ 85, over fristen")).toBe(count);
    await view(page, "§ 85, over fristen").click();
    await expect.poll(() => address(page)).toBe("?par=85&frist=over");
    expect(await shown(page)).toBe(count);
    await button(page, "Visning: § 85, over fristen").click();
    expect(await view(page, "§ 85, over fristen").getAttribute("aria-current")).toBe("true");

    const colleague = await atBoard("Leder", "/tavle?frist=over&par=85");
    await button(colleague, "Gem visning").waitFor();
    await button(colleague, "Visninger").click();
    await list(colleague).getByText("Så står de her").waitFor();
    expect(await view(colleague, "§ 85, over fristen").count()).toBe(0);
  });

  it("is the unit's: a colleague sees it with the same number, live, and it is renamed, taken back and deleted", async () => {
    const page = await atBoard("Mette", "/tavle?skridt=mangler&sagstype=ny");
    const count = await shown(page);
    await save(page, "Nye uden plan", true);
    const colleague = await atBoard("Leder", "/tavle");
    await button(colleague, "Visninger").click();
    await list(colleague).getByRole("heading", { name: "Enhedens visninger" }).waitFor();
    expect(await promised(colleague, "Nye uden plan")).toBe(count);

    await list(colleague).getByRole("button", { name: "Ret Nye uden plan" }).click();
    await dialog(colleague, "Ret visning").getByLabel("Navn").fill("Nye");
    await colleague.keyboard.press("Enter");
    await dialog(colleague, "Ret visning").waitFor({ state: "detached" });
    await button(page, /^Visning: /).click();
    await view(page, "Nye").waitFor();
    await list(page).getByRole("button", { name: "Ret Nye" }).click();
    await dialog(page, "Ret visning").getByText("Kun mig").click();
    await dialog(page, "Ret visning").getByRole("button", { name: "Gem", exact: true }).click();
    await dialog(page, "Ret visning").waitFor({ state: "detached" });

    await button(colleague, "Visninger").click();
    await list(colleague).getByText("Så står de her").waitFor();
    await button(page, /^Visning: /).click();
    await list(page).getByRole("button", { name: "Slet Nye" }).click();
    await list(page).getByText("Slet Nye?").waitFor();
    await list(page).getByRole("button", { name: "Behold" }).click();
    await list(page).getByRole("button", { name: "Slet Nye" }).click();
    await list(page).getByRole("button", { name: "Slet Nye" }).click();
    await expect.poll(() => view(page, "Nye").count()).toBe(0);
    await page.keyboard.press("Escape");
    await button(page, "Gem visning").waitFor();
  });

  it("that a colleague has deleted meanwhile is said to be gone", async () => {
    const page = await atBoard("Mette", "/tavle?rykkes=ja");
    await save(page, "Rykkes", true);
    const colleague = await atBoard("Leder", "/tavle");
    for (const each of [colleague, page]) {
      await button(each, /^Visning/).click();
      await list(each).getByRole("button", { name: "Slet Rykkes" }).click();
    }
    await list(page).getByRole("button", { name: "Slet Rykkes for hele enheden" }).click();
    await expect.poll(() => view(page, "Rykkes").count()).toBe(0);
    await list(colleague).getByRole("button", { name: "Slet Rykkes for hele enheden" }).click();
    await colleague.getByText("Visningen findes ikke længere").waitFor();
    await expect.poll(() => list(colleague).getByText("Slet Rykkes").count()).toBe(0);
  });

  it("stands beside the four of every unit, whose numbers are what they show", async () => {
    const page = await atBoard("Mette", "/tavle");
    for (const name of ["Mine sager", "Skal have besked i denne uge", "Ikke fordelt", "Uden næste skridt"]) {
      await button(page, /^Visning/).click();
      const count = await promised(page, name);
      await view(page, name).click();
      await button(page, `Visning: ${name}`).waitFor();
      await expect.poll(() => shown(page)).toBe(count);
    }
  });

  it("[PR1] is not given a CPR number for a name, nor none; too long a filter is said, not sent", async () => {
    const page = await atBoard(
      "Mette",
      `/tavle?par=${Array.from({ length: 40 }, (_, n) => `BL-${1000 + n}-stk-1-nr-2`)}`,
    );
    await button(page, "Gem visning").click();
    const name = dialog(page).getByLabel("Navn");
    await name.fill("Sag 010190-1234");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Navnet ligner et cpr-nummer").waitFor();
    await name.fill(" ");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Skriv et navn til visningen").waitFor();
    await name.fill("Lang");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Filteret er for langt til at blive gemt").waitFor();
  });

  it("is neither fetched nor kept without a line, and that is said", async () => {
    const page = await atBoard("Mette", "/tavle?par=108");
    await button(page, "Gem visning").waitFor();
    await page.context().setOffline(true);
    await page.locator("[data-sync=offline]").waitFor();
    await button(page, "Gem visning").click();
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Visningen er ikke ændret").waitFor();
    await page.keyboard.press("Escape");
    await button(page, "Visninger").click();
    await list(page).getByText("Gemte visninger kan ikke hentes lige nu").waitFor();
    expect(await promised(page, "Uden næste skridt")).toBeGreaterThan(0);
  });

  it("stands in the sheet of filters at phone width", async () => {
    const page = await atBoard("Mette", "/tavle?par=108&frist=over", { viewport: PHONE });
    await page.getByRole("button", { name: "Filtre (2)" }).click();
    const sheet = page.getByRole("dialog", { name: "Filtre" });
    await sheet.getByRole("button", { name: "Gem visning" }).click();
    await dialog(page).getByLabel("Navn").fill("Fra telefonen");
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await sheet.getByRole("button", { name: "Visning: Fra telefonen" }).click();
    expect(await findings(page)).toEqual([]);
    const box = await list(page).boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= PHONE.width).toBe(true);
  });

  it.each(["light", "dark"] as const)("axe finds nothing in list and dialog, %s", async (colorScheme) => {
    const page = await atBoard("Mette", "/tavle?afventer=laege", { colorScheme });
    await button(page, "Gem visning").click();
    await dialog(page).getByText("Hele enheden").click();
    expect(await findings(page)).toEqual([]);
    await dialog(page).getByLabel("Navn").fill(`Læge ${colorScheme}`);
    await page.keyboard.press("Enter");
    await button(page, `Visning: Læge ${colorScheme}`).click();
    await list(page)
      .getByRole("button", { name: `Slet Læge ${colorScheme}` })
      .click();
    expect(await findings(page)).toEqual([]);
    await list(page)
      .getByRole("button", { name: `Slet Læge ${colorScheme} for hele enheden` })
      .click();
    await expect.poll(() => view(page, `Læge ${colorScheme}`).count()).toBe(0);
  });
});

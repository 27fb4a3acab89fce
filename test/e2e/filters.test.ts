import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { atScreen, column, department } from "#test/support/department.ts";

const at = department();
const PHONE = { width: 360, height: 740 };

const sum = (page: Page) => page.locator("[data-shown]");
const shown = async (page: Page): Promise<number> => Number(await sum(page).getAttribute("data-shown"));
const total = async (page: Page): Promise<number> => Number(await sum(page).getAttribute("data-total"));
const chip = (page: Page, name: string | RegExp) => page.getByRole("search").getByRole("button", { name });
const field = (page: Page) => page.getByRole("searchbox", { name: "Søg sagsnr. eller initialer" });
const search = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const focused = (page: Page) => page.locator("article:focus");

/** The number that an open list promises for a choice. */
async function promised(page: Page, option: string): Promise<number> {
  const text = await page.getByRole("option", { name: option }).innerText();
  return Number(/([\d.]+)$/.exec(text)?.[1]?.replace(".", ""));
}

const atBoard = async (path: string, options = {}) => {
  const { page } = await atScreen(at.browser, at.server, "Mette", path, options);
  await sum(page).waitFor();
  return page;
};

/** Opens the list of sections and types once its field has the focus. */
async function typeInto(page: Page, text: string): Promise<void> {
  await chip(page, /^Paragraf/).click();
  await page.locator("input:focus").waitFor();
  await page.keyboard.type(text);
}

describe("the filters", () => {
  it("come from the address, all at once, and each chip takes its own back", async () => {
    const page = await atBoard("/tavle?par=85,41&frist=over&afventer=ja&sagstype=ny");
    for (const name of ["Paragraf: § 85, § 41 (nu BL § 86)", "Frist: Over fristen", "Afventer: noget"]) {
      await chip(page, name).waitFor();
    }
    const narrow = await shown(page);
    expect(narrow).toBeGreaterThan(0);
    for (const card of await column(page, "Oplysning").getByRole("article").all()) {
      expect(await card.innerText()).toMatch(/§\s85[\s\S]*Afventer/);
    }
    await chip(page, "Fjern noget").click();
    await expect.poll(() => search(page)).toBe("?par=85,41&frist=over&sagstype=ny");
    expect(await shown(page)).toBeGreaterThan(narrow);
    await chip(page, "Ryd filtre").click();
    await expect.poll(() => search(page)).toBe("");
    expect(await shown(page)).toBe(await total(page));
  });

  it("are chosen by keyboard, show as many cases as their numbers promise, and the back button undoes them", async () => {
    const page = await atBoard("/tavle?par=85");
    const before = await shown(page);
    await chip(page, "Afventer").focus();
    await page.keyboard.press("Enter");
    const doctor = await promised(page, "Læge");
    expect(doctor).toBeGreaterThan(0);
    for (let n = 0; n < 4; n += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => search(page)).toBe("?par=85&afventer=laege");
    await page.keyboard.press("Escape");
    await expect.poll(() => shown(page)).toBe(doctor);
    await chip(page, "Sagstype").click();
    const change = await promised(page, "Ændring");
    await page.getByRole("option", { name: "Ændring" }).click();
    await expect.poll(() => shown(page)).toBe(change);
    await page.keyboard.press("Escape");
    await page.goBack();
    await expect.poll(() => search(page)).toBe("?par=85&afventer=laege");
    expect(await shown(page)).toBe(doctor);
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(before);
  });

  it("[DL8] take a section that is typed: a former number, a name", async () => {
    const page = await atBoard("/tavle");
    await typeInto(page, "41");
    await page.getByRole("button", { name: "Vælg § 41 (nu BL § 86)" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => search(page)).toBe("?par=41");
    await typeInto(page, "bostøtte");
    await page.keyboard.press("Enter");
    await expect.poll(() => search(page)).toBe("?par=41,85");
    await typeInto(page, "vrøvl");
    await page.keyboard.press("Enter");
    await page.getByText("Ingen paragraf på tavlen passer").waitFor();
  });

  it("say so when nothing matches, and every number leads to its list", async () => {
    const page = await atBoard("/tavle?par=999");
    await page.getByText("Ingen sager passer til dit valg").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Ryd filtre" }).last().click();
    await expect.poll(() => shown(page)).toBe(await total(page));
    const over = page.getByRole("button", { name: /over fristen$/ });
    const count = Number.parseInt(await over.innerText(), 10);
    await over.click();
    await expect.poll(() => search(page)).toBe("?frist=over");
    await expect.poll(() => shown(page)).toBe(count);
    await page.getByRole("button", { name: /^af \d/ }).click();
    await expect.poll(() => search(page)).toBe("");
  });

  it("stand behind one button at phone width, where nothing is wider than the screen", async () => {
    const page = await atBoard("/tavle?par=85&frist=over", { viewport: PHONE });
    const header = await page.getByRole("search").boundingBox();
    expect(header?.width).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole("button", { name: "Filtre (2)" }).click();
    const sheet = page.getByRole("dialog", { name: "Filtre" });
    await sheet.getByRole("button", { name: "Sagsbehandler" }).click();
    await page.getByRole("option", { name: "Ikke fordelt" }).click();
    await expect.poll(() => search(page)).toBe("?par=85&frist=over&sagsbehandler=ingen");
    expect(await findings(page)).toEqual([]);
    await sheet.getByRole("button", { name: /^Vis \d+ sag/ }).click();
    await page.getByRole("button", { name: "Filtre (3)" }).waitFor();
  });

  it.each(["light", "dark"] as const)("axe finds nothing in their open lists, %s", async (colorScheme) => {
    const page = await atBoard("/tavle?par=85,41", { colorScheme });
    for (const name of [/^Paragraf/, /^Sagsbehandler/, /^Frist/, /^Afventer/, /^Næste skridt/, /^Sagstype/]) {
      await chip(page, name).click();
      await page.getByRole("listbox").waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "detached" });
    }
  });
});

describe("the board's find", () => {
  it("[MV8] goes from hit to hit by keyboard, also to cards that are not mounted", async () => {
    const page = await atBoard("/tavle");
    await column(page, "Oplysning").getByRole("article").first().waitFor();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("§ 85");
    const status = page.getByRole("search").getByRole("status");
    await expect.poll(() => status.innerText()).toMatch(/^\d+ fundet$/);
    const count = Number.parseInt(await status.innerText(), 10);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.innerText()).toBe(`1 af ${count}`);
    await focused(page).waitFor();
    const first = await focused(page).getAttribute("aria-label");
    expect(await focused(page).getAttribute("data-provision")).toBe("SEL-85");
    for (let n = 2; n <= 40; n += 1) {
      await page.keyboard.press("F3");
      await expect.poll(() => status.innerText()).toBe(`${n} af ${count}`);
    }
    await expect.poll(() => focused(page).getAttribute("data-found")).toBe("true");
    expect(await focused(page).getAttribute("aria-posinset")).not.toBe("1");
    for (let n = 40; n > 1; n -= 1) await page.keyboard.press("Shift+F3");
    await expect.poll(() => focused(page).getAttribute("aria-label")).toBe(first);
    expect(search(page)).toBe("");
  });

  it("finds a case by the end of its number, unfolds Afsluttet for it, and Escape clears", async () => {
    const page = await atBoard("/tavle");
    await page.getByRole("region", { name: "Afsluttet" }).getByRole("button").click();
    const closed = column(page, "Afsluttet").getByRole("article").nth(2);
    const number = (await closed.getAttribute("aria-label")) ?? "";
    await page.getByRole("button", { name: "Fold Afsluttet sammen" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type(number.replace(/-0*/, "-"));
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page).getAttribute("aria-label")).toBe(number);
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    expect(await field(page).inputValue()).toBe("");
    await expect.poll(() => page.locator("[data-found]").count()).toBe(0);
  });

  it("[PR1] leaves no trace of what is typed, and never searches a CPR number", async () => {
    const page = await atBoard("/tavle?par=85");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await field(page).fill("AL 120585-1234");
    const lookUp = page.getByRole("dialog", { name: "Find borger" });
    await lookUp.waitFor();
    expect([await field(page).inputValue(), await lookUp.getByRole("textbox").inputValue()]).toEqual([
      "",
      "120585-1234",
    ]);
    await page.keyboard.press("Escape");
    expect(await findings(page)).toEqual([]);
    await field(page).fill("hjælpemidler");
    await page.getByText(/sager er skjult af dine filtre/).waitFor();
    await page.getByRole("search").getByRole("button", { name: "Ryd filtre" }).last().click();
    await expect.poll(() => page.getByRole("search").getByRole("status").innerText()).toMatch(/fundet/);
    const kept = await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]));
    for (const text of [page.url(), kept, ...sent]) expect(decodeURIComponent(text)).not.toMatch(/hjælpemid|1205/);
  });
});

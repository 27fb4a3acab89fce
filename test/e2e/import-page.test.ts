import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { atScreen, column, department } from "#test/support/department.ts";
import { addPerson, UNIT } from "#test/support/department-data.ts";

const at = department();

beforeAll(() => addPerson(at.server.options, "Forvalter", "administrator"));

const HEADINGS = "Journalnummer;Borger;CPR-nummer;Lovgrundlag;Ansøgningsdato;Status;Distrikt";
/** A source of its own: no team, a word of its own for a stage, and a day that there is not. */
const list = (first: string) =>
  [
    HEADINGS,
    `${first}1;Frida Prøvesen;;SEL § 85;02-11-2026;Under behandling;Nord`,
    `${first}2;Frida Prøvesen;;SEL § 85;03-11-2026;Modtagelse;Syd`,
    `${first}3;Frida Prøvesen;;SEL § 85;31-02-2026;Modtagelse;Syd`,
  ].join("\r\n");
const fileOf = (text: string, name = "udtræk fra Prøvesen.csv") => ({
  ...{ name, mimeType: "text/csv" },
  buffer: Buffer.from(text),
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

const atImport = async (who = "Leder", options = {}) => {
  const { page } = await atScreen(at.browser, at.server, who, "/indstillinger/import", options);
  await button(page, "Vælg fil").waitFor();
  return page;
};
const choose = (page: Page, text: string) => page.locator("input[type=file]").setInputFiles(fileOf(text));

/** To the preview, with a team for all rows and a meaning for the word that the board does not know. */
async function toPreview(page: Page, text: string): Promise<void> {
  await choose(page, text);
  await button(page, "Videre til kolonner").click();
  await page.getByRole("combobox", { name: "eller ét team for alle rækker" }).fill(UNIT);
  await page.keyboard.press("Escape");
  await button(page, /^Hvad Under behandling betyder/).click();
  await page.getByRole("option", { name: "Oplysning" }).click();
  await button(page, "Videre til forhåndsvisning").click();
  await page.getByText("Intet er gemt endnu").waitFor();
}

async function takeIn(page: Page): Promise<void> {
  await page.getByText(/^Kun gyldige rækker/).click();
  await button(page, /^Indlæs 2 rækker/).click();
  await titled(page, "Listen er på tavlen").waitFor();
}

/** On with Tab until it is reached, as somebody without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    if ((await target.count()) > 0 && (await target.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached by Tab: ${target}`);
}

describe("a list of a source's own", () => {
  it("comes from its file onto the board by keyboard alone", async () => {
    const page = await atImport();
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, button(page, "Vælg fil"));
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(fileOf(list("26-91000")));
    await page.getByText("Tekstfil (CSV), 3 rækker, 7 kolonner").waitFor();
    await tabTo(page, button(page, "Videre til kolonner"));
    await page.keyboard.press("Enter");

    await page.getByText("Vælg først en kolonne til Team").waitFor();
    await tabTo(page, page.getByRole("combobox", { name: "eller ét team for alle rækker" }));
    await page.keyboard.type(UNIT);
    await page.keyboard.press("Escape");
    const word = button(page, /^Hvad Under behandling betyder/);
    await word.waitFor();
    await tabTo(page, word);
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Oplysning" }).waitFor();
    await page.keyboard.type("Opl");
    await page.keyboard.press("Enter");
    await button(page, "Hvad Under behandling betyder: Oplysning").waitFor();
    await tabTo(page, button(page, "Videre til forhåndsvisning"));
    await page.keyboard.press("Enter");

    await page.getByText("Intet er gemt endnu").waitFor();
    await tabTo(page, page.getByRole("radio", { name: /^Alt eller intet/ }));
    await page.keyboard.press("ArrowDown");
    await tabTo(page, button(page, /^Indlæs 2 rækker/));
    await page.keyboard.press("Enter");
    await titled(page, "Listen er på tavlen").waitFor();
    await tabTo(page, page.getByRole("link", { name: "Se tavlen" }));
    await page.keyboard.press("Enter");
    await column(page, "Oplysning").waitFor();
    await page.goto(`${at.server.url}/sager/26-910001`);
    await titled(page, "26-910001").waitFor();
    await page
      .getByText(/^Oplysning/)
      .first()
      .waitFor();
  });

  it("[PR1] is never named in an address, and its file is thrown away with the page", async () => {
    const page = await atImport();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
    await choose(page, list("26-92000"));
    await button(page, "Videre til kolonner").waitFor();
    const gone = page.waitForResponse((response) => response.request().method() === "DELETE");
    await page.getByRole("link", { name: "Tidligere lister" }).click();
    expect((await gone).status()).toBe(200);
    await expect.poll(() => titled(page, "Tidligere lister").count()).toBe(1);
    expect(asked.filter((address) => /Prøvesen|udtræk|Journalnummer/.test(address))).toEqual([]);
  });

  it("says which rows can't be loaded, writes nothing while they stand, and hands them back with the reason", async () => {
    const page = await atImport();
    await toPreview(page, list("26-93000"));
    await page.getByRole("row", { name: /^4 Ansøgningsdato/ }).waitFor();
    expect(await button(page, /^Indlæs 2 rækker/).isDisabled()).toBe(true);
    const handed = page.waitForEvent("download");
    await button(page, "Hent de afviste rækker").click();
    const file = await handed;
    expect(file.suggestedFilename()).toBe("afviste-raekker.csv");
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text).toMatch(/26-930003.*Ansøgningsdato/);
    expect(text).not.toContain("26-930001");
  });

  it("is recognised the next time, once its source is saved", async () => {
    const page = await atImport();
    await choose(page, list("26-94000"));
    await button(page, "Videre til kolonner").click();
    await page.getByRole("combobox", { name: "eller ét team for alle rækker" }).fill(UNIT);
    await page.keyboard.press("Escape");
    await button(page, "Gem som kilde …").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Navn").fill("Prøvesystemet");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });

    const next = await atImport();
    await choose(next, list("26-94000"));
    await next.getByText("Genkendt som Prøvesystemet").waitFor();
    await button(next, "Videre til kolonner").click();
    await button(next, "Slet kilden …").click();
    await next.getByRole("dialog").getByRole("button", { name: "Slet kilden" }).click();
    await next.getByText("Ny kilde").waitFor();
  });

  it("goes in while the line is lost, and the page finds out by itself", async () => {
    const page = await atImport();
    await page.route(/\/api\/lists\/[0-9a-f-]{36}$/, (route) =>
      route.request().method() === "GET" ? route.abort() : route.continue(),
    );
    await toPreview(page, list("26-95000"));
    await page.getByText(/^Kun gyldige rækker/).click();
    await button(page, /^Indlæs 2 rækker/).click();
    await page.getByText("Ingen forbindelse til serveren lige nu").waitFor();
    await page.unroute(/\/api\/lists\/[0-9a-f-]{36}$/);
    await titled(page, "Listen er på tavlen").waitFor();
  });

  it("is to be brought in again where the server was started anew meanwhile", async () => {
    const page = await atImport();
    await choose(page, list("26-99000"));
    await button(page, "Videre til kolonner").click();
    await at.server.kill();
    await at.server.start();
    await page.getByRole("combobox", { name: "eller ét team for alle rækker" }).fill(UNIT);
    await page.keyboard.press("Escape");
    await page.getByRole("alert").filter({ hasText: "Filen er ikke på serveren længere. Hent den igen." }).waitFor();
  });

  it("is taken back from the history, and its cases leave the board", async () => {
    const page = await atImport();
    await toPreview(page, list("26-96000"));
    await takeIn(page);
    await page.getByRole("link", { name: "Tidligere lister" }).first().click();
    await button(page, /^Tag listen fra/).click();
    const dialog = page.getByRole("dialog", { name: "Tag listen tilbage" });
    await dialog.getByText(/^2 sager forsvinder fra tavlen, og 0 sager bliver som før listen/).waitFor();
    await dialog.getByRole("button", { name: "Tag tilbage" }).click();
    await page.getByText("Taget tilbage", { exact: true }).waitFor();
    await page.goto(`${at.server.url}/sager/26-960002`);
    await page.getByText("Sagen findes ikke, eller du har ikke adgang til den").first().waitFor();
  });
});

it("[CA5] a file that is no list is refused with what to do, and another can be chosen", async () => {
  const page = await atImport();
  await page.locator("input[type=file]").setInputFiles(fileOf("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj", "brev.pdf"));
  await page
    .getByRole("alert")
    .filter({ hasText: /PDF.*CSV eller Excel/ })
    .waitFor();
  await choose(page, list("26-97000"));
  await button(page, "Videre til kolonner").waitFor();
});

it("[PR3] an administrator's home is the settings, a leader finds them in the menu, and a caseworker has none", async () => {
  const { page: admin } = await atScreen(at.browser, at.server, "Forvalter");
  await admin.waitForURL(/\/indstillinger$/);

  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  await leader.getByRole("button", { name: /^Leder:/ }).click();
  await leader.getByRole("menuitem", { name: "Indstillinger" }).click();
  await leader.waitForURL(/\/indstillinger$/);

  const { page: caseworker } = await atScreen(at.browser, at.server, "Mette", "/indstillinger/import");
  await titled(caseworker, "Siden findes ikke").waitFor();
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it("on any step of a list's way, nor among the earlier lists", async () => {
    const page = await atImport("Leder", { colorScheme });
    expect(await findings(page)).toEqual([]);
    await choose(page, list("26-98000"));
    await button(page, "Videre til kolonner").waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, "Videre til kolonner").click();
    await page.getByText("Vælg først en kolonne til Team").waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, "Vælg en anden fil").or(button(page, "Tilbage")).first().click();
    await button(page, "Vælg en anden fil").click();
    await toPreview(page, list("26-98000"));
    expect(await findings(page)).toEqual([]);
    await takeIn(page);
    expect(await findings(page)).toEqual([]);
    await page.getByRole("link", { name: "Tidligere lister" }).first().click();
    await page.getByRole("table").waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, /^Tag listen fra/).click();
    await page.getByText(/som før listen/).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: "Tag tilbage", exact: true }).click();
    await page.getByText("Taget tilbage", { exact: true }).first().waitFor();
  });
});

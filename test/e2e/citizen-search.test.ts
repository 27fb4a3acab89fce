import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findingsInThemes, THEMES } from "#test/support/accessible.ts";
import { act } from "#test/support/case-desk.ts";
import { caseList } from "#test/support/case-list.ts";
import { atScreen, department } from "#test/support/department.ts";
import { UNIT } from "#test/support/department-data.ts";

const HERS = "Zqxida Prøvesen;751299-6543";

function ownList(): string {
  const row = (number: string, who: string, section: string, unit = UNIT) =>
    `${number};${who};${section};Ny ansøgning;03-10-2026;Oplysning;10-10-2026;${unit === UNIT ? "Mette" : "Kollega"};${unit};;;;;;;;Nej;`;
  const rows = [
    row("26-000001", HERS, "SEL § 85"),
    row("26-000002", HERS, "SEL § 95"),
    row("26-000003", HERS, "SEL § 85", "Socialpsykiatri"),
    row("26-000004", "Zqxida Prøvesen;010180-1111", "SEL § 112"),
    row("26-000005", "Zqxanden Mand;020280-2222", "SEL § 85"),
  ];
  return caseList(rows);
}

const at = department(ownList());
const PLANTED = /zqxida|zqxanden|751299|7512996543/i;
const dialog = (page: Page) => page.getByRole("dialog", { name: "Find borger" });
const field = (page: Page) => dialog(page).getByRole("textbox");
const found = (page: Page) => dialog(page).getByRole("link").allInnerTexts();

/** Every address there is, and what passes over sockets. */
function overheard(context: BrowserContext): string[] {
  const heard: string[] = [];
  context.on("request", (request) => heard.push(request.url()));
  context.on("page", (page) =>
    page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(String(payload)))),
  );
  return heard;
}

const axe = (page: Page, where: string) => findingsInThemes(page, where, THEMES, "[role=dialog]");

describe("find borger", () => {
  it("[PR1] is opened by a key, finds by the whole number, and a case found opens over the board; nothing of it is kept", async () => {
    const { page, context } = await atScreen(at.browser, at.server, "Mette");
    const heard = overheard(context);
    await page.getByRole("article").first().waitFor();
    await page.keyboard.press("b");
    await field(page).fill("751299-6543");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Borgerens sager. Skjules igen efter 2 minutter.").waitFor();
    expect(await found(page)).toEqual(["26-000001", "26-000002"]);
    expect(await axe(page, "found")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sager\/26-000001$/);
    await page.getByRole("heading", { name: "26-000001" }).waitFor();
    await page.getByRole("button", { name: /Luk/ }).first().click();
    await page.waitForURL(/\/tavle/);
    await page.keyboard.press("b");
    expect([await field(page).inputValue(), await found(page)]).toEqual(["", []]);
    const kept = await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]));
    for (const text of [page.url(), kept, ...heard]) expect(decodeURIComponent(text)).not.toMatch(PLANTED);
    expect(at.server.log).not.toMatch(PLANTED);
  });

  it("[PR7] takes a purpose with the one tap that searches, by name too, and says why where there is nothing", async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder");
    await page.getByRole("button", { name: "Find borger" }).click();
    await dialog(page).getByRole("button", { name: "Sagsbehandling" }).click();
    await dialog(page).getByText("Skriv et cpr-nummer eller et navn").waitFor();
    await field(page).fill("zqxida  prøvesen");
    await dialog(page).getByRole("button", { name: "Tilsyn" }).click();
    await dialog(page).getByText("2 borgere med det navn. Skjules igen efter 2 minutter.").waitFor();
    expect(await found(page)).toEqual(["26-000001", "26-000002", "26-000004"]);
    await field(page).fill("Zqxida");
    expect(await found(page)).toEqual([]);
    await dialog(page).getByRole("button", { name: "Tilsyn" }).click();
    await dialog(page).getByText("Ingen borger fundet, eller ingen sager, du har adgang til.").waitFor();
  });

  it("[PR1] forgets what was typed and found after two minutes", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette");
    await page.getByRole("article").first().waitFor();
    await page.clock.install();
    await page.getByRole("button", { name: "Find borger" }).click();
    await field(page).fill("751299-6543");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("link").first().waitFor();
    await page.clock.runFor(121_000);
    await expect.poll(() => found(page)).toEqual([]);
    expect(await field(page).inputValue()).toBe("");
  });

  it("[PR1] takes a CPR number over from the board's find, where it does not stay", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette");
    await page.getByRole("article").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("KÅ 751299-6543");
    await dialog(page).waitFor();
    expect(await field(page).inputValue()).toBe("751299-6543");
    await dialog(page).getByRole("button", { name: "Kontakt" }).click();
    await expect.poll(() => found(page)).toEqual(["26-000001", "26-000002"]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("searchbox", { name: "Søg sagsnr. eller initialer" }).inputValue()).toBe("");
  });
});

it("[PR7] a leader reads who looked, at the case and at its citizen, and takes it out as a file", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder", "/sager/26-000002");
  await page.getByText("Kontakt", { exact: true }).click();
  await page.getByRole("button", { name: "Vis borger" }).click();
  await page.getByText("751299-6543").waitFor();
  const log = await act(page, "Opslag i sagen …");
  const lines = () => log.getByRole("row").allInnerTexts();
  await expect.poll(async () => (await lines()).length).toBe(3);
  expect((await lines())[2]).toMatch(/Leder\s+Så navn og cpr-nummer\s+Kontakt/);
  expect(await axe(page, "look-ups")).toEqual([]);
  await log.getByRole("tab", { name: "På borgeren" }).click();
  await log.getByText("Søgte efter borgeren").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    log.getByRole("button", { name: "Hent som fil (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("opslag-citizen-26-000002.csv");
  const list = readFileSync(await download.path(), "utf8");
  expect(list).toMatch(/;Leder;Så navn og cpr-nummer;Kontakt;26-000002\r\n/);
  expect(list).not.toMatch(PLANTED);
});

it("[PR3] a caseworker is not offered the log", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/sager/26-000002");
  await page.getByRole("region", { name: "Handlinger" }).getByRole("button", { name: "Mere" }).click();
  await page.getByRole("menuitem").first().waitFor();
  expect(await page.getByRole("menuitem", { name: "Opslag i sagen …" }).count()).toBe(0);
});

it("[PR1] a note is put right, and what stood before can still be read", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/sager/26-000005");
  await page.getByRole("button", { name: "Skriv notat" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Ring torsdag");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Vis notater" }).click();
  await page.getByRole("button", { name: "Ret notatet: Ring torsdag" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Ring fredag");
  await page.keyboard.press("Enter");
  await page.getByText(/^Rettet .* se tidligere$/).click();
  expect(await page.getByText("Ring torsdag", { exact: true }).isVisible()).toBe(true);
  expect(await page.getByText("Sagen har 1 notat.").count()).toBe(1);
});

it("[PR2] [SY1] labels that a leader chooses and a caseworker writes are on the other's board at once", async () => {
  const { page } = await atScreen(at.browser, at.server, "Leder");
  const { page: theirs } = await atScreen(at.browser, at.server, "Mette");
  const card = (of: Page) => of.getByRole("article", { name: "26-000005", exact: true });
  await card(theirs).waitFor();
  const choose = async (what: string) => {
    await page.getByRole("button", { name: "Enhedens indstillinger" }).click();
    await page.getByRole("dialog").getByText(what, { exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Gem" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  await choose("Borgerens initialer");
  await card(theirs).getByText("Z.M.").waitFor();
  await choose("Egne mærkater");
  await expect.poll(() => card(theirs).getByText("Z.M.").count()).toBe(0);
  await theirs.goto(`${at.server.url}/sager/26-000005`);
  const dialog = await act(theirs, "Mærkat …");
  await dialog.getByRole("textbox").fill("blå 3");
  await theirs.keyboard.press("Enter");
  await theirs.getByText("blå 3", { exact: true }).waitFor();
  await card(page).getByText("blå 3").waitFor();
});

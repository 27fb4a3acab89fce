import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { SHORTCUT_GROUPS, SHORTCUTS } from "#client/casework/shortcuts.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { findings } from "#test/support/accessible.ts";
import { give } from "#test/support/case-desk.ts";
import { caseList } from "#test/support/case-list.ts";
import { atScreen, department } from "#test/support/department.ts";
import { UNIT } from "#test/support/department-data.ts";

const t = textsIn("da");

/** Dates long past, and one far off: late, or with time, on whatever day the test runs. */
const ROWS = [
  ["26-000001", "SEL § 85;Ny ansøgning;03-03-2026;Oplysning;10-03-2026;Mette", ";;;;;;;Nej;"],
  ["26-000002", "SEL § 108;Ny ansøgning;02-02-2026;Oplysning;09-02-2026;Mette", "02-03-2026;01-06-2026;;;;;;Nej;"],
  ["26-000003", "SEL § 85;Opfølgning;06-01-2026;Opfølgning;06-01-2026;Mette", ";;;;;01-06-2026;;Nej;"],
  ["26-000004", "SEL § 85;Opfølgning;04-05-2026;Opfølgning;04-05-2026;Mette", ";;;;;01-06-2049;;Nej;"],
  ["26-000005", "SEL § 104;Ny ansøgning;04-03-2026;Oplysning;11-03-2026;Mette", ";;;;;;;Nej;Læge"],
  ["26-000006", "SEL § 85;Ny ansøgning;05-03-2026;Oplysning;12-03-2026;Leder", ";;;;;;;Nej;"],
] as const;

function ownList(): string {
  const rows = ROWS.map(([number, about, rest]) => `${number};;;${about};${UNIT};${rest}`);
  return caseList(rows);
}

const at = department(ownList());

const list = (page: Page, title: string) => page.getByRole("region", { name: title });
const line = (page: Page, number: string) => page.locator("li[data-need]").filter({ hasText: number });
const countIn = async (page: Page, title: string): Promise<number> =>
  Number(await list(page, title).getAttribute("data-count"));

it("[MV10] one's own cases stand in three lists with why, what has time is folded away, others' are nowhere", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  await line(page, "26-000001").waitFor();
  expect(await line(page, "26-000001").textContent()).toContain("Besked mangler, frist var ");
  expect(await line(page, "26-000002").textContent()).toContain("Lovet svar man 1.6. er ikke holdt");
  expect(await list(page, "Skal ske i dag").getByRole("listitem").count()).toBe(3);
  expect(await list(page, "Kan nås i denne uge").textContent()).toContain("Ikke mere i denne uge");
  expect(await list(page, "Ryk og følg op").textContent()).toContain("Opfølgning: frist var man 1.6.");
  await page.getByText("Venter uden at kræve noget: 1 sag").click();
  await page.getByRole("link", { name: "26-000004" }).waitFor();
  expect(await page.locator("main").textContent()).not.toContain("26-000006");
  expect(await page.getByRole("link", { name: "Min dag, 4 sager i dag" }).count()).toBe(1);
});

it("[SY1] what somebody else does changes the lists and the count at once", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  const { page: leader } = await atScreen(at.browser, at.server, "Leder");
  await line(page, "26-000005").waitFor();
  const caseId = await line(page, "26-000005").getAttribute("data-case");
  const session = await leader.evaluate(async () => (await fetch("/api/session")).json());
  expect(await give(leader, "assignCase", { caseId, caseworker: session.person.id })).toMatchObject({ ok: true });
  await expect.poll(() => countIn(page, "Skal ske i dag")).toBe(2);
  await page.getByRole("link", { name: "Min dag, 3 sager i dag" }).waitFor();
  const mine = await page.evaluate(async () => (await fetch("/api/session")).json());
  expect(await give(leader, "assignCase", { caseId, caseworker: mine.person.id })).toMatchObject({ ok: true });
  await expect.poll(() => countIn(page, "Skal ske i dag")).toBe(3);
});

it("[MV10] Friday's walk is gone by keyboard alone, left, taken up again and ended", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  await page.getByRole("link", { name: "Start Fredagsryd" }).focus();
  await page.keyboard.press("Enter");
  const progress = page.getByText(/^\d af 5$/);
  const isAt = (place: number) => expect.poll(() => progress.textContent()).toBe(`${place} af 5`);
  const question = (text: string) => page.getByRole("heading", { name: text }).waitFor();
  await isAt(1);
  await page.keyboard.press("1");
  await question("Ring til borgeren: hvornår?");
  await page.keyboard.press("2");
  await isAt(2);
  await page.keyboard.press("7");
  await question("Hvad venter sagen på?");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await question("Afventer læge: hvornår vil du rykke?");
  await page.keyboard.press("Escape");
  await question("Hvad venter sagen på?");
  await page.keyboard.press("2");
  await page.keyboard.press("1");
  await isAt(3);
  await page.keyboard.press("9");
  await isAt(4);
  await page.keyboard.press("ArrowLeft");
  await isAt(3);
  await page.getByText("Besvaret: Ingen ændring").waitFor();
  await page.keyboard.press("ArrowRight");
  await isAt(4);
  await page.getByRole("link", { name: "Til Min dag" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("3 sager uden næste skridt").waitFor();
  await page.reload();
  await page.getByRole("link", { name: "Start Fredagsryd" }).click();
  await isAt(4);
  await page.keyboard.press("9");
  await isAt(5);
  await page.keyboard.press("9");
  await page.getByRole("heading", { name: "Du er igennem" }).waitFor();
  const outcomes = await page.locator("[data-outcome]").allTextContents();
  expect(outcomes).toEqual(["Næste skridt sat1", "Sat til at vente1", "Ingen ændring3"]);
});

it("[MV10] [DL9] today's list is emptied by doing what its buttons say, and the focus goes on to the next line", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  const today = list(page, "Skal ske i dag");
  await line(page, "26-000001").waitFor();
  for (let left = await countIn(page, "Skal ske i dag"); left > 0; left -= 1) {
    await today
      .getByRole("button", { name: /^Registrér besked/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(t("ask.noDate")).click();
    await dialog.getByLabel(t("ask.period")).fill("fire uger");
    await dialog.getByText(t("ask.waitsForTime"), { exact: true }).click();
    await dialog.getByRole("button", { name: t("confirm.recordOnly") }).click();
    await expect.poll(() => countIn(page, "Skal ske i dag")).toBe(left - 1);
    const isOnLine = () => page.evaluate(() => document.activeElement?.hasAttribute("data-task") ?? false);
    if (left > 1) await expect.poll(isOnLine).toBe(true);
  }
  expect(await today.textContent()).toMatch(/Du er ajour|Resten af i dag/);
});

it("[MV9] one's cases are handed over for leave from the day's head, and stand on the stand-in's day", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  await page.getByRole("button", { name: "Overdrag i ferie" }).click();
  await page.getByRole("dialog", { name: "Overdrag i ferie" }).waitFor();
  await page.keyboard.press("Escape");
  const session = await page.evaluate(async () => (await fetch("/api/session")).json());
  const { page: leader } = await atScreen(at.browser, at.server, "Leder", "/min-dag");
  const other = await leader.evaluate(async () => (await fetch("/api/session")).json());
  await line(leader, "26-000006").waitFor();
  const caseId = await line(leader, "26-000006").getAttribute("data-case");
  const standIn = { person: session.person.id, from: "2026-01-01", to: "2049-12-31" };
  expect(await give(leader, "setStandIn", { caseId, standIn })).toMatchObject({ ok: true });
  expect(await line(page, "26-000006").textContent()).toContain(`For ${other.person.name} til 31.12.`);
  expect(await line(leader, "26-000006").count()).toBe(0);
});

describe("the help sheet", () => {
  it("[MV8] comes on ? and tells every key and gesture that the code knows", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette");
    await page.getByRole("article").first().waitFor();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Hjælp og genveje" });
    await sheet.waitFor();
    const text = (await sheet.textContent()) ?? "";
    for (const group of SHORTCUT_GROUPS) expect(text).toContain(t(`help.${group}`));
    for (const name of Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[]) {
      expect(text).toContain(t(`shortcut.${name}`));
    }
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  });

  it("is in the person's menu too, and does not come while one writes", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette");
    await page.getByRole("button", { name: /^Mette/ }).click();
    await page.getByRole("menuitem", { name: "Hjælp og genveje" }).click();
    await page.getByRole("dialog", { name: "Hjælp og genveje" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Paragraf" }).click();
    await page.getByRole("searchbox").or(page.getByRole("textbox")).first().focus();
    await page.keyboard.type("?");
    expect(await page.getByRole("dialog", { name: "Hjælp og genveje" }).count()).toBe(0);
  });
});

it("the look that a person has chosen holds, here and after a reload", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag", { colorScheme: "light" });
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.getByRole("button", { name: /^Mette/ }).click();
  await page.getByRole("menuitemradio", { name: "Mørkt" }).click();
  expect(await scheme()).toBe("dark");
  await page.reload();
  expect(await scheme()).toBe("dark");
});

it("everything is in reach on a screen 360 pixels wide", async () => {
  const viewport = { width: 360, height: 740 };
  const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag", { viewport, hasTouch: true });
  await page.locator("li[data-need]").first().waitFor();
  for (const path of ["/min-dag", "/min-dag/fredagsryd", "/tavle"]) {
    await page.goto(at.server.url + path);
    await page.getByRole("link", { name: "Tavle", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const menu = await page.getByRole("button", { name: /^Mette/ }).boundingBox();
    expect((menu?.x ?? 999) + (menu?.width ?? 999)).toBeLessThanOrEqual(360);
  }
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing", (colorScheme) => {
  it("on Min dag, in the menu and the help sheet, and in Friday's walk", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag", { colorScheme });
    await page.locator("li[data-need]").first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("button", { name: /^Mette/ }).click();
    await page.getByRole("menu").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Hjælp og genveje" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Start Fredagsryd" }).click();
    await page.locator("[data-choice]").first().waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

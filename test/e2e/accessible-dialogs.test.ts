import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findingsInThemes, THEMES } from "#test/support/accessible.ts";
import { act, caseOf, give, inDays, openCase, register } from "#test/support/case-desk.ts";
import { atScreen, column, department } from "#test/support/department.ts";

const at = department();

const ENLARGED = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
const SCREENS = [
  ["at 1440 px, light and dark,", { viewport: { width: 1440, height: 900 } }],
  ["at 200 %", ENLARGED],
] as const;

/** Enlarged in one theme alone: what a theme changes, its colours, does not depend on the size. */
const themesOf = (page: Page) =>
  page.viewportSize()?.width === ENLARGED.viewport.width ? (["light"] as const) : THEMES;

/** What axe finds in the size's themes, or what does not fit the screen's width; `where` names it. */
async function wrongs(page: Page, where: string, within?: string): Promise<readonly string[]> {
  const found = await findingsInThemes(page, where, themesOf(page), within);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [...found, `${where}: ${wide} px too wide`] : found;
}

async function inDialog(page: Page, where: string): Promise<readonly string[]> {
  await page.getByRole("dialog").waitFor();
  const found = await wrongs(page, where, "[role=dialog]");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  return found;
}

/** Everything that "Mere" and the bar offer on an open case, but what opens no dialog. */
async function offers(page: Page): Promise<readonly string[]> {
  const bar = page.getByRole("region", { name: "Handlinger" });
  const buttons = await bar.getByRole("button").allInnerTexts();
  await bar.getByRole("button", { name: "Mere" }).click();
  await page.getByRole("menuitem").first().waitFor();
  const items = await page.getByRole("menuitem").allInnerTexts();
  await page.keyboard.press("Escape");
  await page.getByRole("menuitem").first().waitFor({ state: "detached" });
  const none = ["Mere", "Ændr", "Vælg næste skridt", "Ønsker sparring"];
  return [...buttons, ...items].filter((text) => !none.includes(text));
}

/** A case with a hold, a next step, a notice and a record, so that all of it can be changed. */
async function busyCase(page: Page, number: string): Promise<void> {
  await register(page, number, { daysAgo: 58 });
  const { id: caseId } = (await caseOf(page, number)).card;
  const on = inDays(0);
  const answers = [
    await give(page, "setHold", { caseId, hold: { reason: "doctor", chaseOn: inDays(3) } }),
    await give(page, "setNextStep", { caseId, nextStep: { step: "callCitizen", on } }),
    await give(page, "recordNotice", { caseId, sentOn: on, expectedOn: inDays(20), waitsFor: "doctor" }),
    await give(page, "recordMilestone", { caseId, milestone: "callBackRequested", on }),
    await give(page, "recordMilestone", { caseId, milestone: "hearingSent", on }),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true));
}

describe.each(SCREENS)("%s axe finds nothing", (size, options) => {
  const tail = size === "at 200 %" ? "2" : "1";

  it("in any dialog of an application's case", async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder", "/tavle", options);
    const number = `26-00950${tail}`;
    await busyCase(page, number);
    await openCase(page, number);
    const found: string[] = [];
    const actions = await offers(page);
    expect(actions).toContain("Registrér besked");
    expect(actions.length).toBeGreaterThan(15);
    for (const action of actions) {
      await act(page, action);
      found.push(...(await inDialog(page, action)));
    }
    expect(found).toEqual([]);
  });

  it("in the dialogs of a notification, a decision and a follow-up", async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder", "/tavle", options);
    const number = `26-00960${tail}`;
    await register(page, number, { section: "BL § 136", kind: "notification", daysAgo: 1 });
    await openCase(page, number);
    const found: string[] = [];
    for (const action of ["Registrér vurdering", "Registrér kvittering", "Registrér underretning"]) {
      await act(page, action);
      found.push(...(await inDialog(page, action)));
    }
    await openCase(page, await register(page, `26-00970${tail}`, { section: "BL § 32", kind: "followUp" }));
    for (const action of ["Registrér opfølgning", "Sæt dato for opfølgning", "Registrér barnets plan"]) {
      if ((await offers(page)).includes(action)) {
        await act(page, action);
        found.push(...(await inDialog(page, action)));
      }
    }
    expect(found).toEqual([]);
  });

  it("in what a leader opens from the board", async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder", "/tavle", options);
    await column(page, "Modtagelse").getByRole("article").first().waitFor();
    const found: string[] = [];
    await page.getByRole("button", { name: "Opret sag" }).click();
    found.push(...(await inDialog(page, "Opret sag")));
    for (const item of ["Indstil Modtagelse", "Del i to kolonner"]) {
      await page.getByRole("button", { name: "Indstil Modtagelse" }).click();
      found.push(...(await wrongs(page, "the column's menu", "[role=menu]")));
      await page.getByRole("menuitem", { name: item }).click();
      found.push(...(await inDialog(page, item)));
    }
    await page.getByRole("button", { name: "Enhedens indstillinger" }).click();
    found.push(...(await inDialog(page, "Enhedens indstillinger")));
    await page.keyboard.press("?");
    found.push(...(await inDialog(page, "help")));
    const folded = page.getByRole("button", { name: /^Filtre/ });
    if ((await folded.count()) > 0) await folded.click();
    await page.getByRole("button", { name: /^Visninger/ }).click();
    found.push(...(await wrongs(page, "saved views", "[role=dialog]")));
    const left = async () => {
      await page.keyboard.press("Escape");
      return page.getByRole("dialog").count();
    };
    await expect.poll(left).toBe(0);
    await page.getByRole("button", { name: /Leder/ }).click();
    found.push(...(await wrongs(page, "person menu", "[role=menu]")));
    await page.keyboard.press("Escape");
    await column(page, "Modtagelse").getByRole("article").first().focus();
    await page.keyboard.press("x");
    await page.getByRole("region", { name: "Valgte sager" }).waitFor();
    found.push(...(await wrongs(page, "selection bar")));
    expect(found).toEqual([]);
  });

  it("on Min dag, in its hand-over, and on a page that is not there", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette", "/min-dag", options);
    const found: string[] = [];
    await register(page, `26-00980${tail}`, { daysAgo: 58 });
    await page.locator("li[data-need]").first().waitFor();
    found.push(...(await wrongs(page, "Min dag")));
    await page.getByRole("button", { name: "Overdrag i ferie" }).click();
    found.push(...(await inDialog(page, "Overdrag i ferie")));
    await page.goto(`${at.server.url}/findes-ikke`);
    await page.getByRole("heading").first().waitFor();
    found.push(...(await wrongs(page, "not found")));
    expect(found).toEqual([]);
  });
});

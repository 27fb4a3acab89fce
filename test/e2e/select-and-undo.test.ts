import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answerAll, countIn, moveByMenu, numberAt } from "#test/support/board-page.ts";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";

const at = department();

const notices = (page: Page) => page.getByRole("region", { name: "Beskeder" });

describe("undo", () => {
  it("[MV7] a move is offered to be taken back, and Ctrl+Z takes it back on every screen", async () => {
    const { page: mine } = await atScreen(at.browser, at.server, "Mette");
    const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
    const number = await numberAt(mine, "Modtagelse");
    await moveByMenu(mine, number, "Modtagelse", "Oplysning");
    await cardIn(theirs, "Oplysning", number).waitFor({ state: "attached" });
    await notices(mine).getByText(`Sag ${number} er flyttet til Oplysning`).waitFor();
    await mine.keyboard.press("Control+z");
    await cardIn(theirs, "Modtagelse", number).waitFor({ state: "attached" });
    await cardIn(mine, "Modtagelse", number).waitFor({ state: "attached" });
    await expect.poll(() => notices(mine).textContent()).toBe("");
    await expect
      .poll(() => mine.getByRole("status").allTextContents())
      .toContain(`Fortrudt. Sag ${number} er, som den var før`);
  });

  it("[MV7] F6 leads to the offer, which stays while it has the focus, and the focus comes back to the card", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette");
    const number = await numberAt(page, "Modtagelse");
    await moveByMenu(page, number, "Modtagelse", "Oplysning");
    const undo = notices(page).getByRole("button", { name: "Fortryd" });
    await undo.waitFor();
    await page.keyboard.press("F6");
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const back = cardIn(page, "Modtagelse", number);
    await back.waitFor();
    await expect.poll(() => back.evaluate((card) => card === document.activeElement)).toBe(true);
  });

  it("[MV7] what a colleague has worked on since is not taken back, and the colleague is named", async () => {
    const { page: mine } = await atScreen(at.browser, at.server, "Mette");
    const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
    const number = await numberAt(mine, "Modtagelse");
    await moveByMenu(mine, number, "Modtagelse", "Oplysning");
    await notices(mine).getByText(`Sag ${number} er flyttet til Oplysning`).waitFor();
    await moveByMenu(theirs, number, "Oplysning", "Modtagelse");
    await theirs.getByRole("dialog").getByText("Sagen blev flyttet ved en fejl").click();
    await theirs.getByRole("button", { name: "Flyt sagen" }).click();
    await cardIn(mine, "Modtagelse", number).waitFor({ state: "attached" });
    await mine.keyboard.press("Control+z");
    await expect
      .poll(() => mine.getByRole("alert").allTextContents())
      .toEqual([expect.stringMatching(/Kan ikke fortrydes: Leder har arbejdet videre i sagen kl\. \d+\.\d\d$/)]);
  });
});

describe("several cards", () => {
  const bar = (page: Page) => page.getByRole("region", { name: "Valgte sager" });

  it("[MV8] chosen by Ctrl and Shift they are moved by one command, and taken back by one", async () => {
    const { page: mine } = await atScreen(at.browser, at.server, "Mette");
    const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
    const cards = column(mine, "Modtagelse").getByRole("article");
    const before = await countIn(theirs, "Oplysning");
    await cards.nth(0).click({ modifiers: ["ControlOrMeta"] });
    await cards.nth(2).click({ modifiers: ["Shift"] });
    await bar(mine).getByText("3 sager valgt").waitFor();
    expect(new URL(mine.url()).pathname).toBe("/tavle");
    await bar(mine).getByRole("button", { name: "Flyt til …" }).click();
    await mine.getByRole("menuitem", { name: "Oplysning" }).click();
    await expect.poll(() => countIn(theirs, "Oplysning")).toBe(before + 3);
    await bar(mine).waitFor({ state: "detached" });
    await notices(mine).getByText("3 sager er flyttet til Oplysning").waitFor();
    await mine.keyboard.press("Control+z");
    await expect.poll(() => countIn(theirs, "Oplysning")).toBe(before);
  });

  it("[MV4] what they lack is asked for once for all of them, whichever of them lacks it", async () => {
    const { page } = await atScreen(at.browser, at.server, "Mette");
    await column(page, "Oplysning").getByRole("article").nth(0).focus();
    for (const key of ["x", "ArrowDown", "x"]) await page.keyboard.press(key);
    const cards = column(page, "Opfølgning").getByRole("article");
    await cards.nth(0).hover();
    await cards.nth(0).getByRole("checkbox").click();
    await bar(page).getByText("3 sager valgt").waitFor();
    await bar(page).getByRole("button", { name: "Flyt til …" }).click();
    await page.getByRole("menuitem", { name: "Afgørelse" }).click();
    const dialog = page.getByRole("dialog", { name: "Flyt 3 sager til Afgørelse" });
    await dialog.waitFor();
    await answerAll(dialog);
    await dialog.getByRole("button", { name: "Flyt sagerne" }).click();
    await dialog.waitFor({ state: "detached" });
    await bar(page).waitFor({ state: "detached" });
  });

  it("[MV5] a hard limit lets in as many as there is room for, and says of the others why", async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder");
    const most = (await countIn(page, "Oplysning")) + 1;
    const [unit, columnId] = await page.evaluate(async () => {
      const { units } = await (await fetch("/api/units")).json();
      const id = document.querySelector('[data-stage="investigation"]')?.getAttribute("data-column");
      return [units[0].id as string, id as string];
    });
    const limit = (wip: { most: number; mode: string } | null) =>
      page.evaluate(
        async ([unit, column, wip]) => {
          const body = JSON.stringify({
            id: crypto.randomUUID(),
            unit,
            type: "configureColumn",
            payload: { column, wip },
          });
          await fetch("/api/commands", { method: "POST", headers: { "content-type": "application/json" }, body });
        },
        [unit, columnId, wip] as const,
      );
    await limit({ most, mode: "hard" });
    await column(page, "Oplysning")
      .getByText(`${most - 1} af ${most}`)
      .waitFor();
    const cards = column(page, "Modtagelse").getByRole("article");
    await cards.nth(0).click({ modifiers: ["ControlOrMeta"] });
    await cards.nth(1).click({ modifiers: ["ControlOrMeta"] });
    await bar(page).getByRole("button", { name: "Flyt til …" }).click();
    await page.getByRole("menuitem", { name: "Oplysning" }).click();
    await bar(page).getByText("1 sag valgt").waitFor();
    await bar(page).getByText(`Oplysning er fyldt (${most} af ${most}). Flyt en sag videre først`).waitFor();
    await column(page, "Oplysning").getByText("Fyldt").waitFor();
    await page.keyboard.press("Escape");
    await moveByMenu(page, await numberAt(page, "Modtagelse"), "Modtagelse", "Oplysning");
    await expect
      .poll(() => page.getByRole("alert").allTextContents())
      .toEqual([`Oplysning er fyldt (${most} af ${most}). Flyt en sag videre først`]);
    await limit({ most, mode: "soft" });
    await column(page, "Oplysning")
      .getByTitle(/Flere kræver en grund/)
      .waitFor();
    await moveByMenu(page, await numberAt(page, "Modtagelse"), "Modtagelse", "Oplysning");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(`Oplysning er fyldt (${most} af ${most}). Hvorfor skal der flere ind?`).waitFor();
    await dialog.getByText("Det haster for borgeren").click();
    await dialog.getByRole("button", { name: "Flyt sagen" }).click();
    await column(page, "Oplysning")
      .getByText(`${most + 1} af ${most}`)
      .waitFor();
    await limit(null);
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { atScreen, cardIn, department } from "#test/support/department.ts";
import { UNIT } from "#test/support/department-data.ts";
import {
  atImport,
  button,
  cardsOf,
  choose,
  explain,
  figures,
  takeBack,
  takeIn,
  toColumns,
  toPreview,
} from "#test/support/list-page.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { CASES, changed, foreignList, type Line, SHAPES, THEIR_MEANINGS } from "./listed-shapes.ts";

interface Card {
  readonly number: string;
  readonly column: string;
  readonly provision: string;
}

/** One case, so that there is a unit with people; no list below has it. */
function beforehand(): string {
  const file = join(tempDir("beforehand"), "liste.csv");
  const row = `26-000001;SEL § 85;01-10-2026;Oplysning;Lone Prøve;${UNIT}`;
  writeFileSync(file, `Sagsnr.;Paragraf;Modtaget;Fase;Sagsbehandler;Team\r\n${row}\r\n`);
  return file;
}
const at = department(beforehand());

/** What is new each time a case is registered, and how its section was spelt. */
const NEW_EACH_TIME = new Set(["id", "version", "written"]);
const alike = (cards: readonly Card[]) =>
  cards
    .map((card) => Object.fromEntries(Object.entries(card).filter(([key]) => !NEW_EACH_TIME.has(key))))
    .sort((a, b) => String(a.number).localeCompare(String(b.number)));

let first: ReturnType<typeof alike> | null = null;

it.each(SHAPES)("[CA5] $name: twelve cases, the same board", async ({ file, sheet, meanings }) => {
  const page = await atImport(at);
  await choose(page, file);
  if (sheet) {
    await page.getByRole("button", { name: /Ark/ }).click();
    await page.getByRole("option", { name: sheet }).click();
  }
  await page.getByText(/12 rækker, 19 kolonner/).waitFor();
  await toColumns(page);
  if (meanings) await explain(page, meanings);
  await toPreview(page);
  expect(await figures(page)).toEqual({ created: 12, missing: 1 });
  await takeIn(page);
  expect(await figures(page)).toEqual({ created: 12, missing: 1 });
  const cards = alike(await cardsOf<Card>(page, at.server));
  expect(cards).toHaveLength(CASES.length + 1);
  expect(cards.filter(({ provision }) => provision === "BL-86")).toHaveLength(3);
  first ??= cards;
  expect(cards).toEqual(first);
  await takeBack(page);
  expect(await cardsOf(page, at.server)).toHaveLength(1);
});

/** The same columns in yet another order, and the rows too: what a source is known by does not stand in a place. */
const TODAY = foreignList(CASES);
const GONE = "2600109";
const MOVED_ON_BOARD = "2600110";
const MOVED_IN_LIST = "2600111";
const ELSEWHERE_IN_LIST = "2600101";
const tomorrow = (line: Line): Line => {
  if (line[0] === MOVED_IN_LIST) return changed(line, "Fase", () => "Opfølgning");
  return line[0] === ELSEWHERE_IN_LIST ? changed(line, "Sagsbehandler", () => "Søren Ægir") : line;
};
const TOMORROW = foreignList(
  CASES.filter(([number]) => number !== GONE)
    .map(tomorrow)
    .toReversed(),
  (cells) => [...cells.slice(7), ...cells.slice(0, 7)],
);

async function move(page: Page, number: string, from: string, to: string): Promise<void> {
  await page.goto(`${at.server.url}/tavle`);
  await cardIn(page, from, number).getByRole("button", { name: "Flyt til …" }).click();
  await page.getByRole("menuitem", { name: to }).click();
  await cardIn(page, to, number).waitFor();
}
const fold = (page: Page, title: string) => page.locator("details").filter({ hasText: title });

describe("tomorrow's list of a saved source, in another order", () => {
  it("changes what has changed, keeps what the board has newer, closes nothing, and can be taken back", async () => {
    const page = await atImport(at);
    await choose(page, { name: "i dag.csv", bytes: TODAY });
    await toColumns(page);
    await explain(page, THEIR_MEANINGS);
    await button(page, "Gem som kilde …").click();
    await page.getByRole("dialog").getByLabel("Navn").fill("Fagsystemet");
    await page.keyboard.press("Enter");
    await page.getByText("Genkendt som Fagsystemet").waitFor();
    await toPreview(page);
    await takeIn(page);
    await move(page, MOVED_ON_BOARD, "Modtagelse", "Oplysning");
    const before = await cardsOf<Card>(page, at.server);

    const next = await atImport(at);
    await choose(next, { name: "i morgen.csv", bytes: TOMORROW });
    await next.getByText("Genkendt som Fagsystemet").waitFor();
    await toColumns(next);
    await toPreview(next);
    expect(await figures(next)).toEqual({ updated: 2, unchanged: 8, kept: 1, missing: 2 });
    await fold(next, "Sager, der ikke længere er på listen").locator("summary").click();
    await next.getByText("Ingen af dem bliver afsluttet", { exact: false }).waitFor();
    await fold(next, "Sager, der ikke længere er på listen").getByText(GONE, { exact: true }).waitFor();
    await fold(next, "Sager, hvor tavlen er nyere").locator("summary").click();
    await fold(next, "Sager, hvor tavlen er nyere").getByText(MOVED_ON_BOARD, { exact: true }).waitFor();
    await takeIn(next);

    await cardIn(page, "Opfølgning", MOVED_IN_LIST).waitFor();
    await cardIn(page, "Oplysning", GONE).waitFor();
    await cardIn(page, "Oplysning", MOVED_ON_BOARD).waitFor();
    await takeBack(next);
    await cardIn(page, "Afgørelse", MOVED_IN_LIST).waitFor();
    const unmoved = (cards: readonly Card[]) => alike(cards).map((card) => ({ ...card, lastMove: null }));
    expect(unmoved(await cardsOf<Card>(page, at.server))).toEqual(unmoved(before));
  });

  it("[CA5] stays once somebody has worked on from it, and that is said with how many cases", async () => {
    const page = await atImport(at);
    await choose(page, { name: "i morgen.csv", bytes: TOMORROW });
    await toColumns(page);
    await page.getByText("Genkendt som Fagsystemet").waitFor();
    await toPreview(page);
    await takeIn(page);
    const { page: colleague } = await atScreen(at.browser, at.server, "Mette");
    await move(colleague, ELSEWHERE_IN_LIST, "Modtagelse", "Oplysning");
    await button(page, "Tag tilbage …").click();
    await page.getByRole("alert").filter({ hasText: "Der er arbejdet videre i 1 sag" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Tidligere lister" }).first().click();
    await page.getByRole("row").filter({ hasText: "i morgen.csv" }).first().getByText("Gælder").waitFor();
  });
});

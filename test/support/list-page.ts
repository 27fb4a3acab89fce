import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { atScreen } from "./department.ts";
import type { RealServer } from "./real-server.ts";

/** A file as a browser hands it over. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
export const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

/** Where lists are brought in, by somebody who may. */
export async function atImport(
  at: { readonly browser: Browser; readonly server: RealServer },
  who = "Leder",
  path = "/indstillinger/import",
): Promise<Page> {
  const { page } = await atScreen(at.browser, at.server, who, path);
  await button(page, "Vælg fil").waitFor();
  return page;
}

export const choose = (page: Page, { name, bytes }: ListFile): Promise<void> =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });

export async function toColumns(page: Page): Promise<void> {
  await button(page, "Videre til kolonner").click();
  await titled(page, "Hvilken kolonne er hvad?").waitFor();
}

export async function toPreview(page: Page): Promise<void> {
  await button(page, "Videre til forhåndsvisning").click();
  await page.getByText("Intet er gemt endnu").waitFor();
}

/** Says what each of the list's words means on the board. */
export async function explain(page: Page, meanings: Readonly<Record<string, string>>): Promise<void> {
  for (const [word, meaning] of Object.entries(meanings)) {
    await button(page, new RegExp(`^Hvad ${word} betyder`)).click();
    await page.getByRole("option", { name: meaning, exact: true }).click();
    await button(page, `Hvad ${word} betyder: ${meaning}`).waitFor();
  }
}

const FIGURES = ["created", "updated", "unchanged", "kept", "missing", "refused"] as const;
type Figure = (typeof FIGURES)[number];

/** What the page counts, as it stands there; what is nought is left out. */
export async function figures(page: Page): Promise<Partial<Record<Figure, number>>> {
  const shown: Partial<Record<Figure, number>> = {};
  for (const figure of FIGURES) {
    const number = page.locator(`[data-figure=${figure}] dd`).first();
    if ((await number.count()) === 0) continue;
    const count = Number((await number.innerText()).replace(".", ""));
    if (count > 0) shown[figure] = count;
  }
  return shown;
}

export async function takeIn(page: Page, done = "Listen er på tavlen"): Promise<void> {
  await button(page, /^Indlæs \d+ række/).click();
  await titled(page, done).waitFor();
}

/** Takes back the list that has just come in. */
export async function takeBack(page: Page): Promise<void> {
  await button(page, "Tag tilbage …").click();
  await page.getByRole("dialog").getByRole("button", { name: "Tag tilbage", exact: true }).click();
  await titled(page, "Listen er taget tilbage").waitFor();
}

/** The unit's cards as the browser gets them. */
export async function cardsOf<Card>(page: Page, server: RealServer): Promise<readonly Card[]> {
  const session = await page.request.get(`${server.url}/api/session`);
  const { units } = (await session.json()) as { units: { id: string }[] };
  const board = await page.request.get(`${server.url}/api/boards/${units[0]?.id}`);
  expect(board.status()).toBe(200);
  return ((await board.json()) as { cards: Card[] }).cards;
}

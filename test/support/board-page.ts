import type { Locator, Page } from "playwright-core";
import { cardIn, column } from "./department.ts";

export const countIn = async (page: Page, title: string): Promise<number> =>
  Number(await column(page, title).getAttribute("data-count"));

/** The case at that place of a column, counted from 0. */
export const numberAt = async (page: Page, title: string, place = 0): Promise<string> =>
  (await column(page, title).getByRole("article").nth(place).getAttribute("aria-label")) ?? "";

export async function moveByMenu(page: Page, number: string, from: string, to: string): Promise<void> {
  await cardIn(page, from, number).getByRole("button", { name: "Flyt til …" }).click();
  await page.getByRole("menuitem", { name: to }).click();
}

/** Answers every question of a move's dialog with the first answer that is offered. */
export async function answerAll(dialog: Locator): Promise<void> {
  for (const group of await dialog.getByRole("radiogroup").all()) {
    await group.getByRole("radio").first().focus();
    await dialog.page().keyboard.press("Space");
  }
}

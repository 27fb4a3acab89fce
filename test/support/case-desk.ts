import type { Locator, Page } from "playwright-core";
import { v7 } from "uuid";
import { expect } from "vitest";
import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { addDays, toPlainDate } from "#shared/domain/dates.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { CaseView, SessionView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";

const PATIENCE_MS = 10_000;

/** So many days from today, in Denmark: the real server keeps its own time. */
export const inDays = (count: number): PlainDate => toPlainDate(addDays(dayAt(Date.now() as Instant), count));

/** `25.11.2026` */
export const figures = (on: PlainDate): string => on.split("-").reverse().join(".");

export const session = (page: Page): Promise<SessionView> =>
  page.evaluate(async () => (await fetch("/api/session")).json() as Promise<SessionView>);

/** Somebody's command, given from their own signed-in screen. */
export async function give(page: Page, type: string, payload: object): Promise<CommandAnswer> {
  const { units } = await session(page);
  const command = { id: v7(), unit: units[0]?.id, type, payload };
  return page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/commands", { method: "POST", headers, body: JSON.stringify(body) });
    return answer.json() as Promise<CommandAnswer>;
  }, command);
}

/** A case of its own for a test, so many days old, in the hands of whoever registers it unless said otherwise. */
export async function register(
  page: Page,
  number: string,
  { daysAgo = 10, ...facts }: { readonly daysAgo?: number } & Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { person } = await session(page);
  const usual = { section: "SEL § 85", kind: "new", receivedOn: inDays(-daysAgo), caseworker: person.id };
  const answer = await give(page, "registerCase", { caseId: v7(), number, ...usual, ...facts });
  expect(answer).toMatchObject({ ok: true });
  return number;
}

/** What the server says of a case to whoever is at this screen. */
export const caseOf = (page: Page, number: string): Promise<CaseView> =>
  page.evaluate(async (path) => (await fetch(path)).json() as Promise<CaseView>, `/api/cases/${number}`);

export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(new URL(`/sager/${number}`, page.url()).href);
  await page.getByRole("heading", { name: "Historik" }).waitFor();
}

/** Does what a case's page offers, by its button or in "Mere"; the dialog that it opens. */
export async function act(page: Page, action: string): Promise<Locator> {
  const bar = page.getByRole("region", { name: "Handlinger" });
  const button = bar.getByRole("button", { name: action, exact: true });
  if ((await button.count()) > 0) await button.click();
  else {
    await bar.getByRole("button", { name: "Mere" }).click();
    await page.getByRole("menuitem", { name: action, exact: true }).click();
  }
  return page.getByRole("dialog");
}

/** What "Registrér andet …" offers. */
export async function record(page: Page, milestone: string): Promise<Locator> {
  const dialog = await act(page, "Registrér andet …");
  await dialog.getByRole("button", { name: milestone, exact: true }).click();
  return dialog;
}

export const group = (dialog: Locator, name: string): Locator => dialog.getByRole("radiogroup", { name, exact: true });

export const choose = (dialog: Locator, question: string, answer: string): Promise<void> =>
  group(dialog, question).getByText(answer, { exact: true }).click();

export const dateField = (dialog: Locator, label: string): Locator =>
  dialog.getByRole("group", { name: label, exact: true });

/** Types a date into its parts, as a person does. */
export async function typeDate(dialog: Locator, label: string, on: PlainDate): Promise<void> {
  await dateField(dialog, label).getByRole("spinbutton").first().focus();
  await dialog.page().keyboard.type(figures(on).replaceAll(".", ""));
}

export async function typeTime(dialog: Locator, label: string, time: string): Promise<void> {
  await dateField(dialog, label).getByRole("spinbutton").first().focus();
  await dialog.page().keyboard.type(time);
}

/** Presses the dialog's button; it closes when the server has done it. */
export async function confirm(dialog: Locator, button: string): Promise<void> {
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect.poll(() => dialog.allInnerTexts(), { timeout: PATIENCE_MS }).toEqual([]);
}

/** Presses the dialog's button and reads why it stays; the words stand beside the field, if one is named. */
export async function refused(dialog: Locator, button: string, why: string | RegExp): Promise<void> {
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await dialog.getByText(why).waitFor();
}

/** Waits until the case's history says it. */
export async function told(page: Page, sentence: string): Promise<void> {
  const history = page.locator("section").filter({ has: page.getByRole("heading", { name: "Historik" }) });
  await history.getByRole("listitem").filter({ hasText: sentence }).first().waitFor();
}

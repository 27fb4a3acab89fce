import type { Page } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { column, department } from "#test/support/department.ts";
import { addPerson, UNIT } from "#test/support/department-data.ts";
import { LISTED, type Shot, shoot } from "./shoot.ts";

const at = department();
beforeAll(() => addPerson(at.server.options, LISTED, "caseworker", UNIT), 60_000);

const firstCard = (page: Page, title = "Modtagelse") => column(page, title).getByRole("article").first();
const board = (page: Page) => firstCard(page).waitFor();
const dialog = (page: Page) => page.getByRole("dialog").waitFor();

async function opened(page: Page): Promise<void> {
  await board(page);
  await firstCard(page, "Oplysning").getByRole("link").click();
  await page.getByRole("heading", { name: "Frister" }).waitFor();
}

const PAGES: readonly Shot[] = [
  { name: "board", path: "/tavle", ready: board },
  { name: "board-filtered", path: "/tavle?par=85,108&frist=over", ready: board },
  {
    name: "board-nothing-matches",
    path: "/tavle?par=999",
    ready: (page) => page.getByText("Ingen sager passer").first().waitFor(),
  },
  { name: "case-panel", path: "/tavle", ready: opened },
  {
    name: "case-page",
    path: "/tavle",
    async ready(page) {
      await opened(page);
      const address = page.url();
      await page.goto("about:blank");
      await page.goto(address);
      await page.getByRole("heading", { name: "Frister" }).waitFor();
    },
  },
  { name: "case-not-found", path: "/sager/findes-ikke", ready: (page) => page.getByText("findes ikke").waitFor() },
  {
    name: "my-day",
    path: "/min-dag",
    who: LISTED,
    ready: (page) => page.getByRole("heading", { name: /Skal ske i dag/ }).waitFor(),
  },
  {
    name: "my-day-done",
    path: "/min-dag",
    ready: (page) => page.getByText("Du er ajour").first().waitFor(),
  },
  {
    name: "friday",
    path: "/min-dag/fredagsryd",
    who: LISTED,
    ready: (page) => page.getByRole("heading", { level: 1 }).waitFor(),
  },
];

const STATES: readonly Shot[] = [
  {
    name: "move-dialog",
    path: "/tavle",
    async ready(page) {
      await board(page);
      await firstCard(page).focus();
      await page.keyboard.press("m");
      await page.getByRole("menuitem", { name: "Afgørelse" }).click();
      await dialog(page);
    },
  },
  {
    name: "notice-dialog",
    path: "/tavle?frist=noNotice",
    async ready(page) {
      await opened(page);
      await page.getByRole("button", { name: "Registrér besked" }).click();
      await dialog(page);
    },
  },
  {
    name: "new-case",
    path: "/tavle",
    async ready(page) {
      await board(page);
      await page.getByRole("button", { name: "Opret sag" }).click();
      await page.getByLabel("Sagsnummer").fill("26-009001");
      await page.getByLabel("Paragraf", { exact: true }).fill("85");
    },
  },
  {
    name: "several-chosen",
    path: "/tavle",
    async ready(page) {
      await board(page);
      for (const at of [0, 1, 2]) {
        await column(page, "Modtagelse").getByRole("article").nth(at).focus();
        await page.keyboard.press("x");
      }
    },
  },
  {
    name: "offline",
    path: "/tavle",
    async ready(page) {
      await board(page);
      await page.context().setOffline(true);
      await page.getByText("Ingen forbindelse").first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "help",
    path: "/tavle",
    async ready(page) {
      await board(page);
      await page.keyboard.press("?");
      await dialog(page);
    },
  },
];

describe("pictures", () => {
  test.each([...PAGES, ...STATES])("of $name", (shot) => shoot(at.browser, at.server, shot));
});

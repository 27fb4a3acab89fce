import type { Page } from "playwright-core";
import { describe, test } from "vitest";
import { column, department } from "#test/support/department.ts";
import { type Shot, shoot } from "./shoot.ts";

const at = department();
const firstCard = (page: Page, title = "Modtagelse") => column(page, title).getByRole("article").first();
const board = (page: Page) => firstCard(page).waitFor();

async function opened(page: Page): Promise<void> {
  await board(page);
  await firstCard(page, "Oplysning").getByRole("link").click();
  await page.getByRole("heading", { name: "Frister" }).waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: "board", path: "/tavle", ready: board },
  { name: "board-filtered", path: "/tavle?par=85,108&frist=over", ready: board },
  {
    name: "board-nothing-matches",
    path: "/tavle?par=32&frist=over&sagsbehandler=mig",
    ready: (page) => page.getByText("Ingen sager passer").first().waitFor(),
  },
  { name: "case-panel", path: "/tavle", ready: opened },
  {
    name: "case-page",
    path: "/sager/26-001226",
    ready: (page) => page.getByRole("heading", { name: "Frister" }).waitFor(),
  },
  { name: "case-not-found", path: "/sager/findes-ikke", ready: (page) => page.getByRole("heading").first().waitFor() },
  { name: "my-day", path: "/min-dag", ready: (page) => page.getByRole("heading", { level: 2 }).first().waitFor() },
  { name: "friday", path: "/min-dag/fredagsryd", ready: (page) => page.getByRole("heading").first().waitFor() },
  {
    name: "help",
    path: "/tavle",
    sizes: ["desk", "phone"],
    async ready(page) {
      await board(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];

describe("pictures", () => {
  test.each(SHOTS)("of $name", (shot) => shoot(at.browser, at.server, shot));
});

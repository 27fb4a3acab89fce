import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { act } from "#test/support/case-desk.ts";
import { department } from "#test/support/department.ts";
import { addPerson, PASSWORD } from "#test/support/department-data.ts";
import { button, titled } from "#test/support/list-page.ts";
import { mustRun, RealServer } from "#test/support/real-server.ts";
import { chooseFor } from "#test/support/table-page.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { type Shot, shoot } from "./shoot.ts";

const at = department();
const WHO = "Forvalter";
beforeAll(async () => {
  await addPerson(at.server.options, WHO, "administrator");
  await mustRun(["import", "test/data/medarbejdere.csv", "--staff"], at.server.options);
}, 60_000);

const PEOPLE = "/indstillinger/medarbejdere";
const BOTH = ["desk", "phone"] as const;
const people = (page: Page) => page.getByRole("table").waitFor();
const dialog = (page: Page) => page.getByRole("dialog").waitFor();

const SHOTS: readonly Shot[] = [
  { name: "people", path: PEOPLE, who: WHO, ready: people },
  {
    name: "people-merge",
    path: PEOPLE,
    who: WHO,
    sizes: BOTH,
    async ready(page) {
      await chooseFor(page, "Lars Nielsen", "Er samme person som …");
      await page.getByRole("dialog").getByLabel("Find en kollega").fill("Lars Christensen");
      await page.getByText(/går fra Lars Nielsen/).waitFor();
    },
  },
  {
    name: "start-link-made",
    path: PEOPLE,
    who: WHO,
    sizes: BOTH,
    async ready(page) {
      await chooseFor(page, "Lars Nielsen", "Nyt startlink");
      await button(page, "Lav startlink").click();
      await page.getByRole("dialog").getByRole("textbox", { name: "Startlink" }).waitFor();
    },
  },
  {
    name: "overview",
    path: "/indstillinger",
    who: WHO,
    sizes: BOTH,
    ready: (page) => titled(page, "Overblik").waitFor(),
  },
  {
    name: "find-citizen",
    path: "/tavle",
    sizes: BOTH,
    async ready(page) {
      await page.getByRole("article").first().waitFor();
      await page.keyboard.press("b");
      await page.getByRole("dialog").getByRole("textbox").fill("670764-5485");
      await page.getByRole("dialog").getByRole("button", { name: "Sagsbehandling" }).click();
      await page.getByRole("dialog").getByRole("link").first().waitFor();
    },
  },
  {
    name: "read-log",
    path: "/sager/26-001397",
    who: "Leder",
    sizes: BOTH,
    async ready(page) {
      await button(page, "Vis borger").click();
      await page.getByText(/^\d{6}-\d{4}$/).waitFor();
      await (await act(page, "Opslag i sagen …")).getByRole("row").nth(1).waitFor();
    },
  },
  {
    name: "unit-labels",
    path: "/tavle",
    who: "Leder",
    sizes: BOTH,
    async ready(page) {
      await page.getByRole("article").first().waitFor();
      await button(page, "Enhedens indstillinger").click();
      await dialog(page);
      await page.getByText("Mærkat på kortene").scrollIntoViewIfNeeded();
    },
  },
];

describe("pictures of people and the vault", () => {
  test.each(SHOTS)("$name", (shot) => shoot(at.browser, at.server, shot));
});

/** Another server for a while. */
async function elsewhere(args: readonly string[], use: (server: RealServer) => Promise<void>): Promise<void> {
  const server = await RealServer.start({ data: join(tempDir("shots"), "data"), args, patienceMs: 170_000 });
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

test("a real installation's first minutes", () =>
  elsewhere(["start"], async (server) => {
    const link = new URL(/\S+\/start\/\S+/.exec(server.log)?.[0] ?? "").pathname;
    const unsigned = { who: null, sizes: BOTH };
    await shoot(at.browser, server, {
      ...{ ...unsigned, name: "start-link", path: link },
      ready: (page) => page.getByLabel("Adgangskode").waitFor(),
    });
    const page = await (await at.browser.newContext()).newPage();
    await page.goto(server.url + link);
    await page.getByLabel("Navn").fill(WHO);
    await page.getByLabel("Adgangskode").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await titled(page, "Kom godt i gang").waitFor();
    await shoot(at.browser, server, {
      ...{ name: "first-screen", path: "/indstillinger", who: WHO, sizes: BOTH },
      ready: (first) => titled(first, "Kom godt i gang").waitFor(),
    });
    await shoot(at.browser, server, {
      ...{ ...unsigned, name: "start-link-used", path: link },
      ready: (used) => titled(used, "Linket er brugt").waitFor(),
    });
  }));

test("the demo", () =>
  elsewhere(["demo", "--cases", "120", "--now", "2026-11-25T09:30", "--no-colleagues"], async (server) => {
    const leader = (page: Page) => button(page, /^Leder Hanne Mortensen/);
    await shoot(at.browser, server, {
      ...{ name: "demo-login", path: "/", who: null, sizes: BOTH },
      ready: (page) => leader(page).waitFor(),
    });
    await shoot(at.browser, server, {
      ...{ name: "demo-board", path: "/", who: null, sizes: BOTH },
      async ready(page) {
        await leader(page).click();
        await page.getByRole("article").first().waitFor();
      },
    });
  }));

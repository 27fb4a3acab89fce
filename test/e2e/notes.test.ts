import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { findings } from "#test/support/accessible.ts";
import { caseList } from "#test/support/case-list.ts";
import { atScreen, department } from "#test/support/department.ts";
import { UNIT } from "#test/support/department-data.ts";
import { runCommand } from "#test/support/real-server.ts";

const t = textsIn("da");

const OWN = ["26-000001", "26-000002", "26-000003"] as const;
const [HANDED, CORRECTED, BACK] = OWN;

function ownList(): string {
  const rows = OWN.map(
    (number) => `${number};;;SEL § 85;Ny ansøgning;03-03-2026;Oplysning;10-03-2026;Mette;${UNIT};;;;;;;;Nej;`,
  );
  return caseList(rows);
}

const at = department(ownList());

/** Words that stand nowhere else; every text of these tests has them. */
const PLANTED = /zqxbesked/i;

/** What passes over sockets, and every address. */
function overheard(context: BrowserContext): string[] {
  const heard: string[] = [];
  const onPage = (page: Page) => {
    page.on("request", (request) => heard.push(request.url()));
    page.on("framenavigated", (frame) => heard.push(frame.url()));
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => heard.push(String(payload)));
      socket.on("framesent", ({ payload }) => heard.push(String(payload)));
    });
  };
  for (const page of context.pages()) onPage(page);
  context.on("page", onPage);
  return heard;
}

/** Everything that the browser keeps for the product. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state];
    for (const { name = "" } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const table of database.objectStoreNames) {
        const asked = database.transaction(table).objectStore(table).getAll();
        found.push(
          await new Promise((resolve) => {
            asked.onsuccess = () => resolve(asked.result);
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(found);
  });

async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`${at.server.url}/sager/${number}`);
  await page.getByRole("heading", { name: "Frister" }).waitFor();
}

async function openDialog(page: Page, action: string) {
  await page.getByRole("button", { name: "Mere" }).click();
  await page.getByRole("menuitem", { name: action }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

const section = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** Until the dialog has gone away, its command carried out. */
const done = (page: Page) => page.getByRole("dialog").waitFor({ state: "detached" });

it("[MV9] [CA7] a line written at a hand-over is read by the stand-in, and lies nowhere but in the vault", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette", "/min-dag");
  const { page: standIn, context: theirs } = await atScreen(at.browser, at.server, "Leder");
  const heard = [overheard(context), overheard(theirs)];
  await page.reload();
  await standIn.reload();
  await page.getByRole("button", { name: "Overdrag i ferie" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Leder", { exact: true }).click();
  await dialog
    .getByRole("group", { name: t("ask.to") })
    .getByRole("spinbutton")
    .first()
    .focus();
  await page.keyboard.type("31122049");
  for (const number of [CORRECTED, BACK]) await dialog.getByRole("checkbox", { name: number }).uncheck({ force: true });
  const line = dialog.getByRole("textbox", { name: t("note.lineFor", { number: HANDED }) });
  expect(await dialog.getByRole("textbox").count()).toBe(1);
  await line.fill("zqxbesked 010171-1234");
  await dialog.getByText(t("note.likeCpr")).waitFor();
  await page.keyboard.press("Enter");
  await line.fill("Zqxbesked: ring til plejecentret");
  await page.keyboard.press("Enter");
  await dialog.getByText(t("handOver.caseDone")).waitFor();

  await openCase(standIn, HANDED);
  await standIn.getByText("Der er en besked til dig fra").waitFor();
  expect(await standIn.getByText(PLANTED).count()).toBe(0);
  await standIn.getByRole("button", { name: t("note.showMessage") }).click();
  await standIn.getByText("Zqxbesked: ring til plejecentret").first().waitFor();
  expect(await section(standIn, "Notater").textContent()).toContain("Sagen har 1 notat.");
  expect(await section(standIn, "Notater").textContent()).toContain("Hører til: ");
  expect(await findings(standIn)).toEqual([]);

  const kept = [await stored(page), await stored(standIn)];
  const { out } = await runCommand(["journal", "export"], at.server.options);
  const all = [...heard.flat(), ...kept, at.server.log, out].join("\n");
  const isIn = (texts: readonly string[], part: string): boolean => texts.some((text) => text.includes(part));
  expect(isIn(heard.flat(), "setStandIn")).toBe(true);
  expect(isIn(kept, "Leder")).toBe(true);
  expect(isIn([out], '"note"')).toBe(true);
  expect(PLANTED.exec(all)).toBeNull();
  await standIn.getByRole("button", { name: t("note.hide") }).click();
  expect(await standIn.getByText(PLANTED).count()).toBe(0);
});

it("[DL7] [CA7] a correction keeps what was written beside it, and the history opens it", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await openCase(page, CORRECTED);
  const dialog = await openDialog(page, t("act.correctFacts"));
  await dialog.getByText("Ændring", { exact: true }).click();
  await dialog.getByText(t("reason.typingError"), { exact: true }).click();
  await dialog.getByLabel(t("note.reason"), { exact: true }).fill("Zqxbesked: se journalen");
  await dialog.getByText("23 af 280 tegn").waitFor();
  await dialog.getByRole("button", { name: t("confirm.correctFacts") }).click();
  await done(page);
  const mark = section(page, "Historik").getByRole("button", { name: /^Vis notatet til: / });
  await mark.waitFor();
  expect(await page.getByText(PLANTED).count()).toBe(0);
  await mark.click();
  await section(page, "Historik").getByText("Zqxbesked: se journalen").waitFor();
});

it("[CA7] a case is moved back with a note beside the reason", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await openCase(page, BACK);
  await page.getByRole("button", { name: t("act.move") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Modtagelse" }).click();
  await dialog.getByRole("radio").first().check({ force: true });
  await dialog.getByLabel(t("note.reason"), { exact: true }).fill("Zqxbesked: forkert kolonne");
  await dialog.getByRole("button", { name: t("move.confirm"), exact: true }).click();
  await done(page);
  await page.getByRole("button", { name: t("note.show"), exact: true }).click();
  await section(page, "Notater").getByText("Zqxbesked: forkert kolonne").waitFor();
});

it("a note is written without a command; without a line it is said, and a command goes on without one", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  await openCase(page, CORRECTED);
  await page.getByRole("button", { name: t("note.write"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t("note.text"), { exact: true }).fill("Zqxbesked: aftalt tid");
  await page.keyboard.press("Enter");
  await done(page);
  await page.getByRole("button", { name: t("note.show"), exact: true }).click();
  await section(page, "Notater").getByText("Zqxbesked: aftalt tid").waitFor();

  await openDialog(page, t("act.correctFacts"));
  await context.setOffline(true);
  await dialog.getByText(t("note.needsLine")).waitFor();
  await dialog.getByText("Ny ansøgning", { exact: true }).click();
  await dialog.getByText(t("reason.typingError"), { exact: true }).click();
  const field = dialog.getByLabel(t("note.reason"), { exact: true });
  await field.fill("Zqxbesked: uden linje");
  await page.keyboard.press("Enter");
  await dialog.getByText(t("note.offline")).waitFor();
  expect(PLANTED.exec(await stored(page))).toBeNull();
  await field.fill("");
  await page.keyboard.press("Enter");
  await context.setOffline(false);
  await done(page);
  expect(PLANTED.exec(await stored(page))).toBeNull();
});

import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { CaseView } from "#shared/protocol/http.ts";
import { moveByMenu, numberAt } from "#test/support/board-page.ts";
import { atScreen, cardIn, department } from "#test/support/department.ts";
import { PASSWORD } from "#test/support/department-data.ts";

const at = department();

const root = (page: Page) => page.locator("[data-seq]");
const sync = (page: Page) => root(page).getAttribute("data-sync");
const pending = (page: Page) => root(page).getAttribute("data-pending");
/** Everything that is kept in IndexedDB, by key. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const keys: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const table of database.objectStoreNames) {
        const request = database.transaction(table).objectStore(table).getAllKeys();
        keys.push(
          ...(await new Promise<string[]>(
            (resolve) => (request.onsuccess = () => resolve(request.result as string[])),
          )),
        );
      }
      database.close();
    }
    return keys;
  });

/** Where the server says that a case stands. */
const stageOf = (page: Page, number: string): Promise<string | undefined> =>
  page.evaluate(async (wanted) => {
    const { columns, card } = (await (await fetch(`/api/cases/${wanted}`)).json()) as CaseView;
    return columns.find(({ id }) => id === card.column)?.stage;
  }, number);

/** The page is served by the worker from now on. */
const workerReady = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

async function live(page: Page): Promise<void> {
  await expect.poll(() => sync(page), { timeout: 30_000 }).toBe("live");
}

async function boardKept(page: Page): Promise<void> {
  await expect.poll(async () => (await kept(page)).some((key) => key.startsWith("board:"))).toBe(true);
}

async function goOffline(page: Page, context: BrowserContext): Promise<void> {
  await workerReady(page);
  await context.setOffline(true);
  await expect.poll(() => sync(page), { timeout: 20_000 }).toBe("offline");
  await boardKept(page);
}

it("[SY4] a move made without a line survives a reload, is seen to wait, and is carried out once when the line is back", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  await live(page);
  await goOffline(page, context);
  const number = await numberAt(page, "Modtagelse");
  await moveByMenu(page, number, "Modtagelse", "Oplysning");
  await cardIn(page, "Oplysning", number).waitFor({ state: "attached" });
  await page.reload();
  await cardIn(page, "Oplysning", number).waitFor({ state: "attached" });
  expect([await sync(page), await pending(page)]).toEqual(["offline", "1"]);
  expect(await page.locator("main").getByRole("status").first().textContent()).toMatch(
    /^Ingen forbindelse\. Du ser tavlen fra kl\. \d+\.\d\d\. 1 ændring venter og bliver sendt, når du er på igen$/,
  );
  await cardIn(page, "Oplysning", number).getByText("Venter", { exact: true }).waitFor({ state: "attached" });
  expect(await cardIn(theirs, "Modtagelse", number).count()).toBe(1);

  const before = Number(await root(theirs).getAttribute("data-seq"));
  await context.setOffline(false);
  await live(page);
  await expect.poll(() => pending(page)).toBe("0");
  await cardIn(theirs, "Oplysning", number).waitFor({ state: "attached" });
  expect(Number(await root(theirs).getAttribute("data-seq"))).toBe(before + 1);
  expect(await stageOf(page, number)).toBe("investigation");
  expect((await kept(page)).filter((key) => key.startsWith("command:"))).toEqual([]);
});

it("[SY4] the board is read, moved on and reloaded while the server is killed, and is right after its restart", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await live(page);
  await workerReady(page);
  await at.server.kill();
  await expect.poll(() => sync(page), { timeout: 20_000 }).toBe("offline");
  await boardKept(page);
  const number = await numberAt(page, "Modtagelse");
  await moveByMenu(page, number, "Modtagelse", "Oplysning");
  await page.reload();
  await cardIn(page, "Oplysning", number).waitFor({ state: "attached" });
  expect(await pending(page)).toBe("1");
  await at.server.start();
  await page.getByRole("button", { name: "Prøv nu" }).click();
  await live(page);
  await expect.poll(() => pending(page)).toBe("0");
  expect(await stageOf(page, number)).toBe("investigation");
});

it("[SY4] what has become impossible is said one by one when the line is back, with case number and why", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  const { page: theirs } = await atScreen(at.browser, at.server, "Leder");
  await live(page);
  await goOffline(page, context);
  const numbers: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const number = await numberAt(page, "Modtagelse");
    await moveByMenu(page, number, "Modtagelse", "Oplysning");
    await moveByMenu(theirs, number, "Modtagelse", "Oplysning");
    await cardIn(theirs, "Oplysning", number).waitFor({ state: "attached" });
    numbers.push(number);
  }
  await expect.poll(() => pending(theirs)).toBe("0");
  await page.reload();
  await expect.poll(() => pending(page)).toBe("2");
  await context.setOffline(false);
  await expect.poll(() => page.getByRole("alert").count(), { timeout: 30_000 }).toBe(2);
  expect(await page.getByRole("alert").allTextContents()).toEqual(
    numbers.map((number) => expect.stringMatching(new RegExp(`^Sag ${number}: .*Oplysning`))),
  );
});

it("[SY4] logging out with changes that wait says so first, and then leaves nothing in the browser", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  await live(page);
  await goOffline(page, context);
  const number = await numberAt(page, "Modtagelse");
  await moveByMenu(page, number, "Modtagelse", "Oplysning");
  await expect.poll(() => pending(page)).toBe("1");
  expect(await kept(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^board:/)]));
  await page.getByRole("button", { name: /log ud$/ }).click();
  await page.getByRole("menuitem", { name: "Log ud" }).click();
  expect(await page.getByRole("dialog").textContent()).toContain("1 ændring er ikke sendt endnu");
  await page.getByRole("button", { name: "Log ud og slet" }).click();
  await page.waitForURL("**/login");
  expect(await kept(page)).toEqual(["logout-owed"]);
  await page.reload();
  await page.goto(`${at.server.url}/tavle`);
  expect(await page.getByRole("article").count()).toBe(0);

  // The server is told as soon as it is reached: the old cookie opens nothing.
  await context.setOffline(false);
  await page.goto(`${at.server.url}/tavle`);
  await page.waitForURL("**/login");
  await expect.poll(() => kept(page)).toEqual([]);
  expect(await page.evaluate(async () => (await fetch("/api/session")).status)).toBe(401);
});

it("[SY4] after a session that ended the login page says what waits, and the same person's login sends it", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  await live(page);
  await goOffline(page, context);
  const number = await numberAt(page, "Modtagelse");
  await moveByMenu(page, number, "Modtagelse", "Oplysning");
  await expect.poll(() => pending(page)).toBe("1");
  await context.clearCookies();
  await context.setOffline(false);
  await page.waitForURL("**/login**");
  await page.getByText("1 ændring er ikke sendt endnu. Den bliver sendt, når du logger ind igen").waitFor();
  expect((await kept(page)).filter((key) => /^(board|session)/.test(key))).toEqual([]);
  await page.getByLabel("Navn").fill("Mette");
  await page.getByLabel("Adgangskode").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await live(page);
  await expect.poll(() => stageOf(page, number)).toBe("investigation");
  await expect.poll(() => pending(page)).toBe("0");
});

it("[SY4] another person's login finds nothing of what waited, and sends nothing of it", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Mette");
  await live(page);
  await goOffline(page, context);
  const number = await numberAt(page, "Modtagelse");
  await moveByMenu(page, number, "Modtagelse", "Oplysning");
  await expect.poll(() => pending(page)).toBe("1");
  await context.clearCookies();
  await context.setOffline(false);
  await page.waitForURL("**/login**");
  await page.getByLabel("Navn").fill("Leder");
  await page.getByLabel("Adgangskode").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await live(page);
  expect((await kept(page)).filter((key) => key.startsWith("command:"))).toEqual([]);
  expect([await pending(page), await stageOf(page, number)]).toEqual(["0", "intake"]);
});

it("[SY4] of two tabs each sends its own; what a closed one leaves is sent by the other, once", async () => {
  const { page: left, context } = await atScreen(at.browser, at.server, "Mette");
  const right = await context.newPage();
  await right.goto(`${at.server.url}/tavle`);
  await live(left);
  await live(right);
  await goOffline(left, context);
  const number = await numberAt(left, "Modtagelse");
  await moveByMenu(left, number, "Modtagelse", "Oplysning");
  await expect.poll(() => pending(left)).toBe("1");
  await expect.poll(async () => (await kept(right)).some((key) => key.startsWith("command:"))).toBe(true);
  await right.reload();
  await expect.poll(() => sync(right)).toBe("offline");
  expect(await pending(right)).toBe("0");
  await left.close();
  await right.reload();
  await expect.poll(() => pending(right)).toBe("1");
  await context.setOffline(false);
  await live(right);
  await expect.poll(() => stageOf(right, number)).toBe("investigation");
  await expect.poll(() => pending(right)).toBe("0");
});

it("[SY4] [PR1] the worker keeps the page's own files and no answer of the server", async () => {
  const { page } = await atScreen(at.browser, at.server, "Mette");
  await live(page);
  await workerReady(page);
  const paths = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found;
  });
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => path !== "/" && !path.startsWith("/assets/"))).toEqual([]);
});

it("[ST4] [WA4] a standup's page, the screens' and a wall say without a line what they can't show, and go on by themselves", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Leder", "/moede");
  await page.locator("[data-why]").first().waitFor();
  await workerReady(page);
  await context.setOffline(true);
  await page.getByText("Ingen forbindelse. Mødet kan startes").waitFor();
  await boardKept(page);
  expect(await page.locator("[data-why]").count()).toBeGreaterThan(0);
  await page.reload();
  await page.getByText("Ingen forbindelse. Mødet kan startes").waitFor();
  expect(await page.getByText("Kan ikke hentes lige nu").count()).toBe(2);
  await page.getByRole("button", { name: "Start tavlemøde" }).click();
  await page.getByText("Ingen forbindelse. Intet er gemt").waitFor();
  await context.setOffline(false);
  await page.locator("[data-why]").first().waitFor({ timeout: 30_000 });
  await page.locator("[data-since=moved]").waitFor();

  await page.goto(`${at.server.url}/indstillinger/skaerme`);
  await page.getByText("Der er ingen skærme endnu").waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByText("Skærmene kunne ikke hentes").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await page.getByText("Der er ingen skærme endnu").waitFor();

  await page.goto(`${at.server.url}/vaeg`);
  await page.locator("[data-scene]").waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByText("Ingen forbindelse til Sagstavlen").waitFor();
  await context.setOffline(false);
  await page.locator("[data-scene]").waitFor({ timeout: 60_000 });
});

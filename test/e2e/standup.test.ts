import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findings } from "#test/support/accessible.ts";
import { give } from "#test/support/case-desk.ts";
import { atScreen, department } from "#test/support/department.ts";
import { PASSWORD } from "#test/support/department-data.ts";
import { fingerOn } from "#test/support/finger.ts";

const at = department();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
const WALL = { viewport: { width: 1920, height: 1080 } } as const;

const place = (page: Page) => page.locator("[data-place]");
const isAt = (page: Page, where: string) =>
  expect.poll(() => place(page).getAttribute("data-place"), PATIENT).toBe(where);
const allAt = async (pages: readonly Page[], where: string): Promise<void> => {
  for (const page of pages) await isAt(page, where);
};
const numberShown = (page: Page) => page.locator("article[data-case] h2").innerText();
/** Under load a screen follows later than at once. */
const PATIENT = { timeout: 15_000 };
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const expectNoViolations = async (page: Page): Promise<void> => expect(await findings(page)).toEqual([]);

interface BoardSeen {
  readonly columns: readonly { readonly id: string; readonly stage: string }[];
  readonly cards: readonly {
    readonly id: string;
    readonly number: string;
    readonly column: string;
    readonly hold: { readonly chaseOn: string | null } | null;
  }[];
}

/** The board as the server tells it to whoever is signed in at this page. */
const boardOf = (page: Page): Promise<BoardSeen> =>
  page.evaluate(async () => {
    const { units } = await (await fetch("/api/session")).json();
    return (await fetch(`/api/boards/${units[0].id}`)).json();
  });

async function takeUp(page: Page, number: string): Promise<void> {
  await button(page, "Tag en anden sag op").click();
  await page.getByLabel("Find sag på nummer").fill(number);
  await page.getByRole("dialog").getByRole("button", { name: number }).click();
  await expect.poll(() => numberShown(page), PATIENT).toBe(number);
}

async function atMeeting(name: string, options = {}): Promise<Page> {
  const { page } = await atScreen(at.browser, at.server, name, "/tavle", options);
  await page.getByRole("link", { name: "Tavlemøde" }).click();
  await page.getByRole("heading", { name: "Tavlemøde" }).waitFor();
  return page;
}

/** A phone that nobody is signed in at becomes the remote by the code on the shared screen. */
async function joinByCode(shared: Page): Promise<Page> {
  await button(shared, "Telefon").click();
  const code = await shared.getByLabel("Kode").innerText();
  await shared.getByRole("dialog").getByRole("button", { name: "Luk" }).click();
  const context = await at.browser.newContext(PHONE);
  const phone = await context.newPage();
  await phone.goto(`${at.server.url}/moede`);
  await phone.getByLabel("Kode").fill("0000-0000");
  await button(phone, "Forbind").click();
  await phone.getByText("Koden passer ikke").waitFor();
  await expectNoViolations(phone);
  await phone.getByLabel("Kode").fill(code.toLowerCase());
  await button(phone, "Forbind").click();
  await phone.getByText("Fjernbetjening").waitFor();
  return phone;
}

it("[ST1] [ST2] [ST3] [ST4] [ST5] [ST6] a meeting on a shared screen, a colleague's own and a phone, from its start to its end", async () => {
  const own = await atMeeting("Leder");
  await own.getByRole("heading", { name: "På dagsordenen" }).waitFor();
  await own.locator("[data-why]").first().waitFor();
  await expectNoViolations(own);
  const before = await boardOf(own);
  const intake = before.columns.find(({ stage }) => stage === "intake")?.id;
  const investigation = before.columns.find(({ stage }) => stage === "investigation")?.id;
  const agenda = await own.locator("[data-why] li").allInnerTexts();
  const [toMove, movedOutside] = before.cards.filter(
    ({ column, number }) => column === intake && !agenda.includes(number),
  );
  if (!toMove || !movedOutside) throw new Error("two cases in Modtagelse are needed");

  // The room's screen: the session itself is shared, and has one page.
  const wall = await atMeeting("Mette", WALL);
  await button(wall, "Vis på fælles skærm").click();
  await wall.getByText("Fælles skærm").waitFor();
  await isAt(wall, "opening");
  await wall.goto(`${at.server.url}/sager/${toMove.number}`);
  await isAt(wall, "opening");
  expect(wall.url()).toBe(`${at.server.url}/moede`);
  await wall.locator("[data-since=moved]").waitFor();
  await expectNoViolations(wall);

  await button(own, "Deltag").click();
  const phone = await joinByCode(wall);
  const all = [wall, own, phone];
  await allAt(all, "opening");

  await button(phone, "Første sag").tap();
  await allAt(all, "1");
  const first = await numberShown(wall);
  const size = await wall
    .locator("article[data-case] h2")
    .evaluate((h2) => Number.parseFloat(getComputedStyle(h2).fontSize));
  expect(size).toBeGreaterThanOrEqual(40);
  await wall.getByText("Hvorfor denne dato?").click();
  await wall.locator("article details dd").first().waitFor();
  await expectNoViolations(wall);
  await wall.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(wall);
  await expectNoViolations(phone);

  // An agreement by keys: what, who, own words for the vault, and the day that saves it.
  await wall.keyboard.press("a");
  await wall.keyboard.press("Enter");
  await button(wall, /^(ME )?Mette$/).click();
  await button(wall, "Skriv i egne ord").click();
  await wall.getByLabel(/^Egne ord/).fill("husk bilag 3");
  await expectNoViolations(wall);
  await button(wall, /^I dag/).click();
  await allAt(all, "2");
  const line = own.locator(`[data-left="${first}"]`);
  await line.getByText(`${first}: Ring til læge, Mette, senest`).waitFor();
  await line.getByText("Husk notat i fagsystemet").waitFor();

  // A stroke of the finger goes to the case before and back.
  const finger = await fingerOn(phone);
  for (const [from, to, where] of [
    [80, 320, "1"],
    [320, 80, "2"],
  ] as const) {
    await finger.press({ x: from, y: 300 });
    await finger.slide({ x: to, y: 305 });
    await finger.lift();
    await allAt(all, where);
  }

  // Hold from the phone, assign from the colleague's, nothing new by one key.
  const held = await numberShown(phone);
  await button(phone, "Afventer").tap();
  await phone.getByRole("button", { name: "Læge", exact: true }).tap();
  await allAt(all, "3");
  const assigned = await numberShown(own);
  await own.keyboard.press("t");
  await button(own, /^(ME )?Mette, \d+ sag/).click();
  await allAt(all, "4");
  const unchanged = await numberShown(wall);
  await wall.keyboard.press("n");
  await allAt(all, "5");

  // Another case, moved by the room; and one that somebody outside moves while it is shown.
  await takeUp(own, toMove.number);
  await expect.poll(() => numberShown(wall), PATIENT).toBe(toMove.number);
  await own.keyboard.press("f");
  await button(own, "Oplysning").click();
  await expect.poll(() => numberShown(wall), PATIENT).not.toBe(toMove.number);
  await takeUp(wall, movedOutside.number);
  await expect.poll(() => numberShown(own), PATIENT).toBe(movedOutside.number);
  const move = { caseId: movedOutside.id, toColumn: investigation, from: intake };
  expect(await give(own, "moveCase", move)).toMatchObject({ ok: true });
  await wall.getByText("Flyttet til Oplysning af Leder, lige nu").waitFor();

  // The line is cut in the middle of an agreement, and the room goes on meanwhile.
  await own.keyboard.press("a");
  await button(own, "Send besked om forsinkelse").click();
  await own.context().setOffline(true);
  await own.getByText("Ingen forbindelse. Du ser mødet, som det var").waitFor();
  await button(own, /^I dag/).click();
  await own.getByText("Intet er gemt, og det, du har skrevet, står her endnu").waitFor();
  await wall.keyboard.press("ArrowRight");
  await expect.poll(() => numberShown(wall), PATIENT).not.toBe(movedOutside.number);
  const now = await numberShown(wall);
  await own.context().setOffline(false);
  await own.getByText(`gælder stadig sag ${movedOutside.number}`).waitFor({ timeout: 30_000 });
  expect(await numberShown(own)).toBe(now);
  await button(own, /^I dag/).click();
  await button(own, "Aftale").waitFor();

  // A reload returns to the same item, on the shared screen and on one's own.
  for (const page of [wall, own, phone]) {
    await page.reload();
    await expect.poll(() => page.locator("article[data-case] h2").count(), PATIENT).toBe(1);
    expect(await numberShown(page)).toBe(now);
  }

  await button(wall, "Opsummering").click();
  await allAt(all, "closing");
  await expectNoViolations(own);
  const listed = (list: string) => own.locator(`[data-summary="${list}"]`).innerText();
  expect(await listed("held")).toContain(held);
  expect(await listed("assigned")).toContain(assigned);
  expect(await listed("nothingNew")).toContain(unchanged);
  expect(await listed("moved")).toContain(toMove.number);
  const people = await own.locator("[data-person]").allInnerTexts();
  expect(people.some((text) => text.startsWith("Mette") && text.includes(first))).toBe(true);
  expect(people.some((text) => text.includes(movedOutside.number))).toBe(true);

  // After the end: nothing on the room's screen, a phone that is no remote any more, the summary on one's own.
  await button(wall, "Afslut mødet").click();
  for (const page of [wall, phone]) {
    await page.getByRole("heading", { name: "Mødet er slut" }).waitFor({ timeout: 15_000 });
    expect(await page.locator("body").innerText()).not.toMatch(/\d\d-\d{6}/);
  }
  await button(own, "Til tavlemødets forside").waitFor();
  expect(await own.locator("[data-person]").count()).toBe(people.length);
  await expectNoViolations(wall);

  await button(wall, "Fortsæt som mig selv").click();
  await wall.getByLabel(/^Skriv adgangskoden for Mette/).fill("forkert-adgangskode");
  await wall.keyboard.press("Enter");
  await wall.getByText("Adgangskoden passer ikke").waitFor();
  await wall.getByLabel(/^Skriv adgangskoden for Mette/).fill(PASSWORD);
  await wall.keyboard.press("Enter");
  await wall.waitForURL(`${at.server.url}/tavle`);

  // What Mette has agreed to stands on her day when its day has come, whoever has the case.
  await wall.goto(`${at.server.url}/min-dag`);
  await wall.locator("li[data-need]").filter({ hasText: first }).waitFor();
}, 240_000);

it("[ST4] [MV7] a late one lands where the meeting is, and what was done by mistake is taken back in it", async () => {
  const one = await atMeeting("Mette");
  const two = await atMeeting("Leder");
  await two.context().setOffline(true);
  await button(two, "Start tavlemøde").click();
  await two.getByText("Intet er gemt").waitFor();
  await two.context().setOffline(false);
  await button(one, "Start tavlemøde").click();
  await isAt(one, "opening");
  await one.keyboard.press("ArrowRight");
  await isAt(one, "1");
  await button(two, "Deltag").click();
  await isAt(two, "1");

  // What was done by mistake is taken back, and the meeting stays where it is.
  const number = await numberShown(two);
  const holdOf = async () => (await boardOf(two)).cards.find((card) => card.number === number)?.hold?.chaseOn ?? null;
  const before = await holdOf();
  await two.keyboard.press("p");
  await button(two, /^Om to uger/).click();
  await button(two, "Leverandør").click();
  await isAt(one, "2");
  expect(await holdOf()).not.toBe(before);
  await two.keyboard.press("Control+z");
  await expect.poll(holdOf, PATIENT).toBe(before);
  await isAt(two, "2");
  await two.keyboard.press("s");
  await isAt(one, "opening");
  await button(two, "Opsummering").click();
  await button(two, "Afslut mødet").click();
  await button(one, "Til tavlemødets forside").waitFor();
}, 120_000);

it("[ST1] a leader sets the length and the order, and the next agenda follows", async () => {
  const page = await atMeeting("Leder");
  await page.getByRole("link", { name: "Indstil tavlemødet" }).click();
  await page.getByLabel("Mødet varer, minutter").fill("4");
  await button(page, "Gem").click();
  await page.getByText("Skriv et tal fra 5 til 60").waitFor();
  await page.getByLabel("Mødet varer, minutter").fill("10");
  await page.getByLabel("Sager på dagsordenen").fill("5");
  await page.getByText("Frist eller besked senest i morgen").click();
  for (let step = 0; step < 5; step += 1) await button(page, "Flyt op: Længst tid i sin kolonne").click();
  await expectNoViolations(page);
  await button(page, "Gem").click();
  await page.getByRole("region", { name: "Beskeder" }).getByText("Gemt. Det gælder fra næste tavlemøde").waitFor();
  await page.goto(`${at.server.url}/moede`);
  await page.getByText("10 minutter, 5 sager på dagsordenen").waitFor();
  const reasons = await page.locator("[data-why]").evaluateAll((all) => all.map((li) => li.getAttribute("data-why")));
  expect(reasons[0]).toBe("stuck");
  expect(reasons).not.toContain("dueSoon");
}, 120_000);

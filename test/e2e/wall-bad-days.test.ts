import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { v7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WallKind } from "#shared/domain/display.ts";
import { WALL_SCENES, type WallView } from "#shared/domain/wall.ts";
import { TODAY_FIGURES } from "#shared/domain/wall-case.ts";
import { must } from "#shared/lib/must.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { type Relay, relayTo } from "#test/contract/store-relay.ts";
import { launchBrowser } from "#test/support/chromium.ts";
import { type ClockedServer, serveByClock } from "#test/support/clocked-server.ts";
import { PASSWORD } from "#test/support/department-data.ts";
import { type GivenTime, givenTime } from "#test/support/given-time.ts";
import { measureTexts } from "#test/support/measured-texts.ts";
import { signIn } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

/** A department with history, a team that began this week, and one that has no cases yet. */
const [OLD, NEW, EMPTY] = ["Voksen Handicap", "Nyt team", "Tomt team"] as const;
const MONDAY = "2026-11-23T08:05:12+01:00";

let time: GivenTime;
let server: ClockedServer;
let relay: Relay;
let browser: Browser;
beforeAll(async () => {
  time = givenTime("2026-11-20T15:00:00+01:00");
  server = await serveByClock(time.now, async (type) => {
    await type("import", ["test/data/sagsliste.csv", "--as-of", "2026-11-20"]);
    await type("import", [newTeamsList(), "--as-of", "2026-11-20"]);
    for (const unit of [NEW, EMPTY])
      await type("user", ["add", `Leder ${unit}`, "--role", "leader", "--unit", unit, "--password-stdin"], PASSWORD);
    await type("user", ["add", "Leder", "--role", "leader", "--unit", OLD, "--password-stdin"], PASSWORD);
    await type("user", ["add", "Admin", "--role", "administrator", "--password-stdin"], PASSWORD);
  });
  browser = await launchBrowser();
}, 300_000);
beforeEach(async () => {
  relay = await relayTo(server.url);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await relay.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Twelve of one paragraph and three of another, all from this week. */
function newTeamsList(): string {
  const rows = Array.from({ length: 15 }, (_, n) => {
    const day = String(16 + (n % 4));
    return `26-9${String(n).padStart(5, "0")};SEL § ${n < 12 ? "85" : "97"};Ny ansøgning;${day}-11-2026;Modtagelse;${NEW}`;
  });
  const file = join(tempDir("list"), "nyt-team.csv");
  writeFileSync(file, `\ufeff${["Sagsnr.;Paragraf;Sagstype;Modtaget;Fase;Team", ...rows].join("\r\n")}\r\n`);
  return file;
}

/** Requests of somebody who is signed in now, as a browser would make them. */
async function asking(name: string) {
  const { cookie } = await signIn(server.url, name, PASSWORD);
  const headers = { cookie, origin: server.url, "content-type": "application/json" };
  return async <T>(path: string, body?: unknown): Promise<T> => {
    const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
    const response = await fetch(server.url + path, init);
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  };
}

interface Hung {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A screen with a clock of its own, paired as a unit's wall; its line goes by the relay. */
async function hang(unit: string, kind: WallKind, screensTime: string): Promise<Hung> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.install({ time: screensTime });
  await page.goto(`${relay.url}vaeg`);
  const code = page.getByText(/^[A-Z0-9]{3}\u00a0[A-Z0-9]{3}$/);
  await code.waitFor();
  const ask = await asking("Admin");
  const { units } = await ask<SessionView>("/api/session");
  const id = must(units.find(({ name }) => name === unit)?.id, unit);
  await ask("/api/displays", { code: await code.innerText(), unit: id, name: "Skærmen", kind });
  await page.locator("[data-fresh=live]").waitFor({ timeout: 30_000 });
  await page.getByRole("heading", { level: 1, name: unit, exact: true }).waitFor();
  return { page, context };
}

const DAY_MS = 86_400_000;
const wallOf = (page: Page) => page.locator("[data-fresh]");
const freshness = (page: Page) => wallOf(page).getAttribute("data-fresh");
const moment = (page: Page, text: string) => page.locator("header").getByText(text).waitFor();
const foot = (page: Page) => page.locator("footer").innerText();
/** Today's six figures, as they stand there. */
async function figures(page: Page): Promise<readonly string[]> {
  while ((await page.locator("[data-scene=today]").count()) === 0) await page.keyboard.press("ArrowLeft");
  return page.locator("[data-figure] b").allInnerTexts();
}

/** The line is real and the screen's clock is not: it is let on a second at a time, so that dialling keeps up with it. */
const comesBack = (page: Page) =>
  expect
    .poll(() => page.clock.runFor(1_000).then(() => freshness(page)), { timeout: 60_000, interval: 100 })
    .toBe("live");

/** The same figures as the server gives who asks for the wall now. */
async function asTheServerSays(unit: string, kind: WallKind): Promise<readonly string[]> {
  const ask = await asking(unit === OLD ? "Leder" : `Leder ${unit}`);
  const { units } = await ask<SessionView>("/api/session");
  const { today } = await ask<WallView>(`/api/walls/${must(units[0], unit).id}?kind=${kind}`);
  return TODAY_FIGURES.map((figure) => String(today[figure].count));
}

/** Somebody brings a new case to the unit. */
async function bring(number: string): Promise<void> {
  const ask = await asking("Leder");
  const { units } = await ask<SessionView>("/api/session");
  const facts = { number, section: "SEL § 85", kind: "new", receivedOn: "2026-11-24" };
  const command = { id: v7(), unit: must(units[0], OLD).id, type: "registerCase", payload: { caseId: v7(), ...facts } };
  expect(await ask("/api/commands", command)).toMatchObject({ ok: true });
}

describe("a wall that was away", () => {
  it("[WA4] for a week without a line says since which day, and shows the new day's figures when it is back", async () => {
    time.set(MONDAY);
    const { page } = await hang(OLD, "room", "2026-11-22T01:00:00Z");
    await moment(page, "mandag 23. november · uge 48 · kl. 8.05");
    const before = await figures(page);
    expect(before).toEqual(await asTheServerSays(OLD, "room"));
    await relay.cut();
    await page.clock.runFor(31_000);
    await page.getByText("Ikke opdateret siden kl. 8.05").waitFor();
    time.pass({ days: 7 });
    await page.clock.fastForward(7 * DAY_MS);
    await moment(page, "mandag 30. november · uge 49 · kl. 8.05");
    expect(await foot(page)).toContain("Ikke opdateret siden man 23.11. kl. 8.05");
    expect([await freshness(page), await figures(page)]).toEqual(["stale", before]);
    await bring("26-800001");
    await relay.mend();
    await comesBack(page);
    await page.getByText("Opdateret kl. 8.05").waitFor();
    const now = await asTheServerSays(OLD, "room");
    expect(now).not.toEqual(before);
    expect(await figures(page)).toEqual(now);
  });

  it("[WA1] [WA4] switched off for a week is a wall again when it is switched on, with nothing of last week", async () => {
    time.set(MONDAY);
    const { page, context } = await hang(OLD, "corridor", MONDAY);
    await page.close();
    time.pass({ days: 7 });
    const again = await context.newPage();
    await again.goto(`${relay.url}vaeg`);
    await again.locator("[data-fresh=live]").waitFor();
    await moment(again, "mandag 30. november · uge 49 · kl. 8.05");
    expect(await figures(again)).toHaveLength(6);
  });

  it("[WA4] asleep over a weekend it knows which day it is, without a line too, and takes nothing old for fresh", async () => {
    time.set("2026-11-20T16:04:12+01:00");
    const { page } = await hang(OLD, "corridor", "2026-11-20T16:04:12+01:00");
    await moment(page, "fredag 20. november · uge 47 · kl. 16.04");
    await relay.cut();
    // As in a machine that sleeps: the day goes on, and everything that runs in it stands still.
    await page.clock.setSystemTime("2026-11-23T07:50:30+01:00");
    time.set("2026-11-23T07:50:30+01:00");
    await page.clock.runFor(1_100);
    expect(await freshness(page)).toBe("stale");
    await moment(page, "mandag 23. november · uge 48 · kl. 7.50");
    expect(await foot(page)).toContain("Ikke opdateret siden fre 20.11. kl. 16.04");
    await relay.mend();
    await comesBack(page);
    await page.getByText("Opdateret kl. 7.50").waitFor();
  });
});

/** Every scene of a wall by its key, each as a text. */
async function scenes(page: Page): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  for (const scene of WALL_SCENES) {
    await page.locator(`[data-scene=${scene}]`).waitFor();
    const { outside, overlapping, scrolls } = await measureTexts(page);
    expect({ outside, overlapping, scrolls }, scene).toEqual({ outside: [], overlapping: [], scrolls: false });
    seen.set(scene, (await page.locator("main").innerText()).replace(/\s+/g, " "));
    await page.keyboard.press("ArrowRight");
  }
  return seen;
}

describe("a unit that has little to show", () => {
  it.each(["room", "corridor"] as const)("[WA5] without cases says so on every scene (%s)", async (kind) => {
    time.set(MONDAY);
    const { page } = await hang(EMPTY, kind, MONDAY);
    expect(await figures(page)).toEqual(["0", "0", "0", "0", "0", "0"]);
    const seen = await scenes(page);
    for (const scene of ["today", "board"]) expect(seen.get(scene)).toContain("Enheden har ingen åbne sager.");
    expect(seen.get("stuck")).toBe("Hvor det sidder fast, kan vises, når tavlen har været i brug i fire uger.");
    expect(seen.get("trend")).toBe("Udviklingen kan vises, når tavlen har været i brug i fire uger.");
  });

  it("[WA2] [WA5] in its first week compares with nothing, and tells a corridor nothing of three cases", async () => {
    time.set("2026-11-20T16:30:00+01:00");
    const { page } = await hang(NEW, "room", "2026-11-20T16:30:00+01:00");
    const room = await scenes(page);
    expect(room.get("board")).toContain("§ 97");
    expect(room.get("today")).not.toContain("end i");
    for (const scene of ["stuck", "trend"])
      expect(room.get(scene)).toContain("når tavlen har været i brug i fire uger");
    const corridor = await scenes((await hang(NEW, "corridor", "2026-11-20T16:30:00+01:00")).page);
    for (const text of corridor.values()) {
      expect(text).not.toContain("97");
      expect(text).not.toMatch(/\b(3|12)\b/);
    }
  });
});

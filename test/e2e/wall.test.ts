import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { WALL_SCENES, type WallView } from "#shared/domain/wall.ts";
import { findings } from "#test/support/accessible.ts";
import { launchBrowser } from "#test/support/chromium.ts";
import { measureTexts } from "#test/support/measured-texts.ts";
import { RealServer } from "#test/support/real-server.ts";
import { type ScriptedWall, scriptWall } from "#test/support/scripted-wall.ts";
import { soakedWall } from "#test/support/soaked-wall.ts";
import { corridorWall, crowdedWall, fewWall, rowsWall, someWall, still } from "#test/support/some-walls.ts";
import { tempDir } from "#test/support/temp-dir.ts";

let server: RealServer;
let browser: Browser;
beforeAll(async () => {
  server = await RealServer.start({ data: join(tempDir("wall"), "data") });
  browser = await launchBrowser();
}, 120_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const HD = { width: 1920, height: 1080 };
const wallOf = (page: Page) => page.locator("[data-fresh]");
const freshness = (page: Page) => wallOf(page).getAttribute("data-fresh");

/** The line is real and the clock is not: it is let on a second at a time, so that dialling keeps up with it. */
const comesBack = (page: Page) =>
  expect
    .poll(() => page.clock.runFor(1_000).then(() => freshness(page)), { timeout: 60_000, interval: 100 })
    .toBe("live");

async function hang(
  view: WallView,
  { at = view.asOf, ...options }: Parameters<Browser["newContext"]>[0] & { readonly at?: string } = {},
): Promise<{ readonly page: Page; readonly wall: ScriptedWall; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: HD, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  // The screen's own clock is a day and some hours behind.
  await page.clock.install({ time: "2026-11-22T01:00:00Z" });
  const wall = await scriptWall(page, view, at as IsoInstant);
  await page.goto(`${server.url}/vaeg`);
  return { page, wall, context };
}

const shown = (page: Page, scene: string) => page.locator(`[data-scene=${scene}]`).waitFor();

describe("what stands on the wall", () => {
  it.each([
    [HD, 22],
    [{ width: 3840, height: 2160 }, 44],
  ])("[WA3] [WA7] at %o nothing is cut, covered or scrolled, and the smallest text has %i pixels", async (viewport, px) => {
    const views = [someWall(), crowdedWall(), corridorWall(), fewWall(), rowsWall(1), rowsWall(2), rowsWall(3)];
    const { page, wall } = await hang(still("today"), { viewport });
    for (const view of views) {
      for (const scene of WALL_SCENES) {
        wall.figures(still(scene, view));
        await shown(page, scene);
        await page.getByRole("heading", { level: 1, name: view.unit.name, exact: true }).waitFor();
        const measured = await measureTexts(page);
        const what = `${view.unit.name}, ${view.kind}, ${scene}`;
        expect(measured.count, what).toBeGreaterThan(10);
        expect({ ...measured, smallestPx: 0, count: 0 }, what).toEqual({
          ...{ smallestPx: 0, count: 0, outside: [], overlapping: [], scrolls: false },
        });
        expect(measured.smallestPx, what).toBeGreaterThanOrEqual(px);
      }
    }
  });

  it.each([
    { width: 1080, height: 1920 },
    { width: 1280, height: 720 },
  ])("[WA3] at %o every scene is there whole", async (viewport) => {
    const { page, wall } = await hang(still("today"), { viewport });
    for (const scene of WALL_SCENES) {
      wall.figures(still(scene));
      await shown(page, scene);
      const { outside, overlapping, scrolls } = await measureTexts(page);
      expect({ outside, overlapping, scrolls }, scene).toEqual({ outside: [], overlapping: [], scrolls: false });
    }
  });

  it("[WA5] leads with what needs action, and says where it is stuck", async () => {
    const { page } = await hang(still("today"));
    await shown(page, "today");
    const figures = await page.locator("[data-figure]").allInnerTexts();
    expect(figures.map((text) => text.replace(/\s+/g, " "))).toEqual([
      "6 skal ske i dag",
      "12 skal have besked i denne uge",
      "17 har frist i denne uge",
      "192 over fristen (4 flere end i fredags)",
      "83 over fristen uden lovet svar",
      "9 uden sagsbehandler",
    ]);
    expect(await page.getByRole("main").innerText()).toContain("Oplysning, §\u00a085: 14 nye og 9 videre om ugen.");
    expect(await page.getByRole("contentinfo").innerText()).toContain("Skærmen viser ingen oplysninger om borgere");
    // As it is read aloud and copied, without the styles that set it apart.
    expect(await page.locator("tbody th").first().textContent()).toBe("§\u00a085 socialpædagogisk støtte");
  });

  it("[WA3] a unit without cases, and one in its first week, say so in words", async () => {
    const today = someWall().today;
    const none = { count: 0 };
    const empty = someWall({
      ...{ historySince: "2026-11-18" as WallView["historySince"], stuck: [], trend: { stages: [], weeks: [] } },
      board: { stages: someWall().board.stages, rows: [] },
      today: {
        ...today,
        ...{ now: none, noticeWeek: none, dueWeek: none, overdue: none, overdueUnpromised: none, unassigned: none },
        overdueBefore: null,
      },
    });
    const { page, wall } = await hang(still("board", empty));
    await page.getByText("Enheden har ingen åbne sager.").waitFor();
    wall.figures(still("stuck", empty));
    await page.getByText("Hvor det sidder fast, kan vises, når tavlen har været i brug i fire uger.").waitFor();
    wall.figures(still("trend", empty));
    await page.getByText("Udviklingen kan vises, når tavlen har været i brug i fire uger.").waitFor();
    wall.figures(still("stuck", { ...empty, historySince: "2026-01-05" as WallView["historySince"] }));
    await page.getByText("Tallene peger ikke på et sted, hvor det sidder fast.").waitFor();
  });

  it("[WA5] the scenes come in the unit's order, each for its time", async () => {
    const scenes = [
      { scene: "stuck", seconds: 5 },
      { scene: "today", seconds: 7 },
    ] as const;
    const { page } = await hang({ ...someWall(), settings: { ...someWall().settings, scenes } });
    await shown(page, "stuck");
    await page.clock.runFor(5_100);
    await shown(page, "today");
    await page.clock.runFor(5_100);
    await shown(page, "today");
    await page.clock.runFor(2_000);
    await shown(page, "stuck");
  });
});

describe("light and dark", () => {
  it.each(["light", "dark"] as const)("[WA3] axe finds nothing on any scene, %s, fresh or stale", async (look) => {
    const { page, wall } = await hang(still("today"));
    for (const scene of WALL_SCENES) {
      const view = still(scene);
      wall.figures({ ...view, settings: { ...view.settings, look } });
      await page.locator(`[data-scene=${scene}][data-look=${look}]`).waitFor();
      expect(await findings(page), scene).toEqual([]);
    }
    wall.cut();
    await page.clock.runFor(31_000);
    await expect.poll(() => freshness(page)).toBe("stale");
    expect(await findings(page)).toEqual([]);
  });

  it("[WA3] [WA4] goes by the hour in Copenhagen, told by the server, on a screen whose clock is wrong", async () => {
    const { page, wall } = await hang(still("today"), { at: "2026-11-23T15:59:30.000Z" });
    await page.locator("[data-look=light]").waitFor();
    await page.getByText("mandag 23. november · uge 48 · kl. 16.59").waitFor();
    await page.clock.runFor(20_000);
    wall.beat("2026-11-23T16:00:05.000Z");
    await page.clock.runFor(1_000);
    await page.locator("[data-look=dark]").waitFor();
    await page.getByText("kl. 17.00", { exact: false }).first().waitFor();
  });
});

describe("how fresh it is", () => {
  it("[WA4] visibly stale after 30 seconds without a heartbeat, with its figures, and live again by itself", async () => {
    const { page, wall } = await hang(still("today"));
    await expect.poll(() => freshness(page)).toBe("live");
    await page.getByText("Opdateret kl. 8.05.12").waitFor();
    wall.cut();
    await page.clock.runFor(20_000);
    expect(await freshness(page)).toBe("live");
    await page.clock.runFor(12_000);
    await expect.poll(() => freshness(page)).toBe("stale");
    await page.getByText("Ikke opdateret siden kl. 8.05").waitFor();
    expect(await page.locator("[data-figure=overdue]").innerText()).toContain("192");
    await page.clock.runFor((7 * 86_400_000) / 60);
    wall.answer();
    await comesBack(page);
  });

  it("[WA4] another release of the pages is taken at the next change of scene, not before", async () => {
    const { page, wall } = await hang(someWall());
    await shown(page, "today");
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    wall.figures(someWall(), "two");
    await page.clock.runFor(25_000);
    wall.beat("2026-11-23T07:05:40.000Z");
    expect(loads).toBe(0);
    await page.clock.runFor(6_000);
    await expect.poll(() => loads).toBe(1);
    await shown(page, "today");
  });

  it("[SY7] an old version loads the page anew by itself", async () => {
    const { page, wall } = await hang(still("today"));
    await shown(page, "today");
    const loaded = page.waitForEvent("load");
    wall.say("goodbye", { reason: "protocol" });
    await loaded;
    await shown(page, "today");
  });

  it("without a line at the start it says so, and begins when there is one", async () => {
    const { page, wall } = await hang(still("today"));
    wall.cut();
    await page.reload();
    await page.getByText("Ingen forbindelse til Sagstavlen").waitFor();
    wall.answer();
    await page.clock.runFor(6_000);
    await shown(page, "today");
  });
});

describe("who may be a wall", () => {
  it("[WA1] a screen that is not paired shows a code, a new one when it runs out, and becomes a wall when it is confirmed", async () => {
    const context = await browser.newContext({ viewport: HD });
    const page = await context.newPage();
    await page.clock.install({ time: "2026-11-22T01:00:00Z" });
    const codes = ["K7M 4XP", "ACD 346"];
    let isPaired = false;
    await scriptWall(page, still("today"));
    await page.route("**/api/display", async (route) => {
      if (isPaired) return route.fallback();
      await route.fulfill({ status: 401, json: { ok: false, code: "signed-out", data: {} } });
    });
    await page.route("**/api/displays/pairings", (route) =>
      route.fulfill({ json: { code: codes.shift(), secret: "x".repeat(24), expiresAt: "2026-11-23T07:15:00.000Z" } }),
    );
    let state: "waiting" | "paired" | null = "waiting";
    await page.route("**/api/displays/pairings/claim", (route) =>
      state
        ? route.fulfill({ json: { state } })
        : route.fulfill({ status: 404, json: { ok: false, code: "not-found", data: {} } }),
    );
    await page.goto(`${server.url}/vaeg`);
    await page.getByText("K7M\u00a04XP").waitFor();
    await page.getByText("Gå til Indstillinger › Skærme på en computer, og skriv koden.", { exact: false }).waitFor();
    expect((await measureTexts(page)).smallestPx).toBeGreaterThanOrEqual(22);
    state = null;
    await page.clock.runFor(3_100);
    await page.getByText("ACD\u00a0346").waitFor();
    state = "paired";
    isPaired = true;
    await page.clock.runFor(3_100);
    await shown(page, "today");
  });

  it("[WA1] a revoked screen is blank with the reason", async () => {
    const { page, wall } = await hang(still("today"));
    await shown(page, "today");
    wall.say("goodbye", { reason: "revoked" });
    await page.getByRole("heading", { name: "Skærmen er frakoblet" }).waitFor();
    expect(await freshness(page)).toBe("revoked");
    expect(await page.locator("[data-figure]").count()).toBe(0);
    expect(await page.getByText("Voksen Handicap").count()).toBe(0);
  });
});

// Ten thousand, and as many commands on a real server, are `npm run bench -- --only soak`.
it("[WA6] after 2,000 changes the heap after collection has grown 5 % at most, nodes and listeners not at all", {
  timeout: 300_000,
}, async () => {
  const wall = await soakedWall(await browser.newPage({ viewport: HD }), `${server.url}/vaeg`);
  await wall.send(1_000);
  const before = await wall.held();
  await wall.send(3_000);
  const after = await wall.held();
  expect(after.heap / before.heap).toBeLessThan(1.05);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
});

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, test } from "vitest";
import { DEMO } from "#server/demo/demo.ts";
import type { WallKind } from "#shared/domain/display.ts";
import { WALL_SCENES, type WallScene } from "#shared/domain/wall.ts";
import type { DisplaysView } from "#shared/protocol/displays.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { launchBrowser } from "#test/support/chromium.ts";
import { PASSWORD } from "#test/support/department-data.ts";
import { RealServer, signIn } from "#test/support/real-server.ts";
import { serveLog } from "#test/support/replayed-log.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { FOLDER, settle } from "./shoot.ts";

/** A server and its leader, who pairs screens and says what they show. */
interface House {
  readonly url: string;
  readonly leader: readonly [name: string, password: string];
  stop(): Promise<void>;
}

const HOUSES = {
  demo: async (): Promise<House> => {
    const server = await RealServer.start({
      data: join(tempDir("shots"), "data"),
      args: ["demo", "--cases", "600", "--now", "2026-11-24T08:05", "--no-colleagues"],
      patienceMs: 400_000,
    });
    return { url: server.url, leader: ["leder", DEMO.password], stop: () => server.stop() };
  },
  log: async (): Promise<House> => {
    const server = await serveLog("2011-06-15T08:30:00+02:00");
    return { url: server.url, leader: ["Leder", PASSWORD], stop: () => server.stop() };
  },
};

const SCREENS = {
  hd: { width: 1920, height: 1080 },
  uhd: { width: 3840, height: 2160 },
} as const;

interface Hung {
  readonly page: Page;
  /** What the unit has decided that its walls show. */
  readonly show: (scene: WallScene, look: "light" | "dark") => Promise<void>;
}

async function hang(browser: Browser, { url, leader }: House, kind: WallKind): Promise<Hung> {
  const { cookie } = await signIn(url, ...leader);
  const headers = { cookie, origin: url, "content-type": "application/json" };
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
    const response = await fetch(url + path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  };
  const unit = (await ask<SessionView>("/api/session")).units[0]?.id;
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${url}/vaeg`);
  const code = page.getByText(/^[A-Z0-9]{3}\u00a0[A-Z0-9]{3}$/);
  await code.waitFor();
  await ask<DisplaysView>("/api/displays", { code: await code.innerText(), unit, name: kind, kind });
  await page.locator("[data-fresh=live]").waitFor({ timeout: 60_000 });
  return {
    page,
    async show(scene, look) {
      const wall = { scenes: [{ scene, seconds: 600 }], caseNumbers: kind === "room", look };
      await ask("/api/commands", { id: v7(), unit, type: "setUnitSettings", payload: { unitId: unit, wall } });
      await page.locator(`[data-scene=${scene}][data-look=${look}]`).waitFor({ timeout: 60_000 });
      if (kind === "room" && scene === "today") await page.locator("[data-dense]").waitFor();
    },
  };
}

let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const WALLS = [
  { of: "demo", kind: "room", scenes: WALL_SCENES },
  { of: "demo", kind: "corridor", scenes: ["today", "board"] },
  { of: "log", kind: "room", scenes: WALL_SCENES },
] as const;

describe.each(["demo", "log"] as const)("pictures of %s's walls", (name) => {
  let house: House;
  beforeAll(async () => {
    house = await HOUSES[name]();
  }, 600_000);
  afterAll(() => house.stop());

  test.each(WALLS.filter(({ of }) => of === name))("in a $kind", async ({ kind, scenes }) => {
    const { page, show } = await hang(browser, house, kind);
    await show("today", "light");
    // What goes by the time before comes when the server has worked it out.
    await page.getByText(/\(.*i går\)/).waitFor({ timeout: 120_000 });
    for (const scene of scenes)
      for (const look of ["light", "dark"] as const) {
        await show(scene, look);
        for (const [size, viewport] of Object.entries(SCREENS)) {
          await page.setViewportSize(viewport);
          await settle(page);
          await page.screenshot({ path: `${FOLDER}/wall-${name}-${kind}-${scene}-${size}-${look}.png` });
        }
      }
    await page.context().close();
  });
});

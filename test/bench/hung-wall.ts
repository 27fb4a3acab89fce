import type { Browser, Page } from "playwright-core";
import type { WallKind } from "#shared/domain/display.ts";
import { type Held, heldByPage, throughScenes, toToday } from "#test/support/held-by-page.ts";
import type { OpenBoard } from "./board-client.ts";

/** A paired screen in a browser of its own kind of wall. */
export interface HungWall {
  readonly kind: WallKind;
  readonly page: Page;
  /** How many pictures it has been sent. */
  pictures(): number;
  /** The next scene, as somebody turns it who has a keyboard there. */
  turn(): Promise<void>;
  held(): Promise<Held>;
}

/** Shows a screen's code, confirms it as the unit's leader, and waits for the figures. */
export async function hangWall(browser: Browser, board: OpenBoard, kind: WallKind): Promise<HungWall> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  let pictures = 0;
  page.on("websocket", (line) =>
    line.on("framereceived", ({ payload }) => {
      if (String(payload).startsWith('42["figures"')) pictures += 1;
    }),
  );
  await page.goto(`${board.url}/vaeg`);
  const code = page.getByText(/^[A-Z0-9]{3}\u00a0[A-Z0-9]{3}$/);
  await ask(board, "/api/displays", { code: await code.innerText(), unit: board.unit, name: kind, kind });
  await page.locator("[data-scene=today]").waitFor();
  return {
    kind,
    page,
    pictures: () => pictures,
    turn: () => page.keyboard.press("ArrowRight"),
    async held() {
      await toToday(page);
      return heldByPage(page, () => throughScenes(page, "light"));
    },
  };
}

export async function ask({ url, cookie }: Pick<OpenBoard, "url" | "cookie">, path: string, body: unknown) {
  const headers = { cookie, origin: url, "content-type": "application/json" };
  const answer = await fetch(url + path, { headers, method: "POST", body: JSON.stringify(body) });
  const said = await answer.text();
  if (!answer.ok || said.includes('"ok":false')) throw new Error(`${path} answered ${answer.status}: ${said}`);
}

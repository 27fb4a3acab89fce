import type { Page, WebSocketRoute } from "playwright-core";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { WallView } from "#shared/domain/wall.ts";
import type { DownMessages } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";

/** A wall's server as its screen meets it: says what the test tells it to, over a socket of its own. */
export interface ScriptedWall {
  say<T extends keyof DownMessages>(type: T, message: DownMessages[T]): void;
  figures(wall: WallView, release?: string): void;
  beat(serverTime: string): void;
  /** The line breaks; until `answer` nothing is reached any more. */
  cut(): void;
  answer(): void;
  /** What the screen has said hello with. */
  readonly hellos: readonly unknown[];
}

/** Socket.IO's own words for a line that opens, with a ping that never comes. */
const OPENED = `0${JSON.stringify({ sid: "line", upgrades: [], pingInterval: 3_600_000, pingTimeout: 3_600_000, maxPayload: 1_000_000 })}`;

/** Puts a scripted server before the page: paired as a screen of the view's unit, with these figures at every hello. */
export async function scriptWall(page: Page, first: WallView, serverTime = first.asOf): Promise<ScriptedWall> {
  const hellos: unknown[] = [];
  let line: WebSocketRoute | null = null;
  let isReached = true;
  let wall = first;
  const say: ScriptedWall["say"] = (type, message) => line?.send(`42${JSON.stringify([type, message])}`);
  const welcome = () =>
    say("welcome", {
      unit: wall.unit.id,
      seq: 1,
      serverTime: serverTime as IsoInstant,
      protocol: PROTOCOL,
      reset: false,
    });
  await page.route("**/api/display", (route) =>
    isReached ? route.fulfill({ json: { name: "Kontoret", kind: wall.kind, unit: wall.unit } }) : route.abort(),
  );
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (!isReached) return void socket.close();
    line = socket;
    socket.onMessage((message) => {
      const text = String(message);
      if (text.startsWith("40")) socket.send('40{"sid":"wall"}');
      if (!text.startsWith('42["hello"')) return;
      hellos.push(JSON.parse(text.slice(2))[1]);
      welcome();
      say("figures", { wall, release: "one" });
    });
    socket.send(OPENED);
  });
  return {
    say,
    hellos,
    figures(next, release = "one") {
      wall = next;
      say("figures", { wall: next, release });
    },
    beat: (at) => say("heartbeat", { seq: 1, organisation: 1, serverTime: at as IsoInstant }),
    cut() {
      isReached = false;
      void line?.close();
    },
    answer() {
      isReached = true;
    },
  };
}

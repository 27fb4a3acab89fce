import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { v7 } from "uuid";
import { DEMO_PASSWORD } from "#server/demo/department.ts";
import { projectRoot } from "#server/project-root.ts";
import { WALL_KINDS, type WallKind } from "#shared/domain/display.ts";
import { WALL_SCENES } from "#shared/domain/wall.ts";
import { must } from "#shared/lib/must.ts";
import { launchBrowser } from "#test/support/chromium.ts";
import type { Held } from "#test/support/held-by-page.ts";
import { RealServer } from "#test/support/real-server.ts";
import { soakedWall } from "#test/support/soaked-wall.ts";
import { tempDir } from "#test/support/temp-dir.ts";
import { randomFrom } from "#test/sync/random.ts";
import { type OpenBoard, openBoard } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { ask, type HungWall, hangWall } from "./hung-wall.ts";
import { type Mover, openMover } from "./mover.ts";
import { ordinaryCommands } from "./ordinary-commands.ts";

export const name = "soak";
export const bare = "the same after the first 1,000";
export const isBinding = true;

const DEPARTMENT = ["demo", "--cases", "600", "--no-colleagues"];
const PATIENCE_MS = 900_000;
const UNIT = "Voksen Handicap";
/** Who leads it in the demo. */
const LEADER = "Hanne Mortensen";
const CLIENTS = 4;
const A_SECOND = 100;
const WARM_UP = 1_000;
const COMMANDS = 10_000;
/** How often somebody turns the walls to their next scene. */
const TURN_MS = 4_000;
const SETTLE_MS = 25_000;
/** So much a wall may have grown (WA6), and so much the server, whose cases have got longer histories meanwhile. */
const WALL_MAY_GROW = 1.05;
/** Another table has other rows. */
const NODES_MAY_GROW = 1.1;
const SERVER_MAY_GROW = 1.1;

const WALLS: Readonly<Record<WallKind, string>> = { room: "closed room's wall", corridor: "corridor's wall" };

/** What the walls, and the server's threads, hold after collection. */
interface Look {
  readonly walls: ReadonlyMap<WallKind, Held>;
  readonly server: { readonly main: number; readonly figures: number };
}

/**
 * A department like the demo's on a real server, a paired wall of each kind in the real browser, and clients that give
 * ordinary commands: what is held at the beginning, in the middle and after 10,000. Since that gives a hundred pictures,
 * another wall is sent 10,000 beside.
 */
export async function run(): Promise<Figure[]> {
  const preload = pathToFileURL(join(projectRoot, "test/bench/tell-heap.mjs")).href;
  const server = await RealServer.start({
    data: join(tempDir("soak"), "data"),
    args: DEPARTMENT,
    patienceMs: PATIENCE_MS,
    env: { LOG_LEVEL: "warn", NODE_OPTIONS: `--import=${preload}` },
  });
  const browser = await launchBrowser();
  try {
    const boards: OpenBoard[] = [];
    for (let n = 0; n < CLIENTS; n += 1) boards.push(await openBoard(server.url, UNIT, LEADER, DEMO_PASSWORD));
    const board = must(boards[0], "a board");
    const scenes = WALL_SCENES.map((scene) => ({ scene, seconds: 600 }));
    const wall = { scenes, caseNumbers: true, look: "light" };
    const payload = { unitId: board.unit, wall };
    await ask(board, "/api/commands", { id: v7(), unit: board.unit, type: "setUnitSettings", payload });
    const walls: HungWall[] = [];
    for (const kind of WALL_KINDS) walls.push(await hangWall(browser, board, kind));
    const movers = await Promise.all(boards.map((each, nth) => openMover(each, ordinaryCommands(each, nth, CLIENTS))));
    const figures = await soak(server, walls, movers);
    return [...figures, ...(await soakedAlone(browser, server))];
  } catch (cause) {
    throw new Error(server.ending ?? `with the server running:\n${server.log}`, { cause });
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function soak(server: RealServer, walls: readonly HungWall[], movers: readonly Mover[]): Promise<Figure[]> {
  await giveAll(walls, movers, WARM_UP);
  const start = await look(server, walls);
  const pictures = walls.map((wall) => wall.pictures());
  const before = performance.now();
  await giveAll(walls, movers, COMMANDS / 2);
  const middle = await look(server, walls);
  await giveAll(walls, movers, COMMANDS / 2);
  const end = await look(server, walls);
  const took: Figure = {
    what: "10,000 commands, looks included",
    unit: "s",
    measured: (performance.now() - before) / 1e3,
  };
  return [took, ...walls.flatMap((wall, n) => grownWall(wall, pictures[n] ?? 0)), ...grownServer()];

  function grownWall({ kind, pictures: shown }: HungWall, from: number): Figure[] {
    const of = (what: keyof Held, by = 1) =>
      [start, middle, end].map(({ walls: held }) => (held.get(kind)?.[what] ?? 0) / by);
    return [
      { what: `${WALLS[kind]}: pictures meanwhile`, unit: "count", measured: shown() - from },
      ...grown(`${WALLS[kind]}: heap`, "MB", of("heap", 1e6), WALL_MAY_GROW),
      ...grown(`${WALLS[kind]}: nodes`, "count", of("nodes"), NODES_MAY_GROW),
      ...grown(`${WALLS[kind]}: listeners`, "count", of("listeners"), 1),
    ];
  }

  function grownServer(): Figure[] {
    const of = (thread: keyof Look["server"]) => [start, middle, end].map(({ server: held }) => held[thread] / 1e6);
    return [
      ...grown("server: heap", "MB", of("main"), SERVER_MAY_GROW),
      ...grown("server: heap of its thread of figures", "MB", of("figures"), SERVER_MAY_GROW),
    ];
  }
}

/** A browser's wall alone, which is sent 10,000 pictures that differ in every number. */
async function soakedAlone(browser: Browser, { url }: RealServer): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const wall = await soakedWall(page, `${url}/vaeg`);
  const looks: Held[] = [];
  for (const count of [0, COMMANDS / 2, COMMANDS]) {
    await wall.send(WARM_UP + count);
    looks.push(await wall.held());
  }
  const of = (what: keyof Held, by = 1) => looks.map((held) => held[what] / by);
  return [
    ...grown("10,000 pictures, all different: heap", "MB", of("heap", 1e6), WALL_MAY_GROW),
    ...grown("10,000 pictures, all different: nodes", "count", of("nodes"), 1),
    ...grown("10,000 pictures, all different: listeners", "count", of("listeners"), 1),
  ];
}

function grown(what: string, unit: Figure["unit"], [start = 0, middle = 0, end = 0]: number[], most: number): Figure[] {
  return [
    { what: `${what}, halfway`, unit, measured: middle, bare: start },
    { what: `${what}, at the end`, unit, measured: end, bare: start, budget: start * most },
  ];
}

/** Every client gives its part, all at their pace; meanwhile the walls are turned from scene to scene. */
async function giveAll(walls: readonly HungWall[], movers: readonly Mover[], count: number): Promise<void> {
  let isOver = false;
  const given = Promise.all(
    movers.map((mover, nth) => mover.moveAbout(A_SECOND / CLIENTS, count / CLIENTS, randomFrom(nth + 1))),
  ).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const wall of walls) await wall.turn();
    await Promise.race([given, wait(TURN_MS)]);
  }
  await given;
}

async function look(server: RealServer, walls: readonly HungWall[]): Promise<Look> {
  // The last picture comes within a second, the last figures of the flow within twenty.
  await wait(SETTLE_MS);
  const held = new Map<WallKind, Held>();
  for (const wall of walls) held.set(wall.kind, await wall.held());
  const address = must(/heap told at (\S+)/.exec(server.log)?.[1], "an address");
  return { walls: held, server: (await (await fetch(address)).json()) as Look["server"] };
}

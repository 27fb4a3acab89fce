import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { tempDir } from "#test/support/temp-dir.ts";
import { randomFrom } from "#test/sync/random.ts";
import type { BareSocketAnswer, BareSocketAsk } from "./bare-socket.ts";
import { helloOf, movesOn, type OpenBoard, openBoard } from "./board-client.ts";
import type { Figure } from "./figure.ts";
import { fillDataFolder } from "./installation.ts";
import { departmentList } from "./many-cases.ts";
import { type Mover, openMover } from "./mover.ts";
import { percentile } from "./percentile.ts";
import { startTalk, type Talk } from "./process-talk.ts";
import type { Board, CaughtUp, ScreensAnswer, ScreensAsk, Seen, SentMove } from "./screens.ts";
import { withServer } from "./with-server.ts";

export const name = "seen on screens";
export const bare = "the same frame from Socket.IO alone, after one COMMIT";

const UNIT = "Voksen Handicap";

/** How many screens look on, how many moves a second reach them, and what the design allows. */
interface Load {
  readonly screens: number;
  readonly perSecond: number;
  readonly moves: number;
  /** For the answer to the mover, and for the frame on another screen; milliseconds. */
  readonly budgets: { readonly answered?: number; readonly seen?: number };
}
const LOADS: readonly Load[] = [
  { screens: 1, perSecond: 20, moves: 140, budgets: { answered: 5 } },
  { screens: 50, perSecond: 20, moves: 140, budgets: {} },
  { screens: 200, perSecond: 20, moves: 140, budgets: { seen: 50 } },
  { screens: 200, perSecond: 200, moves: 800, budgets: { seen: 500 } },
];
/** Both sides run a little before anything counts. */
const WARMING: Load = { screens: 50, perSecond: 100, moves: 200, budgets: {} };
/** Connecting is over and done with before the first move. */
const SETTLE_MS = 400;

type Screens = Talk<ScreensAsk, ScreensAnswer>;
type BareSocket = Talk<BareSocketAsk, BareSocketAnswer>;

/** A server, ours or the bare one, with somebody at it who moves cards. */
interface Side {
  readonly mover: Mover;
  /** As it stands now, so that screens have nothing to catch up with. */
  board(): Promise<Board>;
}

interface Watched {
  readonly seen: Seen;
  readonly sent: readonly SentMove[];
}

/** A real server and a bare Socket.IO take turns with the same load, the screens in a process of their own. */
export async function run(): Promise<Figure[]> {
  const data = join(tempDir("screens"), "data");
  await fillDataFolder(data, departmentList(), [UNIT]);
  const screens = startTalk<ScreensAsk, ScreensAnswer>("screens");
  const bareSocket = startTalk<BareSocketAsk, BareSocketAnswer>("bare-socket");
  try {
    return await withServer(data, ({ url }) => inTurn(url, screens, bareSocket));
  } finally {
    await screens.close();
    await bareSocket.close();
  }
}

async function inTurn(url: string, screens: Screens, bareSocket: BareSocket): Promise<Figure[]> {
  const board = await openBoard(url, UNIT);
  const ours: Side = { mover: await openMover(board, movesOn(board)), board: () => helloOf(board) };
  const { sample } = (await watch(screens, ours, WARMING)).seen;
  const bare = await bareSide(bareSocket, board, sample);
  await watch(screens, bare, WARMING);
  const figures: Figure[] = [];
  for (const load of LOADS)
    figures.push(...figuresOf(load, await watch(screens, ours, load), await watch(screens, bare, load)));
  for (const { mover } of [ours, bare]) mover.leave();
  return [...figures, await catchUpFigure(screens, bareSocket, await helloOf(board))];
}

const MISSED = 500;
const RECONNECTS = 9;

/** A screen comes back that has missed the latest changes. */
async function catchUpFigure(screens: Screens, bareSocket: BareSocket, board: Board): Promise<Figure> {
  const behind: Board = { ...board, hello: { ...board.hello, since: board.hello.since - MISSED } };
  const caughtUp = async (at: Board): Promise<CaughtUp> => {
    const answer = await screens.ask({ type: "catch-up", board: at });
    if (!answer || !("ms" in answer)) throw new Error("the screen says nothing");
    return answer;
  };
  const { frame } = await caughtUp(behind);
  const { url } = await bareSocket.ask({ frame, sentAt: "hello" });
  const times: { readonly ours: number; readonly bare: number }[] = [];
  for (let n = 0; n < RECONNECTS; n += 1)
    times.push({ ours: (await caughtUp(behind)).ms, bare: (await caughtUp({ ...behind, url })).ms });
  const middle = (of: "ours" | "bare") =>
    percentile(
      times.map((time) => time[of]),
      0.5,
    );
  const what = `caught up with ${MISSED} changes after a reconnect`;
  return { what, unit: "ms", measured: middle("ours"), bare: middle("bare"), budget: 100 };
}

async function bareSide(talk: BareSocket, board: OpenBoard, frame: object): Promise<Side> {
  const { url } = await talk.ask({ frame, sentAt: "command" });
  const bareBoard = { ...board, url };
  return { mover: await openMover(bareBoard, movesOn(board)), board: async () => bareBoard };
}

async function watch(screens: Screens, { mover, board }: Side, load: Load): Promise<Watched> {
  await screens.ask({ type: "open", board: await board(), count: load.screens });
  await wait(SETTLE_MS);
  const sent = await mover.moveAbout(load.perSecond, load.moves, randomFrom(1));
  const seen = await screens.ask({ type: "seen", moves: sent });
  await screens.ask({ type: "hang-up" });
  if (!seen || !("each" in seen)) throw new Error("the screens say nothing");
  return { seen, sent };
}

function figuresOf({ screens, perSecond, budgets }: Load, ours: Watched, bare: Watched): Figure[] {
  const at = `${screens} ${screens === 1 ? "screen" : "screens"} × ${perSecond}/s`;
  const figure = (what: string, of: (watched: Watched) => number, budget?: number): Figure => ({
    what: `${what}, ${at}`,
    unit: "ms",
    measured: of(ours),
    bare: of(bare),
    ...(budget === undefined ? {} : { budget }),
  });
  return [
    figure("move acknowledged over the wire, p95", ({ sent }) => percentile(sent.map(waitOf), 0.95), budgets.answered),
    figure("move seen on a screen, p50", ({ seen }) => seen.each.p50),
    figure("move seen on a screen, p99", ({ seen }) => seen.each.p99, budgets.seen),
    ...(screens > 1 ? [figure("move seen on the last screen, p99", ({ seen }) => seen.last.p99)] : []),
  ];
}

const waitOf = ({ atMs, answeredMs }: SentMove): number => answeredMs - atMs;

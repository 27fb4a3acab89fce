import { setTimeout as wait } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { must } from "#shared/lib/must.ts";
import { percentile } from "./percentile.ts";
import { answerTalk, machineMs } from "./process-talk.ts";
import type { Board, CaughtUp, ScreensAnswer, ScreensAsk, Seen, SentMove } from "./screens.ts";

/** Many screens at one board, away from the process that measures and the one that is measured. */

interface Frame {
  readonly atMs: number;
  readonly to: number;
}
interface Screen {
  readonly socket: Socket;
  readonly frames: Frame[];
}

const PATIENCE_MS = 15_000;
/** So many connect at the same moment. */
const TOGETHER = 25;

let screens: Screen[] = [];
let sample: object | null = null;

function hangUp(): void {
  for (const { socket } of screens) socket.disconnect();
  screens = [];
}

async function open(board: Board, count: number): Promise<void> {
  hangUp();
  for (let left = count; left > 0; left -= TOGETHER)
    screens.push(...(await Promise.all(Array.from({ length: Math.min(TOGETHER, left) }, () => openOne(board)))));
}

const dial = ({ url, cookie }: Board): Socket =>
  io(url, { transports: ["websocket"], reconnection: false, forceNew: true, extraHeaders: { cookie, origin: url } });

function openOne(board: Board): Promise<Screen> {
  const { hello } = board;
  const socket = dial(board);
  const frames: Frame[] = [];
  socket.on("connect", () => socket.emit("hello", hello));
  socket.on("changes", (message: { readonly from: number; readonly to: number }) => {
    frames.push({ atMs: machineMs(), to: message.to });
    if (message.to - message.from === 1) sample ??= message;
  });
  return new Promise((resolve, fail) => {
    socket.once("welcome", () => resolve({ socket, frames }));
    socket.once("connect_error", fail);
    socket.once("goodbye", ({ reason }: { readonly reason: string }) => fail(new Error(reason)));
  });
}

async function catchUp(board: Board): Promise<CaughtUp> {
  const socket = dial(board);
  await new Promise<void>((resolve, fail) => {
    socket.once("connect", resolve);
    socket.once("connect_error", fail);
  });
  const before = machineMs();
  const frame = await new Promise<object>((resolve) => {
    socket.once("changes", resolve);
    socket.emit("hello", board.hello);
  });
  const ms = machineMs() - before;
  socket.disconnect();
  return { ms, frame };
}

async function seen(moves: readonly SentMove[]): Promise<Seen> {
  const last = Math.max(...moves.map(({ seq }) => seq));
  const giveUpMs = machineMs() + PATIENCE_MS;
  while (!screens.every(({ frames }) => (frames.at(-1)?.to ?? 0) >= last)) {
    if (machineMs() > giveUpMs) throw new Error("a screen has not seen the last move");
    await wait(20);
  }
  const inOrder = moves.toSorted((a, b) => a.seq - b.seq);
  const delays = screens.map(({ frames }) => delaysOf(inOrder, frames));
  const lasts = inOrder.map((_, at) => Math.max(...delays.map((each) => must(each[at], "a delay"))));
  const frames = screens.reduce((sum, screen) => sum + screen.frames.length, 0);
  for (const screen of screens) screen.frames.length = 0;
  return {
    each: halfAndMost(delays.flat()),
    last: halfAndMost(lasts),
    screens: screens.length,
    frames,
    sample: must(sample, "a frame"),
  };
}

/** How long after its sending each move stood on a screen: with the first frame that reaches its number. */
function delaysOf(moves: readonly SentMove[], frames: readonly Frame[]): number[] {
  let at = 0;
  return moves.map(({ seq, atMs }) => {
    while (must(frames[at], "a frame").to < seq) at += 1;
    return must(frames[at], "a frame").atMs - atMs;
  });
}

const halfAndMost = (samples: readonly number[]) => ({ p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) });

answerTalk<ScreensAsk, ScreensAnswer>(async (asked) => {
  if (asked.type === "seen") return seen(asked.moves);
  if (asked.type === "catch-up") return catchUp(asked.board);
  if (asked.type === "open") await open(asked.board, asked.count);
  else hangUp();
  return null;
});

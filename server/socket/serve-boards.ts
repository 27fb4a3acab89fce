import type { Logger } from "pino";
import { z } from "zod";
import type { SignedIn } from "#server/auth/sessions.ts";
import type { BoardConnection, Boards } from "#server/board/boards.ts";
import { fromOutside, type Submit } from "#server/submit.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { type CommandAnswer, type Hello, hello, openCase } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { connectWall, recheckDisplay, type WallConnection, type WallSocketParts } from "./serve-walls.ts";
import { outletOf } from "./socket-outlet.ts";
import type { BoardSocket, SocketServer } from "./socket-server.ts";

/** A session that ended in another process is noticed this soon. */
const RECHECK_MS = 30_000;

export interface BoardSocketParts extends WallSocketParts {
  readonly boards: Boards;
  readonly submit: Submit;
  readonly now: () => Instant;
  /** Who a session belongs to now; null once it is over. */
  readonly findSession: (tokenHash: string) => Promise<SignedIn | null>;
  readonly log: Logger;
}

export interface BoardSockets {
  /** Looks again whether everyone connected, or on one session, still may be, by the rights they have now. */
  recheck(tokenHash?: string): Promise<void>;
  /** The same for a unit's paired screens and those of its standup: its stream says who was revoked, and what is over (WA1, ST2). */
  recheckScreens(unit: UnitId): Promise<void>;
  stop(): void;
}

/** Between the wire and the boards: everything that comes up is parsed, everything asked is answered, nothing crashes. */
export function serveBoards(io: SocketServer, parts: BoardSocketParts): BoardSockets {
  io.on("connection", (socket) => {
    listen(socket, parts);
  });
  const sockets = (): readonly BoardSocket[] => [...io.of("/").sockets.values()];
  const recheck = async (tokenHash?: string): Promise<void> => {
    const meant = sockets().filter(
      (socket) => tokenHash === undefined || socket.data.signedIn?.tokenHash === tokenHash,
    );
    await Promise.all(meant.map((socket) => recheckOne(socket, parts)));
  };
  const timer = setInterval(
    () => recheck().catch((fault) => parts.log.warn({ err: fault }, "recheck failed")),
    RECHECK_MS,
  );
  timer.unref();
  return {
    recheck,
    async recheckScreens(unit) {
      const ofUnit = sockets().filter((socket) => isScreenOf(socket, unit));
      await Promise.all(ofUnit.map((socket) => recheckOne(socket, parts)));
    },
    stop: () => clearInterval(timer),
  };
}

function listen(socket: BoardSocket, parts: BoardSocketParts): void {
  const { signedIn } = socket.data;
  const outlet = outletOf(socket);
  const wall = connectWall(socket, outlet, parts);
  // A screen that nobody is signed in at has no way to a board.
  const board = signedIn && parts.boards.connect(signedIn.viewer, outlet, signedIn.tokenHash);
  socket.on("disconnect", () => {
    wall.leave();
    board?.leave();
  });
  socket.on("hello", (message) => {
    const read = hello.safeParse(message);
    if (!read.success) return refuse(socket, message);
    greet(read.data, socket, wall, board).catch((fault) => {
      parts.log.warn({ err: fault }, "hello failed");
      cut(socket);
    });
  });
  socket.on("presence", (message) => {
    const read = openCase.safeParse(message);
    if (read.success) board?.open(read.data);
  });
  socket.on("command", (command, answer) => {
    void answerTo(command, socket.data.signedIn, parts).then((given) => {
      if (typeof answer === "function") answer(given);
    });
  });
}

/** One line shows one thing: with every hello it leaves what it has shown before. */
async function greet(
  message: Hello,
  socket: BoardSocket,
  wall: WallConnection,
  board: BoardConnection | null,
): Promise<void> {
  const meant = wall.meantBy(message);
  if (meant === "board") {
    wall.leave();
    return board?.hello(message);
  }
  if (meant === "display") {
    // It stays a wall when the session of whoever paired it there is over; so nothing is done in that person's name on it.
    board?.leave();
    socket.data.signedIn = null;
  } else board?.unfollow();
  return wall.hello(message);
}

const isScreenOf = ({ data: { display, signedIn } }: BoardSocket, unit: UnitId): boolean =>
  display?.display.unit === unit ||
  (signedIn !== null && signedIn.screen !== null && signedIn.viewer.units.includes(unit));

/** A client of another version is told so even where its hello looks different (SY7). */
function refuse(socket: BoardSocket, message: unknown): void {
  const version = z.object({ protocol: z.int() }).safeParse(message);
  if (version.success && version.data.protocol !== PROTOCOL) socket.emit("goodbye", { reason: "protocol" });
  socket.disconnect(true);
}

/** Ends the line but not the conversation: the client connects again by itself. */
const cut = (socket: BoardSocket): void => void socket.conn.close();

async function answerTo(
  command: unknown,
  signedIn: SignedIn | null,
  { submit, now }: BoardSocketParts,
): Promise<CommandAnswer> {
  if (signedIn === null || fromIso(signedIn.expiresAt) <= now()) return { ok: false, code: "signed-out", data: {} };
  return fromOutside(submit)(command, signedIn.viewer);
}

async function recheckOne(socket: BoardSocket, parts: BoardSocketParts): Promise<void> {
  await recheckScreen(socket, parts);
  const { signedIn } = socket.data;
  if (signedIn === null) return;
  const now = await parts.findSession(signedIn.tokenHash);
  if (now === null) return parts.boards.signOut({ tokenHash: signedIn.tokenHash });
  // With other rights the board looks different: the client connects anew and gets what it may see.
  if (JSON.stringify(now.viewer) !== JSON.stringify(signedIn.viewer)) cut(socket);
}

async function recheckScreen(socket: BoardSocket, { displays }: BoardSocketParts): Promise<void> {
  const found = await recheckDisplay(socket, displays);
  if (found === "changed") cut(socket);
  if (found !== "revoked") return;
  // Somebody who is signed in at its browser has a line of their own.
  if (socket.data.signedIn) {
    socket.data.display = null;
    return;
  }
  socket.emit("goodbye", { reason: "revoked" });
  socket.disconnect(true);
}

import type { Logger } from "pino";
import { z } from "zod";
import type { SignedIn } from "#server/auth/sessions.ts";
import type { Boards } from "#server/board/boards.ts";
import type { Submit } from "#server/submit.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { type CommandAnswer, hello, openCase } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { outletOf } from "./socket-outlet.ts";
import type { BoardSocket, SocketServer } from "./socket-server.ts";

/** A session that ended in another process is noticed this soon. */
const RECHECK_MS = 30_000;

export interface BoardSocketParts {
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
  stop(): void;
}

/** Between the wire and the boards: everything that comes up is parsed, everything asked is answered, nothing crashes. */
export function serveBoards(io: SocketServer, parts: BoardSocketParts): BoardSockets {
  io.on("connection", (socket) => {
    listen(socket, parts);
  });
  const recheck = async (tokenHash?: string): Promise<void> => {
    const all = [...io.of("/").sockets.values()];
    const sockets = all.filter(({ data }) => tokenHash === undefined || data.signedIn.tokenHash === tokenHash);
    await Promise.all(sockets.map((socket) => recheckOne(socket, parts)));
  };
  const timer = setInterval(
    () => recheck().catch((fault) => parts.log.warn({ err: fault }, "recheck failed")),
    RECHECK_MS,
  );
  timer.unref();
  return { recheck, stop: () => clearInterval(timer) };
}

function listen(socket: BoardSocket, parts: BoardSocketParts): void {
  const { viewer, tokenHash } = socket.data.signedIn;
  const connection = parts.boards.connect(viewer, outletOf(socket), tokenHash);
  socket.on("disconnect", () => connection.leave());
  socket.on("hello", (message) => {
    const read = hello.safeParse(message);
    if (!read.success) return refuse(socket, message);
    connection.hello(read.data).catch((fault) => {
      parts.log.warn({ err: fault }, "hello failed");
      cut(socket);
    });
  });
  socket.on("presence", (message) => {
    const read = openCase.safeParse(message);
    if (read.success) connection.open(read.data);
  });
  socket.on("command", (command, answer) => {
    void answerTo(command, socket.data.signedIn, parts).then((given) => {
      if (typeof answer === "function") answer(given);
    });
  });
}

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
  { viewer, expiresAt }: SignedIn,
  { submit, now }: BoardSocketParts,
): Promise<CommandAnswer> {
  if (fromIso(expiresAt) <= now()) return { ok: false, code: "signed-out", data: {} };
  return submit(command, viewer);
}

async function recheckOne(socket: BoardSocket, { boards, findSession }: BoardSocketParts): Promise<void> {
  const { viewer, tokenHash } = socket.data.signedIn;
  const now = await findSession(tokenHash);
  if (now === null) return boards.signOut({ tokenHash });
  // With other rights the board looks different: the client connects anew and gets what it may see.
  if (JSON.stringify(now.viewer) !== JSON.stringify(viewer)) cut(socket);
}

import type { Server as HttpServer, IncomingHttpHeaders } from "node:http";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import type { SignedIn } from "#server/auth/sessions.ts";
import type { Display } from "#shared/domain/display.ts";
import type { DownMessages } from "#shared/protocol/messages.ts";

/** Larger than any command; what is larger ends the connection. */
const MESSAGE_LIMIT_BYTES = 64 * 1024;

type Downwards = { [Type in keyof DownMessages]: (message: DownMessages[Type]) => void };
/** Whatever a client sends is unknown until it is parsed. */
interface Upwards {
  hello: (message: unknown) => void;
  command: (command: unknown, answer: unknown) => void;
  presence: (message: unknown) => void;
}
/**
 * Who sits at the other end: a person, or a paired screen, or both where somebody is signed in at one. Neither is a screen
 * whose token is none any more: it is told so when it says hello (WA1).
 */
export interface Seat {
  signedIn: SignedIn | null;
  display: SeatedDisplay | null;
}
export interface SeatedDisplay {
  readonly display: Display;
  readonly tokenHash: string;
}
export type SocketServer = Server<Upwards, Downwards, DefaultEventsMap, Seat>;
export type BoardSocket = Socket<Upwards, Downwards, DefaultEventsMap, Seat>;

export interface Gate {
  readonly isOwnOrigin: (headers: IncomingHttpHeaders) => boolean;
  /** Null where there is nothing to know anybody by. */
  readonly authenticate: (headers: IncomingHttpHeaders) => Promise<Seat | null>;
}

/** WebSocket only and without per-message deflate, which costs several times the latency and memory of what it saves. */
export function makeSocketServer(http: HttpServer, gate: Gate): SocketServer {
  const io: SocketServer = new Server(http, {
    transports: ["websocket"],
    allowUpgrades: false,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_LIMIT_BYTES,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, gate.isOwnOrigin(request.headers)),
  });
  io.use((socket, next) => {
    gate.authenticate(socket.handshake.headers).then(
      (seat) => {
        if (seat === null) return next(new Error("signed-out"));
        Object.assign(socket.data, seat);
        next();
      },
      // A refused client would stay away; one whose line breaks comes back.
      () => socket.conn.close(),
    );
  });
  return io;
}

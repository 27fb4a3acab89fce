import type { Server as HttpServer, IncomingHttpHeaders } from "node:http";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import type { SignedIn } from "#server/auth/sessions.ts";
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
interface Seat {
  signedIn: SignedIn;
}
export type SocketServer = Server<Upwards, Downwards, DefaultEventsMap, Seat>;
export type BoardSocket = Socket<Upwards, Downwards, DefaultEventsMap, Seat>;

export interface Gate {
  readonly isOwnOrigin: (headers: IncomingHttpHeaders) => boolean;
  readonly authenticate: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
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
      (signedIn) => {
        if (signedIn === null) return next(new Error("signed-out"));
        socket.data.signedIn = signedIn;
        next();
      },
      // A refused client would stay away; one whose line breaks comes back.
      () => socket.conn.close(),
    );
  });
  return io;
}

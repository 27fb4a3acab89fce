import { io, type Socket } from "socket.io-client";
import type { CommandAnswer, DownMessages } from "#shared/protocol/messages.ts";
import type { Dial } from "./line.ts";

/** A refused handshake names this where nobody is signed in; another sentence is a fault of the line. */
const SIGNED_OUT = "signed-out";

type DownEvents = { readonly [T in keyof DownMessages]: (message: DownMessages[T]) => void };

/** Where the server is; without it, where the page came from. `headers` are for callers that are no browser. */
export interface SocketPlace {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One WebSocket per line. Socket.IO's own reconnecting and its recovery of a connection's state are off: the sync
 * redials, and asks for what it lacks by its number, which also holds across a restart of the server (SY2).
 */
export const makeSocketDial =
  ({ url, headers }: SocketPlace = {}): Dial =>
  (listener) => {
    const options = {
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
      ...(headers ? { extraHeaders: { ...headers } } : {}),
    };
    const socket: Socket<DownEvents> = url === undefined ? io(options) : io(url, options);
    let isOver = false;

    function over(reason: "lost" | "signed-out"): void {
      if (isOver) return;
      isOver = true;
      socket.disconnect();
      listener.lost(reason);
    }

    socket.on("connect", () => listener.opened());
    socket.on("welcome", (message) => listener.down({ type: "welcome", message }));
    socket.on("changes", (message) => listener.down({ type: "changes", message }));
    socket.on("heartbeat", (message) => listener.down({ type: "heartbeat", message }));
    socket.on("figures", (message) => listener.down({ type: "figures", message }));
    socket.on("presence", (message) => listener.down({ type: "presence", message }));
    socket.on("goodbye", (message) => listener.down({ type: "goodbye", message }));
    socket.on("disconnect", () => over("lost"));
    socket.on("connect_error", ({ message }) => over(message === SIGNED_OUT ? "signed-out" : "lost"));

    return {
      hello: (message) => void (socket as Socket).emit("hello", message),
      command: (command, answered) =>
        void (socket as Socket).emit("command", command, (answer: CommandAnswer) => {
          if (!isOver) answered(answer);
        }),
      open: (message) => void (socket as Socket).emit("presence", message),
      hangUp() {
        isOver = true;
        socket.disconnect();
      },
    };
  };

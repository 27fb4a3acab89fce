import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { onTestFinished } from "vitest";
import type { CommandAnswer, DownMessages } from "#shared/protocol/messages.ts";
import type { TestApp } from "#test/server/app/test-app.ts";

/** A real WebSocket of a browser's, with everything that came down it. */
export interface TestLine {
  readonly socket: Socket;
  /** The next message of this type, from the first one on. */
  next<T extends keyof DownMessages>(type: T): Promise<DownMessages[T]>;
  ask(command: unknown): Promise<CommandAnswer>;
  /** Resolves with the reason when the line ends. */
  readonly ended: Promise<string>;
}

/** Listens on a port of its own. */
export async function listen({ web }: Pick<TestApp, "web">): Promise<string> {
  await web.listen({ host: "127.0.0.1", port: 0 });
  return `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`;
}

export function dial(url: string, cookie: string, headers: Record<string, string> = {}): TestLine {
  const socket = io(url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, ...headers },
  });
  onTestFinished(() => void socket.disconnect());
  const came = new Map<string, unknown[]>();
  const waiting = new Map<string, (message: never) => void>();
  socket.onAny((type: string, message: unknown) => {
    const wanted = waiting.get(type);
    waiting.delete(type);
    if (wanted) wanted(message as never);
    else came.set(type, [...(came.get(type) ?? []), message]);
  });
  const ended = new Promise<string>((resolve) => {
    socket.on("disconnect", resolve);
    socket.on("connect_error", ({ message }) => resolve(message));
  });
  return {
    socket,
    ended,
    next: (type) =>
      new Promise((resolve) => {
        const [first, ...rest] = came.get(type) ?? [];
        if (first === undefined) return void waiting.set(type, resolve);
        came.set(type, rest);
        resolve(first as never);
      }),
    ask: (command) => new Promise((resolve) => void socket.emit("command", command, resolve)),
  };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { SignedIn } from "#server/auth/sessions.ts";
import type { Outlet } from "#server/board/outlet.ts";
import { makeDeliver, outletOf } from "#server/socket/socket-outlet.ts";
import { makeSocketServer, type SocketServer } from "#server/socket/socket-server.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { Down } from "#shared/protocol/messages.ts";
import { instant, viewers } from "#test/support/builders.ts";
import { dial, type TestLine } from "./test-line.ts";

const expiresAt = instant("2026-03-03T09:00:00Z");
const someone: SignedIn = {
  viewer: viewers.anna,
  name: "Sagsbehandler Et",
  initials: "SE",
  tokenHash: "x",
  expiresAt,
  screen: null,
};

interface Screen {
  readonly line: TestLine;
  readonly outlet: Outlet;
}

async function serve(): Promise<{ readonly io: SocketServer; readonly connect: () => Promise<Screen> }> {
  const http = createServer();
  const io = makeSocketServer(http, {
    isOwnOrigin: () => true,
    authenticate: async () => ({ signedIn: someone, display: null }),
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => void (await io.close()));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const connect = () =>
    new Promise<Screen>((resolve) => {
      io.once("connection", (socket) => resolve({ line, outlet: outletOf(socket) }));
      const line = dial(url, "");
    });
  return { io, connect };
}

const heartbeat = (padding = ""): Down => ({
  type: "heartbeat",
  message: { seq: 7, organisation: 1, serverTime: padding as IsoInstant },
});

it("a message for many screens is encoded once and reaches each of them", async () => {
  const { io, connect } = await serve();
  const screens = [await connect(), await connect(), await connect()];
  let encoded = 0;
  const { encode } = io.encoder;
  io.encoder.encode = (packet) => {
    encoded += 1;
    return encode.call(io.encoder, packet);
  };
  makeDeliver(io)(
    screens.map(({ outlet }) => outlet),
    heartbeat(),
  );
  for (const { line } of screens) expect(await line.next("heartbeat")).toMatchObject({ seq: 7 });
  expect(encoded).toBe(1);
});

it("[SY8] a screen that does not read what it is sent is busy, and one that does is not", async () => {
  const { connect } = await serve();
  const [sleeper, reader] = [await connect(), await connect()];
  const { ws } = sleeper.line.socket.io.engine.transport as { ws?: { pause(): void; resume(): void } };
  ws?.pause();
  for (let n = 0; n < 40; n += 1) {
    sleeper.outlet.send(heartbeat("x".repeat(1_000_000)));
    reader.outlet.send(heartbeat());
    await reader.line.next("heartbeat");
  }
  expect(sleeper.outlet.busy?.()).toBe(true);
  expect(reader.outlet.busy?.()).toBe(false);
  ws?.resume();
});

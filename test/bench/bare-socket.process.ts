import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import type { BareSocketAnswer, BareSocketAsk } from "./bare-socket.ts";
import { answerTalk } from "./process-talk.ts";

/** Socket.IO with nothing behind it: every command is answered at once, and the frame sent; a new server for each frame. */
answerTalk<BareSocketAsk, BareSocketAnswer>(async ({ frame, sentAt }) => {
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false, serveClient: false });
  let seq = 0;
  io.on("connection", (socket) => {
    socket.on("hello", async () => {
      await socket.join("board");
      socket.emit("welcome", {});
      if (sentAt === "hello") socket.emit("changes", frame);
    });
    socket.on("command", (_command: unknown, answer: (given: object) => void) => {
      seq += 1;
      answer({ ok: true, seq });
      io.to("board").emit("changes", { ...frame, to: seq });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Server } from "socket.io";
import { tempDir } from "#test/support/temp-dir.ts";
import type { BareSocketAnswer, BareSocketAsk } from "./bare-socket.ts";
import { answerTalk } from "./process-talk.ts";

/** Keeps every command as durably as the product does, with one statement, so that answers can be compared. */
const database = new Sqlite(join(tempDir("bare"), "commands.db"));
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE commands (command TEXT NOT NULL)");
const keep = database.prepare("INSERT INTO commands VALUES (?)");

/** Socket.IO with one COMMIT behind it: every command is kept, answered, and the frame sent; a new server for each frame. */
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
    socket.on("command", (command: object, answer: (given: object) => void) => {
      keep.run(JSON.stringify(command));
      seq += 1;
      answer({ ok: true, seq });
      io.to("board").emit("changes", { ...frame, to: seq });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
});

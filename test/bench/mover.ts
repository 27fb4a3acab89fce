import { setTimeout as wait } from "node:timers/promises";
import { io } from "socket.io-client";
import type { Command } from "#shared/domain/commands.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import type { Random } from "#test/sync/random.ts";
import { machineMs } from "./process-talk.ts";
import type { Board, SentMove } from "./screens.ts";

/** Somebody at a screen of their own who moves cards. */
export interface Mover {
  /** Sends moves at moments of chance, so many a second on average, as people do; resolves when all are answered. */
  moveAbout(perSecond: number, count: number, random: Random): Promise<readonly SentMove[]>;
  leave(): void;
}

export async function openMover(
  { url, cookie }: Pick<Board, "url" | "cookie">,
  nextMove: () => Command,
): Promise<Mover> {
  const socket = io(url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin: url },
  });
  await new Promise<void>((resolve, fail) => {
    socket.once("connect", () => resolve());
    socket.once("connect_error", fail);
  });

  async function send(): Promise<SentMove> {
    const command = nextMove();
    const atMs = machineMs();
    const answer = await new Promise<CommandAnswer>((resolve) => socket.emit("command", command, resolve));
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
    return { atMs, answeredMs: machineMs(), seq: answer.seq };
  }

  return {
    async moveAbout(perSecond, count, random) {
      const sent: Promise<SentMove>[] = [];
      let due = machineMs();
      for (let n = 0; n < count; n += 1) {
        due += (-Math.log(1 - random.next()) * 1000) / perSecond;
        await wait(Math.max(0, due - machineMs()));
        sent.push(send());
      }
      return Promise.all(sent);
    },
    leave: () => void socket.disconnect(),
  };
}

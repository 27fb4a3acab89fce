import { type Boards, makeBoards } from "#server/board/boards.ts";
import type { Outlet, Timers } from "#server/board/outlet.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { parseCommand } from "#shared/protocol/commands.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { hello } from "#shared/protocol/messages.ts";
import type { ServerEnd } from "#test/fakes/socket-pair.ts";
import type { FuzzOffice } from "./fuzz-office.ts";
import { type GatedStore, gateStore } from "./gated-store.ts";

/** The server's side of every connection, over the real boards and the real path of commands. */
export interface FuzzServer {
  boards(): Boards;
  readonly gate: GatedStore;
  serve(viewer: Viewer): (outlet: Outlet) => ServerEnd;
  /** A new process on the same data: its memory of the boards is gone. */
  restart(): void;
  /** Resolves when all commands that arrived have been carried out. */
  idle(): Promise<void>;
}

export function startFuzzServer(
  office: FuzzOffice,
  time: { readonly now: () => Instant; readonly timers: Timers },
  isSlow: () => boolean,
): FuzzServer {
  const gate = gateStore(office.store, isSlow);
  const make = (): Boards => makeBoards({ store: gate.store, ...time, pause: () => Promise.resolve() });
  const busy = new Set<Promise<unknown>>();
  let boards = make();

  function during(work: Promise<unknown>): void {
    busy.add(work);
    void work.finally(() => busy.delete(work));
  }

  async function answer(message: unknown, viewer: Viewer): Promise<CommandAnswer> {
    const command = parseCommand(message);
    if (!command.ok) return { ok: false, code: "malformed", data: command.error };
    return office.execute(command.value, viewer);
  }

  return {
    boards: () => boards,
    gate,
    serve: (viewer) => (outlet) => {
      const connection = boards.connect(viewer, outlet);
      return {
        hello: (message) => void connection.hello(hello.parse(message)),
        command: (message, answered) => during(answer(message, viewer).then(answered)),
        gone: () => connection.leave(),
      };
    },
    restart() {
      boards.close();
      boards = make();
    },
    async idle() {
      while (busy.size > 0) await Promise.all(busy);
    },
  };
}

import { io, type Socket } from "socket.io-client";
import type { Column } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import { fromIso } from "#shared/domain/zone.ts";
import type { BoardView, SessionView } from "#shared/protocol/http.ts";
import type { Changes, CommandAnswer, Presence, Present, Welcome } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";

/** A board as one signed-in client sees it. */
export interface ColleagueLine {
  readonly me: PersonId;
  readonly unit: UnitId;
  cards(): readonly Card[];
  columns(): readonly Column[];
  /** What others have open. */
  present(): readonly Present[];
  /** The server's time. */
  now(): Instant;
  open(caseId: CaseId | null): void;
  /** Null where no answer came. */
  give(command: object): Promise<CommandAnswer | null>;
  isUp(): boolean;
  hangUp(): void;
}

export interface ColleagueLogin {
  readonly name: string;
  readonly password: string;
}

const ANSWER_MS = 10_000;

/** Signs in over HTTP, takes the board, and follows it over the socket, like any browser. Throws where the server does not let it. */
export async function callIn(address: string, { name, password }: ColleagueLogin): Promise<ColleagueLine> {
  const login = await fetch(`${address}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, password }),
  });
  const cookie = login.headers.get("set-cookie")?.split(";")[0];
  if (!login.ok || !cookie) throw new Error(`not let in: ${login.status}`);
  const { person, units } = (await login.json()) as SessionView;
  const unit = units[0]?.id;
  if (unit === undefined) throw new Error("no unit");
  const taken = await fetch(`${address}/api/boards/${unit}`, { headers: { cookie } });
  if (!taken.ok) throw new Error(`no board: ${taken.status}`);
  return follow(address, cookie, person.id, (await taken.json()) as BoardView);
}

function follow(address: string, cookie: string, me: PersonId, board: BoardView): ColleagueLine {
  const cards = new Map(board.cards.map((card) => [card.id, card]));
  let { columns, seq, organisation } = board;
  let present: readonly Present[] = [];
  let isUp = true;
  let clock = { server: fromIso(board.serverTime), here: performance.now() };
  const unit = board.unit.id;
  const socket: Socket = io(address, {
    ...{ transports: ["websocket"], reconnection: false, forceNew: true, extraHeaders: { cookie } },
  });
  const down = (): void => {
    isUp = false;
    socket.disconnect();
  };
  socket.on("connect", () => socket.emit("hello", { unit, since: seq, organisation, protocol: PROTOCOL }));
  socket.on("welcome", ({ serverTime, reset }: Welcome) => {
    clock = { server: fromIso(serverTime), here: performance.now() };
    // Too much was missed: whoever called in calls again.
    if (reset) down();
  });
  socket.on("changes", (changes: Changes) => {
    for (const card of changes.puts) cards.set(card.id, card);
    for (const id of changes.deletes) cards.delete(id);
    columns = changes.columns ?? columns;
    seq = changes.to;
    organisation = changes.organisation.to;
  });
  socket.on("presence", (message: Presence) => {
    present = message.people;
  });
  for (const end of ["disconnect", "connect_error", "goodbye"]) socket.on(end, down);
  return {
    ...{ me, unit, isUp: () => isUp, hangUp: down },
    cards: () => [...cards.values()],
    columns: () => columns,
    present: () => present,
    now: () => (clock.server + performance.now() - clock.here) as Instant,
    open: (caseId) => void socket.emit("presence", { caseId }),
    give: (command) =>
      socket
        .timeout(ANSWER_MS)
        .emitWithAck("command", command)
        .then(
          (answer: CommandAnswer) => answer,
          () => null,
        ),
  };
}

import type { Displays } from "#server/auth/displays.ts";
import type { Outlet } from "#server/board/outlet.ts";
import type { WallScreen, Walls } from "#server/wall/walls.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { DisplayId, UnitId } from "#shared/domain/ids.ts";
import { canRead } from "#shared/domain/permissions.ts";
import type { Goodbye, Hello } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import type { BoardSocket, Seat, SocketServer } from "./socket-server.ts";

export interface WallSocketParts {
  readonly walls: Walls;
  readonly displays: Displays;
}

/** One connection's door to the walls. */
export interface WallConnection {
  /** What a hello is about: a board, a person's look at a wall, or the wall of the paired screen that says it. */
  meantBy(message: Hello): "board" | "preview" | "display";
  /** Answered with `welcome` and figures, or with `goodbye`. Throws where the store cannot be read. */
  hello(message: Hello): Promise<void>;
  leave(): void;
}

interface Wanted {
  readonly unit: UnitId;
  readonly kind: WallKind;
  /** The paired screen that shows it; null at a person's preview. */
  readonly display: DisplayId | null;
}

/** A display gets its own unit's wall of its own kind, whatever it says; a person the wall that they may read (WA1). */
export function connectWall(socket: BoardSocket, outlet: Outlet, { walls, displays }: WallSocketParts): WallConnection {
  let screen: WallScreen | null = null;

  function leave(): void {
    if (screen) walls.leave(screen);
    screen = null;
  }

  function dismiss(reason: Goodbye["reason"]): void {
    leave();
    outlet.send({ type: "goodbye", message: { reason } });
    outlet.close();
  }

  return {
    meantBy(message) {
      if (isOwnWall(socket.data, message)) return "display";
      return message.wall === undefined ? "board" : "preview";
    },
    leave,
    async hello(message) {
      leave();
      if (message.protocol !== PROTOCOL) return dismiss("protocol");
      const wanted = wantedBy(socket.data, message);
      if (!wanted) return dismiss(socket.data.signedIn ? "not-found" : "revoked");
      const { unit, kind, display } = wanted;
      if (display) displays.saw(display);
      const mine: WallScreen = { outlet, kind, ...(display ? { beaten: () => displays.saw(display) } : {}) };
      screen = mine;
      if (!(await walls.follow(unit, mine)) && screen === mine) dismiss("not-found");
    },
  };
}

function wantedBy({ signedIn, display: seated }: Seat, { unit, wall }: Hello): Wanted | null {
  const display = seated?.display;
  if (display && isOwnWall({ signedIn, display: seated }, { unit, wall }))
    return { unit: display.unit, kind: display.kind, display: display.id };
  const mayRead = signedIn !== null && wall !== undefined && canRead(signedIn.viewer, "wall", unit);
  return mayRead ? { unit, kind: wall, display: null } : null;
}

/** Where somebody is signed in at a paired screen, the screen is meant by its own unit and kind alone. */
const isOwnWall = ({ signedIn, display: seated }: Seat, { unit, wall }: Pick<Hello, "unit" | "wall">): boolean =>
  signedIn === null || (seated?.display.unit === unit && seated.display.kind === wall);

/** Whether any line of that screen stands here. */
export const isDisplayConnected = (io: SocketServer, id: DisplayId): boolean =>
  [...io.of("/").sockets.values()].some(({ data }) => data.display?.display.id === id);

/** What becomes of a paired screen's line: it was revoked, or is of another kind now and has to come again. */
export async function recheckDisplay(socket: BoardSocket, displays: Displays): Promise<"same" | "revoked" | "changed"> {
  const { display: seated } = socket.data;
  if (!seated) return "same";
  const now = await displays.findByHash(seated.tokenHash);
  if (!now) return "revoked";
  return now.kind === seated.display.kind && now.unit === seated.display.unit ? "same" : "changed";
}

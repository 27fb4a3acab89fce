import type { Deliver, Outlet } from "#server/board/outlet.ts";
import type { Down } from "#shared/protocol/messages.ts";
import type { BoardSocket, SocketServer } from "./socket-server.ts";

/** So many packets unsent mean that the line is slower than the board: frames then wait and are summed up (SY8). */
const BUSY_PACKETS = 4;

interface SocketOutlet extends Outlet {
  readonly socketId: string;
}

export function outletOf(socket: BoardSocket): SocketOutlet {
  let waiting = 0;
  socket.conn.on("packetCreate", () => {
    waiting += 1;
  });
  socket.conn.on("drain", () => {
    waiting = 0;
  });
  return {
    socketId: socket.id,
    send: (down) => emitTo(socket, down),
    busy: () => waiting >= BUSY_PACKETS,
    close: () => void socket.disconnect(true),
  };
}

/** One message to many screens, encoded once. */
export function makeDeliver(io: SocketServer): Deliver {
  return (outlets, down) => {
    const ids = outlets
      .filter((outlet): outlet is SocketOutlet => "socketId" in outlet)
      .map(({ socketId }) => socketId);
    if (ids.length > 0) emitTo(io.to(ids), down);
  };
}

type Emitter = Pick<BoardSocket, "emit"> | ReturnType<SocketServer["to"]>;

function emitTo(to: Emitter, { type, message }: Down): void {
  switch (type) {
    case "welcome":
      to.emit(type, message);
      return;
    case "changes":
      to.emit(type, message);
      return;
    case "heartbeat":
      to.emit(type, message);
      return;
    case "figures":
      to.emit(type, message);
      return;
    case "presence":
      to.emit(type, message);
      return;
    case "goodbye":
      to.emit(type, message);
  }
}

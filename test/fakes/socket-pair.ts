import type { Dial, LineListener } from "#client/sync/line.ts";
import type { Outlet } from "#server/board/outlet.ts";
import type { CommandAnswer, Down, Hello, OpenCase } from "#shared/protocol/messages.ts";

/** What the server does with one connection. */
export interface ServerEnd {
  hello(message: Hello): void;
  open?(message: OpenCase): void;
  command(command: unknown, answered: (answer: CommandAnswer) => void): void;
  /** The server has noticed that the line is gone. */
  gone(): void;
}

export type Serve = (outlet: Outlet) => ServerEnd;

/** Messages travel as text, as on a real wire: what is no JSON does not arrive. */
export type UpItem =
  | { readonly kind: "dial" }
  | { readonly kind: "hello"; readonly text: string }
  | { readonly kind: "open"; readonly text: string }
  | { readonly kind: "command"; readonly text: string; readonly answered: (answer: CommandAnswer) => void };

export type DownItem =
  | { readonly kind: "opened" }
  | { readonly kind: "closed" }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "answer"; readonly text: string; readonly answered: (answer: CommandAnswer) => void };

/** One connection with its two queues in the open: a message waits until the test lets it through. */
export interface Wire {
  readonly up: UpItem[];
  readonly down: DownItem[];
  /** Lets the next message through to the server; false where none waits. */
  letUp(): boolean;
  /** Lets the next message through to the client, also on a line that the client has given up. */
  letDown(): boolean;
  letAll(): void;
  /** The client loses the line; what it had sent may still reach the server. */
  cutForClient(): void;
  /** The server notices the loss; what is on its way to it is lost. */
  cutForServer(): void;
  cut(): void;
  isOpenForClient(): boolean;
  isOpenForServer(): boolean;
}

export interface SocketPair {
  readonly dial: Dial;
  /** Every line ever dialled, oldest first. */
  readonly wires: readonly Wire[];
  /** The newest line. */
  wire(): Wire;
}

/** A client's connections to a server, one after the other. `sees` is told everything that the server sends. */
export function makeSocketPair(serve: Serve, sees: (down: Down) => void = () => {}): SocketPair {
  const wires: Wire[] = [];
  return {
    wires,
    wire() {
      const wire = wires.at(-1);
      if (!wire) throw new Error("nobody has dialled");
      return wire;
    },
    dial(listener) {
      const wire = makeWire(serve, listener, sees);
      wires.push(wire);
      wire.up.push({ kind: "dial" });
      return {
        hello: (message) => wire.send({ kind: "hello", text: JSON.stringify(message) }),
        command: (command, answered) => wire.send({ kind: "command", text: JSON.stringify(command), answered }),
        open: (message) => wire.send({ kind: "open", text: JSON.stringify(message) }),
        hangUp: () => wire.hangUp(),
      };
    },
  };
}

function makeWire(serve: Serve, listener: LineListener, sees: (down: Down) => void) {
  const up: UpItem[] = [];
  const down: DownItem[] = [];
  let server: ServerEnd | null = null;
  let clientIsOpen = true;
  let serverIsOpen = true;

  function hangUp(): void {
    clientIsOpen = false;
  }

  function cutForServer(): void {
    if (!serverIsOpen) return;
    serverIsOpen = false;
    up.length = 0;
    server?.gone();
  }

  const push = (item: DownItem): void => {
    if (clientIsOpen) down.push(item);
  };

  const outlet: Outlet = {
    send(message) {
      if (!serverIsOpen) return;
      sees(message);
      push({ kind: "message", text: JSON.stringify(message) });
    },
    close() {
      cutForServer();
      push({ kind: "closed" });
    },
  };

  function arriveAtServer(item: UpItem): void {
    if (item.kind === "dial") {
      server = serve(outlet);
      push({ kind: "opened" });
    } else if (item.kind === "hello") server?.hello(JSON.parse(item.text));
    else if (item.kind === "open") server?.open?.(JSON.parse(item.text));
    else {
      const { answered } = item;
      server?.command(JSON.parse(item.text), (answer) => {
        if (serverIsOpen) push({ kind: "answer", text: JSON.stringify(answer), answered });
      });
    }
  }

  function arriveAtClient(item: DownItem): void {
    if (item.kind === "opened") listener.opened();
    else if (item.kind === "message") listener.down(JSON.parse(item.text));
    else if (item.kind === "closed") wire.cutForClient();
    // Nobody waits for an answer on a line that is given up.
    else if (clientIsOpen) item.answered(JSON.parse(item.text));
  }

  const wire = {
    up,
    down,
    send(item: UpItem): void {
      if (clientIsOpen && serverIsOpen) up.push(item);
    },
    hangUp,
    letUp(): boolean {
      const item = serverIsOpen ? up.shift() : undefined;
      if (item) arriveAtServer(item);
      return item !== undefined;
    },
    letDown(): boolean {
      const item = down.shift();
      if (item) arriveAtClient(item);
      return item !== undefined;
    },
    letAll(): void {
      while (wire.letUp() || wire.letDown());
    },
    cutForClient(): void {
      if (!clientIsOpen) return;
      hangUp();
      listener.lost("lost");
    },
    cutForServer,
    cut(): void {
      cutForServer();
      wire.cutForClient();
    },
    isOpenForClient: () => clientIsOpen,
    isOpenForServer: () => serverIsOpen,
  };
  return wire;
}

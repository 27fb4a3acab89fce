import { assertNever } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Changes, Down, Heartbeat, Present, Welcome } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import type { SyncEnd, SyncState } from "./board-sync.ts";
import { isAhead, isSame, judge, type Position } from "./position.ts";

/** Where the connection stands. Pure data: `step` says what follows from what happens. */
export interface Connection {
  readonly line: "down" | "opening" | "open";
  /** The server has answered a hello on this line: commands may go. */
  readonly welcomed: boolean;
  /** Whether the server sends us frames: `asked` while a hello waits for its answer. */
  readonly following: "no" | "asked" | "yes";
  readonly fetching: boolean;
  /** The picture that is held; null before the first. */
  readonly at: Position | null;
  /** Whether the board that this browser has kept stands in for the picture that does not come (SY4). */
  readonly kept: "unasked" | "asked" | "shown" | "none";
  /** Tries in a row that led to no welcome; 0 while all is well. */
  readonly failures: number;
  readonly failedFetches: number;
  /** Gaps in a row, with no frame applied between them. */
  readonly gaps: number;
  /** Confirmed within the last 30 s. */
  readonly fresh: boolean;
  readonly ended: SyncEnd | null;
}

export type Input =
  | { readonly kind: "start" }
  | { readonly kind: "picture"; readonly view: BoardView }
  | { readonly kind: "pictureFailed" }
  /** The first picture takes long. */
  | { readonly kind: "slow" }
  /** What this browser has kept of the board. */
  | { readonly kind: "kept"; readonly view: BoardView | null }
  | { readonly kind: "refused"; readonly end: SyncEnd }
  | { readonly kind: "opened" }
  | { readonly kind: "lost" }
  | { readonly kind: "down"; readonly down: Down }
  | { readonly kind: "redialDue" }
  | { readonly kind: "refetchDue" }
  /** Somebody wants it tried at once. */
  | { readonly kind: "retry" }
  /** Nothing was confirmed for 30 s. */
  | { readonly kind: "silence" }
  /** A command waits for its answer too long. */
  | { readonly kind: "noAnswer" };

export type Effect =
  | { readonly do: "dial" }
  | { readonly do: "hangUp" }
  | { readonly do: "fetch" }
  | { readonly do: "hello"; readonly since: Position }
  | { readonly do: "redialLater"; readonly failures: number }
  | { readonly do: "refetchLater"; readonly failures: number }
  | { readonly do: "readKept" }
  | { readonly do: "showKept"; readonly view: BoardView }
  | { readonly do: "takePicture"; readonly view: BoardView }
  | { readonly do: "apply"; readonly frame: Changes }
  | { readonly do: "setClock"; readonly serverTime: Heartbeat["serverTime"] }
  /** The board is known to be current at this moment. */
  | { readonly do: "confirm" }
  /** From now on 30 s may pass until the next sign of life. */
  | { readonly do: "watch" }
  | { readonly do: "sendCommands" }
  /** Who is at the board. */
  | { readonly do: "showPresent"; readonly people: readonly Present[] }
  /** Tells the server which case this screen has open. */
  | { readonly do: "sayOpen" }
  | { readonly do: "stop" };

export interface Step {
  readonly next: Connection;
  readonly effects: readonly Effect[];
}

export const FIRST: Connection = {
  line: "down",
  welcomed: false,
  following: "no",
  fetching: false,
  at: null,
  kept: "unasked",
  failures: 0,
  failedFetches: 0,
  gaps: 0,
  fresh: false,
  ended: null,
};

/** After so many gaps in a row the board is taken anew instead of being asked for again. */
const MOST_GAPS = 3;

const to = (next: Connection, ...effects: readonly Effect[]): Step => ({ next, effects });

/** What follows: the next state and what is to be done. Knows no socket, no clock and no timer. */
export function step(now: Connection, input: Input): Step {
  if (now.ended) return to(now);
  switch (input.kind) {
    case "start":
      return to({ ...now, line: "opening", fetching: true }, { do: "dial" }, { do: "fetch" });
    case "picture":
      return pictured(now, input.view);
    case "pictureFailed":
      return seekKept(
        to({ ...now, failedFetches: now.failedFetches + 1 }, { do: "refetchLater", failures: now.failedFetches + 1 }),
      );
    case "slow":
      return seekKept(to(now));
    case "kept":
      return showKept(now, input.view);
    case "refused":
      return end(now, input.end);
    case "opened":
      return greet({ ...now, line: "open" });
    case "lost":
      return seekKept(lost(now));
    case "down":
      return heard(now, input.down);
    case "redialDue":
      return to({ ...now, line: "opening" }, { do: "dial" });
    case "refetchDue":
      return to({ ...now, fetching: true }, { do: "fetch" });
    case "retry":
      return retry(now);
    case "silence":
      return redial({ ...now, fresh: false });
    case "noAnswer":
      return redial(now);
    default:
      return assertNever(input);
  }
}

export function syncStateOf({ at, kept, failures, line, fresh }: Connection): SyncState {
  if (!at && kept !== "shown") return "loading";
  if (failures > 0 || line === "down") return "offline";
  return fresh ? "live" : "stale";
}

export const isRedialling = ({ failures, line }: Connection): boolean => failures > 0 && line === "opening";

/** No board from the server, and none kept: nothing to show until the line is there. */
export const isUnreached = ({ at, kept, failures, failedFetches }: Connection): boolean =>
  !at && kept === "none" && failures + failedFetches > 0;

function pictured(now: Connection, view: BoardView): Step {
  const at = { seq: view.seq, organisation: view.organisation };
  const next = { ...now, fetching: false, failedFetches: 0 };
  // Frames have overtaken the picture on its way: it says nothing new.
  if (now.following === "yes" && now.at && isAhead(now.at, at)) return to(next);
  const greeted = greet({ ...next, at, gaps: 0, fresh: true });
  const taken: readonly Effect[] = [
    { do: "setClock", serverTime: view.serverTime },
    { do: "takePicture", view },
    { do: "confirm" },
  ];
  return to(greeted.next, ...taken, ...greeted.effects);
}

/** The board of an earlier page is read only where the server's does not come: it must not delay the start. */
function seekKept({ next, effects }: Step): Step {
  if (next.at || next.kept !== "unasked") return to(next, ...effects);
  return to({ ...next, kept: "asked" }, ...effects, { do: "readKept" });
}

/** Shown and no more: hello is said from the server's own picture, which is still being fetched (SY2). */
function showKept(now: Connection, view: BoardView | null): Step {
  if (now.at) return to(now);
  return view ? to({ ...now, kept: "shown" }, { do: "showKept", view }) : to({ ...now, kept: "none" });
}

/** Says hello when there is a line to say it on and a picture to say it from. */
function greet(now: Connection): Step {
  if (now.line !== "open" || !now.at) return to(now);
  return to({ ...now, following: "asked" }, { do: "hello", since: now.at }, { do: "watch" });
}

function lost(now: Connection): Step {
  const failures = now.failures + 1;
  const next: Connection = { ...now, line: "down", welcomed: false, following: "no", failures };
  return to(next, { do: "redialLater", failures });
}

/** The line says nothing although it seems to stand: a new one. */
function redial(now: Connection): Step {
  if (now.line === "down") return to(now);
  return to({ ...now, line: "opening", welcomed: false, following: "no" }, { do: "hangUp" }, { do: "dial" });
}

function retry(now: Connection): Step {
  const fetch: readonly Effect[] = !now.at && now.failedFetches > 0 ? [{ do: "fetch" }] : [];
  const dialled = now.line === "down" ? to({ ...now, line: "opening" }, { do: "dial" }) : redial(now);
  return to(dialled.next, ...dialled.effects, ...fetch);
}

function end(now: Connection, ended: SyncEnd): Step {
  const next: Connection = { ...now, line: "down", welcomed: false, following: "no", fresh: false, ended };
  return to(next, { do: "hangUp" }, { do: "stop" });
}

function heard(now: Connection, down: Down): Step {
  switch (down.type) {
    case "welcome":
      return welcomed(now, down.message);
    case "changes":
      return changed(now, down.message);
    case "heartbeat":
      return beaten(now, down.message);
    case "figures":
      return to(now);
    case "presence":
      return to(now, { do: "showPresent", people: down.message.people });
    case "goodbye": {
      const { reason } = down.message;
      if (reason !== "shutdown") return end(now, reason);
      const { next, effects } = lost(now);
      return to(next, { do: "hangUp" }, ...effects);
    }
    default:
      return assertNever(down);
  }
}

function welcomed(now: Connection, { seq, serverTime, protocol, reset }: Welcome): Step {
  if (protocol !== PROTOCOL) return end(now, "protocol");
  const known: Connection = { ...now, welcomed: true, failures: 0 };
  const always: readonly Effect[] = [{ do: "setClock", serverTime }, { do: "sendCommands" }, { do: "sayOpen" }];
  if (reset) return anew(known, always);
  if (seq !== now.at?.seq) return to({ ...known, following: "yes" }, ...always);
  return to({ ...known, following: "yes", fresh: true }, ...always, { do: "confirm" });
}

/** Too much is missing: the whole board again, while the old one stays to be read. */
function anew(now: Connection, effects: readonly Effect[]): Step {
  const next: Connection = { ...now, following: "no", gaps: 0, fetching: true };
  return to(next, ...effects, ...(now.fetching ? [] : [{ do: "fetch" } as const]));
}

function changed(now: Connection, frame: Changes): Step {
  if (!now.at) return to(now);
  const verdict = judge(now.at, frame);
  if (verdict === "old") return to(now);
  if (verdict === "gap") return askAgain(now);
  const at = { seq: frame.to, organisation: frame.organisation.to };
  return to({ ...now, at, gaps: 0, fresh: true }, { do: "apply", frame }, { do: "confirm" });
}

function beaten(now: Connection, heartbeat: Heartbeat): Step {
  const clock: Effect = { do: "setClock", serverTime: heartbeat.serverTime };
  if (!now.at || now.following !== "yes") return to(now, clock);
  if (isSame(heartbeat, now.at)) return to({ ...now, fresh: true }, clock, { do: "confirm" });
  const { next, effects } = isAhead(heartbeat, now.at) ? askAgain(now) : to(now);
  return to(next, clock, ...effects);
}

/** Something is missing: asks from where the picture stands, once per answer. */
function askAgain(now: Connection): Step {
  if (now.following !== "yes") return to(now);
  const gaps = now.gaps + 1;
  return gaps < MOST_GAPS ? greet({ ...now, gaps }) : anew(now, []);
}

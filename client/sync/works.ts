import type { Instant } from "#shared/domain/dates.ts";
import type { CommandId, UnitId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { BoardKeeper } from "./board-keeper.ts";
import type { SyncEnd } from "./board-sync.ts";
import type { Connection, Input } from "./connection.ts";
import type { Courier } from "./courier.ts";
import type { Keep } from "./keep.ts";
import type { Dial, Timers } from "./line.ts";
import type { Model } from "./model.ts";
import type { Phone } from "./phone.ts";
import type { PresenceStore } from "./presence.ts";
import type { ServerClock } from "./server-clock.ts";
import type { TimerSet } from "./timer-set.ts";

/** A board's first picture, or why there is none. Throws where the server can't be reached. */
export type FetchBoard = (unit: UnitId) => Promise<BoardView | Extract<SyncEnd, "signed-out" | "not-found">>;

export interface SyncParts {
  readonly unit: UnitId;
  readonly keep: Keep;
  readonly fetchBoard: FetchBoard;
  readonly dial: Dial;
  readonly timers: Timers;
  /** 0–1 */
  readonly chance: () => number;
  /** This machine's clock; only its pace is trusted, the time comes from the server. */
  readonly localNow: () => Instant;
  readonly newId: () => CommandId;
}

/** All that carries out what `step` says. */
export interface Works extends SyncParts {
  readonly connection: () => Connection;
  readonly happen: (input: Input) => void;
  readonly clock: ServerClock;
  readonly set: TimerSet;
  readonly model: Model;
  readonly phone: Phone;
  readonly courier: Courier;
  readonly boardKeeper: BoardKeeper;
  /** Takes over what earlier pages have left; then what is pending goes on the line that stands now, if one does. */
  readonly collect: () => void;
  readonly presence: PresenceStore;
}

import type { Command } from "#shared/domain/commands.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Replica } from "./replica.ts";

/** A command that has no answer yet, and the numbers of the cases it is about, as its giver saw them. */
export interface KeptCommand {
  readonly command: Command;
  readonly numbers: readonly string[];
}

/** The board as it was last confirmed, and when. */
export interface SeenBoard {
  readonly replica: Replica;
  readonly confirmedAt: Instant;
}

/**
 * What this browser keeps for one person over a reload: the commands without an answer, and a unit's board as it was last
 * seen (SY4). Nothing here is waited for: writing must not delay the guess, nor reading the board's start. `found` is
 * called once at most, and never after `close`.
 */
export interface Keep {
  /**
   * The commands that no open page sends any more, oldest first; from now on they are this one's. `not-ours` where another
   * person has signed in here since, or this one has signed out.
   */
  takeOver(found: (kept: readonly KeptCommand[] | "not-ours") => void): void;
  put(kept: KeptCommand): void;
  drop(id: CommandId): void;
  /** The kept board; `serverTime` is when it was last confirmed. */
  readBoard(found: (board: BoardView | null) => void): void;
  /** Reads the board when the browser has time for it. */
  writeBoard(read: () => SeenBoard | null): void;
  forgetBoard(): void;
  /** Leaves what is pending to the next page of the same person. */
  close(): void;
}

import type { Column, Person, Unit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Command, Payloads } from "#shared/domain/commands.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId, PersonId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { CommandAnswer, Present } from "#shared/protocol/messages.ts";
import type { Undoable } from "./undo-stack.ts";

/** A card as shown: the confirmed one with the pending commands applied on top (SY3). */
export interface ShownCard extends Card {
  /** A command of one's own about this card waits for the server's verdict. */
  readonly pending: boolean;
}

/** `live` confirmed within 30 s, `stale` not, `offline` no line; `loading` until the first picture. */
export type SyncState = "loading" | "live" | "stale" | "offline";

/** Why there is no board to show. */
export type SyncEnd = "signed-out" | "protocol" | "not-found" | "revoked";

/** One immutable picture of the board. The maps and arrays keep their identity where nothing in them changed. */
export interface BoardPicture {
  readonly state: SyncState;
  readonly ended: SyncEnd | null;
  readonly seq: number;
  readonly unit: Pick<Unit, "id" | "name" | "labels" | "settings"> | null;
  readonly columns: readonly Column[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly cards: ReadonlyMap<CaseId, ShownCard>;
  /** Card ids per column, unsorted. */
  readonly inColumn: ReadonlyMap<ColumnId, ReadonlySet<CaseId>>;
  /** The unit's latest standup, running or over, as everyone may see it; null before the first (ST4). */
  readonly meeting: Meeting | null;
  /** One's own last action, where it may be taken back (MV7): send `undo` with its command and cases. */
  readonly undoable: Undoable | null;
  /** Commands without an answer, those of an earlier page included (SY4). */
  readonly pending: number;
  /** Without a line, and trying to get one right now. */
  readonly isRedialling: boolean;
  /** Neither the server nor this browser has a board to show; it is asked for again and again. */
  readonly isUnreached: boolean;
  /** Server time when the board was last known to be current. */
  readonly confirmedAt: Instant | null;
}

export interface Refusal {
  readonly type: keyof Payloads;
  readonly caseId: CaseId | null;
  /** The numbers of the cases it was about, as its giver saw them. */
  readonly numbers: readonly string[];
  readonly rejection: Rejection;
}

/** A command that was carried out, though not quite as it was meant (MV3). */
export interface Told {
  readonly numbers: readonly string[];
  readonly what: "neighbour-gone";
}

export type Carry = (command: Command) => Promise<CommandAnswer | null>;

/** What the screens know of the sync: an external store, commands in, refusals out. */
export interface BoardSync {
  subscribe(listener: () => void): () => void;
  picture(): BoardPicture;
  /** Shows the guess at once where there is one, sends, and resolves with the server's verdict. */
  send<T extends keyof Payloads>(type: T, payload: Payloads[T]): Promise<CommandAnswer>;
  /**
   * The same by a way of its own, for what may neither wait in this browser nor go on the line (PR1). Nothing is guessed; what
   * the server has done can be taken back like all else. Null, as from `carry`: there was no answer.
   */
  sendBy<T extends keyof Payloads>(type: T, payload: Payloads[T], carry: Carry): Promise<CommandAnswer | null>;
  /** What nobody has listened to yet is told to the first listener: an earlier page's commands may be judged at any time. */
  onRefusal(listener: (refusal: Refusal) => void): () => void;
  onTold(listener: (told: Told) => void): () => void;
  /** Tries at once to reach the server, instead of when the next try is due. */
  retry(): void;
  /** Who has this board open, oneself too; a store beside the picture, told of by `onPresence`. */
  presence(): readonly Present[];
  onPresence(listener: () => void): () => void;
  /** Tells colleagues who may see this case that one has it open; null: the board alone. */
  sayOpen(caseId: CaseId | null): void;
  /** The server's time now, as far as known (screens never count from their own clock). */
  now(): Instant;
  /** What is pending is left to the next page (SY4). */
  close(): void;
}

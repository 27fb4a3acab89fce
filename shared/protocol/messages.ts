import { z } from "zod";
import type { Column, Person, Unit, UnitSettings } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { CaseOutcome } from "#shared/domain/decision.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { caseId, unitId } from "./scalars.ts";

/**
 * The answer to a command, the same over HTTP and socket. `seq` is the unit's number after it.
 * `told`: done, but the neighbour named had left the column, so the card went last (MV3).
 */
export type CommandAnswer =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly told?: "neighbour-gone";
      /** Of a command about several cases: what became of each, in the order asked. */
      readonly outcomes?: readonly CaseOutcome[];
    }
  | ({ readonly ok: false } & Rejection);

/**
 * Client to server, once per connection and after every gap: what board, and from which number on.
 * `organisation` is the number of the organisation's stream that the client's picture was drawn by.
 */
export const hello = z.strictObject({
  unit: unitId,
  since: z.int().min(0),
  organisation: z.int().min(0).optional(),
  protocol: z.int(),
  /** In the place of the board: the figures of a wall of this kind. What a paired screen gets is its own. */
  wall: z.enum(WALL_KINDS).optional(),
});
export type Hello = z.infer<typeof hello>;

/** Client to server, whenever it changes and after every welcome: which case is open on this screen. */
export const openCase = z.strictObject({ caseId: caseId.nullable() });
export type OpenCase = z.infer<typeof openCase>;

/** Someone who has the board open. `caseId`: what else they have open, where the receiver may see that case (PR4). */
export interface Present {
  readonly id: PersonId;
  readonly caseId: CaseId | null;
}

/** Everyone who has the board open now, oneself too, each once however many screens they have; sent when it changes. */
export interface Presence {
  readonly unit: UnitId;
  readonly people: readonly Present[];
}

/** Server to client: the connection stands. `reset` says that too much is missing for a catch-up: take the board anew over HTTP. */
export interface Welcome {
  readonly unit: UnitId;
  readonly seq: number;
  readonly serverTime: IsoInstant;
  readonly protocol: number;
  readonly reset: boolean;
}

/**
 * All that changed on a board after `from` up to `to`. Applied only by a client that stands at `from` (SY2).
 * What the organisation decides (rulebook, calendar, labels, people) redraws cards without an event of theirs:
 * then `organisation` advances too, and `from` may equal `to`.
 */
export interface Changes {
  readonly unit: UnitId;
  readonly from: number;
  readonly to: number;
  readonly organisation: { readonly from: number; readonly to: number };
  readonly puts: readonly Card[];
  readonly deletes: readonly CaseId[];
  /** Present when the columns themselves changed. */
  readonly columns?: readonly Column[];
  /** Present when somebody new works here. */
  readonly people?: readonly Person[];
  /** Present, as the columns are, when the organisation changed. */
  readonly settings?: UnitSettings;
  readonly labels?: Unit["labels"];
  /** Present when the standup, or what of it may be shown, changed: the latest as everyone may see it (ST2, ST4). */
  readonly meeting?: Meeting | null;
}

/** Server to client, to walls alone: all that one shows, when it begins to follow and whenever that changes (WA2). */
export interface Figures {
  readonly wall: WallView;
  /** Which build of the pages the server has: a screen that nobody touches takes a new one by itself (WA4). */
  readonly release: string;
}

export interface Heartbeat {
  readonly seq: number;
  readonly organisation: number;
  readonly serverTime: IsoInstant;
}

export const GOODBYES = ["signed-out", "protocol", "not-found", "revoked", "shutdown"] as const;
/** Why the server ends the connection. `protocol`: reload the page; what was pending is kept (SY7). `revoked`: this screen is no wall any more (WA1). */
export interface Goodbye {
  readonly reason: (typeof GOODBYES)[number];
}

/** The whole socket protocol; no event per entity and verb. */
export interface DownMessages {
  readonly welcome: Welcome;
  readonly changes: Changes;
  readonly heartbeat: Heartbeat;
  readonly figures: Figures;
  readonly presence: Presence;
  readonly goodbye: Goodbye;
}
export type Down = {
  readonly [T in keyof DownMessages]: { readonly type: T; readonly message: DownMessages[T] };
}[keyof DownMessages];

import { z } from "zod";
import type { Agenda } from "#shared/domain/agenda.ts";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { SinceLast } from "#shared/domain/since-last.ts";

/** What the next standup would draw, and how many more there are of each reason (ST1). */
export type AgendaView = Agenda;

/**
 * *Siden sidst*: only cases that everyone of the unit may see (ST2, ST5). A case may stand in several lists, in each once.
 * Of a move: the first column since, which may be gone meanwhile, and the one it is in.
 */
export interface SinceView extends SinceLast {
  /** When the standup before this one began, or whence else it is counted. */
  readonly since: IsoInstant;
  /** How many more of each there are than stand in the lists: a list that was taken in may move thousands. */
  readonly more: Readonly<Record<keyof SinceLast, number>>;
}

/**
 * The code with which a phone in the room becomes a remote; shown on the shared screen, good for a while and for several
 * phones. Asked for again, the same screen's earlier one ends.
 */
export interface RemoteCode {
  readonly code: string;
  readonly expiresAt: IsoInstant;
}

/** In whatever case and spacing it was typed. */
export const remoteClaim = z.strictObject({ code: z.string().trim().min(4).max(20) });
/** Back from the shared screen to one's own: only with the password, since anybody in the room could press a button. */
export const ownAgain = z.strictObject({ password: z.string().min(1).max(200) });

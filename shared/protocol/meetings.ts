import { z } from "zod";
import type { IsoInstant } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import type { AgendaItem, AgendaReason } from "#shared/domain/meeting.ts";

/** What the next standup would draw, and how many more there are of each reason (ST1). */
export interface AgendaView {
  readonly items: readonly Omit<AgendaItem, "answer">[];
  readonly more: Readonly<Record<AgendaReason, number>>;
}

/** *Siden sidst*: only cases that everyone of the unit may see (ST2, ST5). A case stands in each list at most once. */
export interface SinceView {
  /** When the standup before this one began, or whence else it is counted. */
  readonly since: IsoInstant;
  readonly moved: readonly { readonly caseId: CaseId; readonly from: ColumnId; readonly to: ColumnId }[];
  readonly came: readonly CaseId[];
  readonly decided: readonly CaseId[];
  readonly wentOverdue: readonly CaseId[];
}

/** The code with which a phone in the room becomes a remote; shown on the shared screen, good for a while. */
export interface RemoteCode {
  readonly code: string;
  readonly expiresAt: IsoInstant;
}

export const remoteClaim = z.strictObject({ code: z.string().trim().min(4).max(20) });
/** Back from the shared screen to one's own: only with the password, since anybody in the room could press a button. */
export const ownAgain = z.strictObject({ password: z.string().min(1).max(200) });

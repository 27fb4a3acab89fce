import type { CaseId } from "#shared/domain/ids.ts";
import type { StoredCase } from "./port.ts";
import type { ChangedMeeting } from "./unit-keeping.ts";

export interface BoardPicture {
  readonly seq: number;
  readonly cases: readonly StoredCase[];
  /** The unit's latest standup, with the number of its last change. */
  readonly meeting: ChangedMeeting | null;
}

export interface ChangedSince {
  readonly to: number;
  readonly cases: readonly StoredCase[];
  /** Cases that are no longer in the unit. */
  readonly gone: readonly CaseId[];
  /** Whether the unit's own columns changed. */
  readonly columnsChanged: boolean;
  /** Present where the standup changed. */
  readonly meeting?: ChangedMeeting;
}

import type { IsoInstant } from "#shared/domain/dates.ts";
import type { Display } from "#shared/domain/display.ts";
import type { DisplayId, MeetingId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";

/** A unit's latest standup, with the number of its last change in the unit's stream. */
export interface ChangedMeeting {
  readonly meeting: Meeting;
  readonly seq: number;
}

/** A paired screen, and when it was last here; null where it never came back after the pairing. */
export interface SeenDisplay extends Display {
  readonly seenAt: IsoInstant | null;
}

/** What units have beside their cases: screens on walls, and those of a standup. */
export interface UnitKeeping {
  /** The standup of that id, however long ago; null where there was none. */
  meetingById(id: MeetingId): Promise<Meeting | null>;
  /** Every display ever paired, revoked ones too, by name. */
  displays(): Promise<readonly SeenDisplay[]>;
  /** The display that shows this token; null for one that was revoked. */
  displayByToken(tokenHash: string): Promise<Display | null>;
  saveDisplayToken(display: DisplayId, tokenHash: string): Promise<void>;
  sawDisplay(display: DisplayId, at: IsoInstant): Promise<void>;
}

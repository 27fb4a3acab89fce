import type { Instant, IsoInstant } from "./dates.ts";
import type { CaseId, MeetingId, PersonId, UnitId } from "./ids.ts";

/** Why a case is drawn for the standup, in the order in which they come up unless the leader has chosen another (ST1). */
export const AGENDA_REASONS = ["notKept", "hours", "dueSoon", "unassigned", "sparring", "stuck"] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

export const ITEM_ANSWERS = ["agreement", "moved", "held", "assigned", "nothingNew"] as const;
/** With what a case left the meeting (ST3); what it was in detail is an ordinary command about the case. */
export type ItemAnswer = (typeof ITEM_ANSWERS)[number];

export interface AgendaItem {
  readonly caseId: CaseId;
  /** `asked`: somebody wanted it taken up. */
  readonly why: AgendaReason | "asked";
  readonly answer: ItemAnswer | null;
}

/** Where a meeting is: at *siden sidst*, at one case, or at the summary. */
export const OPENING = "opening";
export const CLOSING = "closing";
export type MeetingPlace = CaseId | typeof OPENING | typeof CLOSING;

/** *Tavlemøde*: one standup of a unit, the same on all its screens (ST4). */
export interface Meeting {
  readonly id: MeetingId;
  readonly unit: UnitId;
  readonly startedAt: IsoInstant;
  readonly startedBy: PersonId;
  /** How long it is meant to take. */
  readonly minutes: number;
  /** In the order in which they are taken up. */
  readonly items: readonly AgendaItem[];
  readonly at: MeetingPlace;
  /** Since when it is there. */
  readonly since: IsoInstant;
  readonly endedAt: IsoInstant | null;
  /** Where the unit's stream stood when this one began, and when and where the one before it did (ST5); null for the first. */
  readonly seq: number;
  readonly before: { readonly startedAt: IsoInstant; readonly seq: number } | null;
}

/** What a leader has decided about the unit's standups. */
export interface StandupSettings {
  readonly minutes: number;
  /** About how many cases are drawn. */
  readonly most: number;
  /** Which reasons, in which order; one that is left out draws nothing. */
  readonly order: readonly AgendaReason[];
}

export const DEFAULT_STANDUP: StandupSettings = { minutes: 15, most: 12, order: AGENDA_REASONS };

/** A meeting that nobody has ended is over this long after it should have been. */
const GRACE_MINUTES = 60;

/** From then on it is over, whether anybody ends it or not. */
export const latestEndOf = ({ startedAt, minutes }: Pick<Meeting, "startedAt" | "minutes">): Instant =>
  (Date.parse(startedAt) + (minutes + GRACE_MINUTES) * 60_000) as Instant;

export const isMeetingOver = (meeting: Meeting, now: number): boolean =>
  meeting.endedAt !== null || now >= latestEndOf(meeting);

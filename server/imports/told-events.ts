import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseState, HoldReason, Milestone } from "#shared/domain/case.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { milestonesOfRound } from "#shared/domain/duties.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import type { WarningCode } from "#shared/protocol/lists.ts";
import type { ListedCase } from "./listed-case.ts";

/** An event that a list tells, with the day or instant that it happened; `unit` where it goes to another team's stream. */
export interface Told {
  readonly event: CaseEvent;
  readonly on: PlainDate | IsoInstant;
  readonly unit?: UnitId;
}

export type Doubt = readonly [ListField, WarningCode];
type Of<Key extends keyof ListedCase> = NonNullable<ListedCase[Key]>;

export const assigned = (caseworker: PersonId | null, on: PlainDate): Told => ({
  event: { type: "caseAssigned", caseworker },
  on,
});

export const followUp = (date: PlainDate | null, on: PlainDate): Told => ({
  event: { type: "followUpSet", on: date },
  on,
});

/** A list doesn't tell what the date rests on; that it was agreed is the least it can mean. */
export const stop = (lastDay: PlainDate | null, on: PlainDate): Told => ({
  event: { type: "stopDateSet", stop: lastDay && { lastDay, basis: "agreed" } },
  on,
});

export const protection = (isProtected: boolean, on: PlainDate): Told => ({
  event: { type: "protectionSet", isProtected },
  on,
});

export const hold = (reason: HoldReason | null, on: PlainDate): Told => ({
  event: reason ? { type: "holdSet", hold: { reason, since: on, chaseOn: null } } : { type: "holdCleared" },
  on,
});

export const decided = ({ on, outcome }: Of<"decided">): Told => ({
  event:
    outcome === "lapsed"
      ? { type: "milestoneRecorded", milestone: "lapsed", on, lapse: "unspecified" }
      : { type: "milestoneRecorded", milestone: "decided", on, ...(outcome ? { outcome } : {}) },
  on,
});

export const sent = (on: PlainDate): Told => ({ event: { type: "milestoneRecorded", milestone: "sent", on }, on });

export interface Noticed {
  readonly told: Told;
  readonly doubts: readonly Doubt[];
}

/** A notice without a decision clock, or after the decision, is taken in with a warning and counts nowhere (DL9). */
export function notice(
  state: CaseState,
  { sentOn, expectedOn }: Of<"notice">,
  endedOn: PlainDate | null,
  by: Yardstick,
): Noticed {
  const hasClock = deadlinesOf(state, by.rulebook, by.calendars).deadlines.some(({ clock }) => clock === "decision");
  const isLate = endedOn !== null && endedOn < sentOn;
  const code = !hasClock ? "notice-without-clock" : isLate ? "notice-after-decision" : null;
  const counts = code === null;
  const told: Told = { event: { type: "noticeRecorded", sentOn, expectedOn, waitsFor: null, counts }, on: sentOn };
  return { told, doubts: code === null ? [] : [["noticeOn", code]] };
}

/** What ended the case's present round: a decision, or that it lapsed. */
export const endOf = (milestones: readonly Milestone[]): Milestone | undefined =>
  milestonesOfRound(milestones).findLast(({ name }) => name === "decided" || name === "lapsed");

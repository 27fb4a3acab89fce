import type { ActionSubject } from "#client/casework/case-actions.tsx";
import type { FollowUpOutcome, LapseReason, Milestone, MilestoneName, Outcome } from "#shared/domain/case.ts";
import type { MilestoneFacts } from "#shared/domain/commands.ts";
import type { IsoInstant, PlainDate } from "#shared/domain/dates.ts";
import { mustNameNextFollowUp } from "#shared/domain/follow-up-dates.ts";
import { clockOf, fromIso, instantOf, toIso } from "#shared/domain/zone.ts";
import { type FieldName, given, missing, type Order, ordering, type Wanted } from "./order.ts";

/** What a milestone's dialog holds while it is being filled in. */
export interface MilestoneDraft {
  readonly on: PlainDate | null;
  /** `14:30`, where the hour counts. */
  readonly time: string | null;
  readonly ending: Outcome | "lapsed" | null;
  readonly lapse: LapseReason | null;
  readonly followUp: FollowUpOutcome | null;
  /** Of the next follow-up; never prefilled (DL19). */
  readonly nextOn: PlainDate | null;
  readonly notification: number | null;
  readonly acute: "yes" | "no" | null;
  /** The decision leaves the house on the same day. */
  readonly sentToday: boolean;
}

/** Recorded on the day that it happens; everything else is told. A single notification needs no choosing. */
export const emptyMilestone = (today: PlainDate, notification: number | null = null): MilestoneDraft => ({
  on: today,
  time: null,
  ending: null,
  lapse: null,
  followUp: null,
  nextOn: null,
  notification,
  acute: null,
  sentToday: false,
});

/** Notifications that have not been assessed, or whose notifier has had no receipt, by number. */
export const openNotifications = (
  { notifications, milestones }: Pick<ActionSubject, "notifications" | "milestones">,
  by: "assessed" | "notifierAcknowledged",
): readonly number[] =>
  notifications
    .map((_, index) => index + 1)
    .filter((n) => !milestones.some(({ name, notification = 1 }) => name === by && notification === n));

/** The fields that a milestone has beside its date. */
export function fieldsOf(milestone: MilestoneName): readonly FieldName[] {
  switch (milestone) {
    case "decided":
      return ["ending", "lapse", "on"];
    case "lapsed":
      return ["lapse", "on"];
    case "followedUp":
      return ["followUp", "on", "nextOn"];
    case "assessed":
      return ["notification", "acute", "on", "time"];
    case "notifierAcknowledged":
      return ["notification", "on"];
    default:
      return ["on"];
  }
}

type Facts = Pick<ActionSubject, "notifications"> & { readonly card: Pick<ActionSubject["card"], "id" | "provision"> };

/** The first thing that is still to be told, in the order asked. */
function lackOf(milestone: MilestoneName, draft: MilestoneDraft, facts: Facts): FieldName | null {
  const needs: readonly (readonly [FieldName, boolean])[] = [
    ["ending", milestone === "decided" && draft.ending === null],
    ["lapse", isLapse(milestone, draft) && draft.lapse === null],
    ["followUp", milestone === "followedUp" && draft.followUp === null],
    ["notification", fieldsOf(milestone).includes("notification") && draft.notification === null],
    ["acute", milestone === "assessed" && draft.acute === null],
    ["on", draft.on === null],
    ["time", milestone === "assessed" && draft.time === null && hasHour(facts, draft.notification)],
  ];
  return needs.find(([, lacks]) => lacks)?.[0] ?? null;
}

const isLapse = (milestone: MilestoneName, { ending }: MilestoneDraft): boolean =>
  milestone === "lapsed" || (milestone === "decided" && ending === "lapsed");

/** 24 hours are counted from an hour to an hour: where the first is known, the second is told too (DL17). */
const hasHour = ({ notifications }: Facts, n: number | null): boolean =>
  n !== null && notifications[n - 1]?.receivedAt != null;

/** The draft as a command, and a second one where the decision is sent in the same breath. */
export function milestoneWanted(milestone: MilestoneName, draft: MilestoneDraft, facts: Facts): Wanted {
  const lack = lackOf(milestone, draft, facts);
  if (lack) return missing(lack);
  if (milestone === "followedUp" && draft.nextOn === null && mustNameNextFollowUp(facts.card.provision, draft.followUp))
    return missing("nextOn");
  const { on } = draft;
  if (on === null) return missing("on");
  const caseId = facts.card.id;
  const recorded: Order = {
    type: "recordMilestone",
    payload: {
      caseId,
      milestone: isLapse(milestone, draft) ? "lapsed" : milestone,
      ...milestoneFacts(milestone, draft, on),
      ...(milestone === "followedUp" ? given("nextOn", draft.nextOn) : {}),
    },
  };
  return isSentToo(milestone, draft)
    ? ordering(recorded, { type: "recordMilestone", payload: { caseId, milestone: "sent", on } })
    : ordering(recorded);
}

/** Nothing is sent where an application lapses. */
export const isSentToo = (milestone: MilestoneName, draft: MilestoneDraft): boolean =>
  milestone === "decided" && draft.sentToday && draft.ending !== "lapsed";

/** What the draft says of the milestone itself, as a command and a correction have it. */
export function milestoneFacts(milestone: MilestoneName, draft: MilestoneDraft, on: PlainDate): MilestoneFacts {
  const shown = fieldsOf(milestone);
  const { ending } = draft;
  return {
    on,
    ...(shown.includes("time") ? given("at", instantFrom(on, draft.time)) : {}),
    ...(milestone === "decided" && ending !== "lapsed" ? given("outcome", ending) : {}),
    ...(isLapse(milestone, draft) ? given("lapse", draft.lapse) : {}),
    ...(milestone === "followedUp" ? given("followUp", draft.followUp) : {}),
    ...(shown.includes("notification") ? given("notification", draft.notification) : {}),
    ...(milestone === "assessed" ? given("acute", draft.acute && draft.acute === "yes") : {}),
  };
}

/** A recorded milestone as a draft, to be put right. */
export const draftOf = (milestone: Milestone): MilestoneDraft => ({
  ...emptyMilestone(milestone.on, milestone.notification ?? null),
  time: milestone.at ? timeOf(milestone.at) : null,
  ending: milestone.outcome ?? null,
  lapse: milestone.lapse ?? null,
  followUp: milestone.followUp ?? null,
  acute: milestone.acute === undefined ? null : milestone.acute ? "yes" : "no",
});

/** A date and a wall clock in Denmark as an instant. */
export function instantFrom(on: PlainDate, time: string | null): IsoInstant | null {
  const [hour, minute] = time?.split(":").map(Number) ?? [];
  return hour === undefined || minute === undefined ? null : toIso(instantOf(on, hour, minute));
}

function timeOf(at: IsoInstant): string {
  const { hour, minute } = clockOf(fromIso(at));
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

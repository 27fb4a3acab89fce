import type { IsoInstant, PlainDate } from "./dates.ts";

/** Every clock that a rule can give (DL11), and `promise`, which a delay notice gives (DL9). */
export const CLOCKS = [
  "decision",
  "assessment",
  "notifierReceipt",
  "investigation",
  "childPlan",
  "firstFollowUp",
  "followUp",
  "effortStart",
  "treatmentStart",
  "reassessment",
  "reassessmentNoticeScheme",
  "complaintPeriod",
  "fileAccess",
  "partyHearing",
  "callBack",
  "promise",
] as const;
export type ClockName = (typeof CLOCKS)[number];

/** A date (kept through that day) or an instant, told apart by the `T` (DL4). */
export type DueAt = PlainDate | IsoInstant;
export const isInstant = (due: DueAt): due is IsoInstant => due.includes("T");

export const CLOCK_STATES = [
  "running",
  "dueSoon",
  "overdue",
  "met",
  "metLate",
  "lapsed",
  "deviated",
  "expired",
  "unknown",
] as const;
/** DL12. */
export type ClockState = (typeof CLOCK_STATES)[number];

/** How a clock ended, or that a list cannot tell (`unknown`). */
export interface ClockEnd {
  readonly state: "met" | "metLate" | "lapsed" | "deviated" | "unknown";
  readonly on: DueAt | null;
}

/** The statutory class of a broken decision date, set by the first notice alone (DL9). */
export type Noticed = "inTime" | "late" | "none";

export interface NoticeStanding {
  /** The class that the first notice gives, should the date be broken; `none` while there is no notice. */
  readonly first: Noticed;
  readonly lastSentOn: PlainDate | null;
  /** What the last notice promised; null where it named no date. */
  readonly promisedOn: PlainDate | null;
}

/** A running or ended clock: all that `standing` needs, and what a card carries. */
export interface Clock {
  readonly clock: ClockName;
  /** Names the instance within the case: `decision:1`, `assessment:2`, `promise:1`. */
  readonly key: string;
  readonly due: DueAt;
  /** From here on it is due soon. */
  readonly warnFrom: DueAt;
  readonly end: ClockEnd | null;
  /** A citizen's right expires; an authority's duty goes overdue (DL12). */
  readonly owner: "authority" | "citizen";
  /** Decision clocks only. */
  readonly notice?: NoticeStanding;
}

/**
 * One step of the arithmetic behind a date, in codes and dates; the catalogue turns it into words (DL13). `provision` is
 * the one whose rule applied, `*` for rules of all; `holiday` a key of the holidays, `closedDay`, or null on a weekend.
 */
export type ExplanationStep =
  | {
      readonly step: "counted";
      readonly startName: string;
      readonly start: DueAt;
      readonly amount: number;
      readonly unit: string;
      readonly provision: string;
      readonly basis: "statute" | "municipal";
      readonly validFrom: PlainDate | null;
      readonly legalBasis: string;
      readonly due: DueAt;
    }
  | { readonly step: "setOnCase"; readonly due: PlainDate }
  | { readonly step: "promised"; readonly sentOn: PlainDate; readonly due: PlainDate }
  | { readonly step: "promisedByDefault"; readonly sentOn: PlainDate; readonly due: PlainDate }
  | { readonly step: "rolled"; readonly from: PlainDate; readonly to: PlainDate; readonly holiday: string | null }
  | {
      readonly step: "nonWorkingDay";
      readonly on: PlainDate;
      readonly holiday: string | null;
      readonly lastWorkday: PlainDate;
    }
  | { readonly step: "fallback" }
  | { readonly step: "hourUnknown" }
  | { readonly step: "unverified"; readonly source: string };

/** A clock with the rule it came from, the day it started and why it falls when it falls. */
export interface Deadline extends Clock {
  /** `SEL-85:decision@2`: the rule's id and the version that applied; null for dates set on the case and promises. */
  readonly rule: string | null;
  readonly start: DueAt;
  /** The last working day on or before the due date, by the rule's calendar (DL5). */
  readonly lastWorkday: PlainDate;
  readonly explanation: readonly ExplanationStep[];
}

/** Why a case has no decision clock where one might expect it (DL8). */
export type NoRule = "notSet" | "byNature" | "ambiguous";

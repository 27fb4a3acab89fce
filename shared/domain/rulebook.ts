import type { Kind, SubType } from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { ClockName } from "./deadline.ts";
import type { ProvisionId } from "./ids.ts";

export const RULE_UNITS = ["hours", "days", "workdays", "weekdays", "weeks", "months", "immediately"] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];
export const ROLLOVERS = ["none", "next", "previous"] as const;
export type Rollover = (typeof ROLLOVERS)[number];
export const CALENDARS = ["statutory", "municipal"] as const;
export type CalendarName = (typeof CALENDARS)[number];

/** What a version of a rule says: the part that a municipality decides or corrects. */
export interface RuleDraft {
  readonly amount: number;
  readonly unit: RuleUnit;
  readonly rollover: Rollover;
  readonly calendar: CalendarName;
  readonly warn: { readonly amount: number; readonly unit: "days" | "hours" };
  readonly legalBasis: string;
  readonly source: string;
}

/** One version. It applies to clocks that start on or after the day it holds from and is decided (DL7). */
export interface RuleVersion extends RuleDraft {
  /** Counts from 1. */
  readonly version: number;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** Null: from the first rulebook. */
  readonly decidedOn: PlainDate | null;
  readonly verified: boolean;
  readonly lastReviewed: PlainDate | null;
  /** What it said before it was corrected, oldest first; a clock that had ended by then keeps that (DL7). */
  readonly earlier: readonly { readonly until: IsoInstant; readonly draft: RuleDraft }[];
}

/** A rule of the rulebook: which clock, between which milestones, for which cases. */
export interface Rule {
  readonly id: string;
  /** `*`: every provision; `fallback`: decisions on provisions without a rule of their own (DL8). */
  readonly provision: ProvisionId | "*" | "fallback";
  readonly clock: ClockName;
  readonly start: string;
  readonly end: string;
  readonly basis: "statute" | "municipal";
  /** Where given, the rule holds for these only, and wins over one that doesn't name them. */
  readonly kind?: Kind;
  readonly subType?: SubType;
  readonly versions: readonly RuleVersion[];
}

export interface Rulebook {
  readonly rules: readonly Rule[];
}

import type { HoldReason, Stage } from "./case.ts";
import type { IsoInstant, PlainDate } from "./dates.ts";
import type { WallKind } from "./display.ts";
import type { ProvisionId, UnitId } from "./ids.ts";

export const WALL_SCENES = ["today", "board", "stuck", "trend"] as const;
/** *I dag*, *Tavlen*, *Her sidder det fast*, *Udvikling*. */
export type WallScene = (typeof WALL_SCENES)[number];

/** What a unit has decided about its walls. */
export interface WallSettings {
  /** In this order, each for so long. */
  readonly scenes: readonly { readonly scene: WallScene; readonly seconds: number }[];
  /** Whether walls in closed rooms show case numbers (WA2). */
  readonly caseNumbers: boolean;
  /** Light between these hours, local and like "07:00"; one look all day where that is chosen. */
  readonly look: "light" | "dark" | { readonly lightFrom: string; readonly lightTo: string };
}

export const DEFAULT_WALL: WallSettings = {
  scenes: [
    { scene: "today", seconds: 30 },
    { scene: "board", seconds: 20 },
    { scene: "stuck", seconds: 20 },
    { scene: "trend", seconds: 20 },
  ],
  caseNumbers: false,
  look: { lightFrom: "07:00", lightTo: "17:00" },
};

/**
 * A count as a wall may tell it: "few" is one to four, in a corridor; "hidden" a number that would give a "few" away by
 * subtraction (WA2, PR4).
 */
export type Told = number | "few" | "hidden";

/** A count, and the cases behind it by number where the wall may name them; at most the first few, most urgent first. */
export interface ToldCases {
  readonly count: Told;
  readonly numbers?: readonly string[];
}

/** What needs action today (WA5). */
export interface WallToday {
  readonly now: ToldCases;
  readonly noticeWeek: ToldCases;
  readonly dueWeek: ToldCases;
  readonly overdue: ToldCases;
  readonly overdueUnpromised: ToldCases;
  readonly unassigned: ToldCases;
  /** How many were overdue at the end of the last working day before today, and at the end of which; null without history. */
  readonly overdueBefore: { readonly on: PlainDate; readonly count: Told } | null;
}

export interface WallCell {
  readonly open: Told;
  readonly overdue: Told;
}

/** Stages by paragraphs; closed cases are not in it. */
export interface WallBoard {
  readonly stages: readonly Stage[];
  /** `provision` null: all others together. Ordered by open cases, most first. */
  readonly rows: readonly { readonly provision: ProvisionId | null; readonly cells: readonly WallCell[] }[];
}

/** Where it is stuck, with its arithmetic (FL2); rates are what passed in up to eight whole weeks, by the week. */
export interface Bottleneck {
  readonly stage: Stage;
  /** Null: the stage as a whole. */
  readonly provision: ProvisionId | null;
  readonly inPerWeek: number;
  readonly outPerWeek: number;
  readonly stock: Told;
  /** Days that the oldest one has been in the stage. */
  readonly oldestDays: number;
  /** Nine in ten of those there have been in the stage at most so many days; null from fewer than ten (FL4). */
  readonly p90Days: number | null;
  readonly overdue: Told;
  /** Percent of the stock; null from fewer than ten (FL4). */
  readonly overdueShare: number | null;
  readonly waits: readonly { readonly reason: HoldReason; readonly count: Told }[];
  readonly growing: "growing" | "shrinking" | "steady";
}

/** A week's end, or the moment now for the week that runs (FL3, FL7). */
export interface TrendWeek {
  /** Its Monday. */
  readonly monday: PlainDate;
  readonly open: readonly Told[];
  readonly overdue: Told;
}

export interface WallTrend {
  /** What `open` counts, in its order. */
  readonly stages: readonly Stage[];
  /** Oldest first; empty without history. */
  readonly weeks: readonly TrendWeek[];
}

/** All that a wall is told: sums, never a person (WA2). The only shape in which figures travel to walls. */
export interface WallView {
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly kind: WallKind;
  readonly asOf: IsoInstant;
  readonly settings: WallSettings;
  readonly today: WallToday;
  readonly board: WallBoard;
  /** Most stuck first; empty where the data don't carry it. */
  readonly stuck: readonly Bottleneck[];
  readonly trend: WallTrend;
  /** Since when the unit has history here; null before its first event. */
  readonly historySince: PlainDate | null;
}

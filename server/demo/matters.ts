import type { HoldReason, Kind, SubType } from "#shared/domain/case.ts";
import { UNITS, type UnitName } from "./department.ts";

const [CHILDREN, ADULTS, PSYCHIATRY] = UNITS;

/**
 * How a kind of case has been going (needs.md B1, D3): piled up until last winter and being worked down since, kept in
 * time all along, or far behind two years ago and nearly caught up.
 */
export type Pace = "stacked" | "steady" | "caughtUp";

/** What people come with. */
export interface Matter {
  /** As one writes it. */
  readonly section: string;
  readonly subType?: SubType;
  readonly kinds: readonly (readonly [Kind, number])[];
  readonly weight: Readonly<Partial<Record<UnitName, number>>>;
  readonly pace: Pace;
  readonly way: "decision" | "investigation" | "notification" | "atOnce";
  /** Goes to the panel before it is decided. */
  readonly panel?: true;
  /** How many of those granted run on, to be followed up. */
  readonly lasts: number;
  /** How many of those that run on have a day on which they stop. */
  readonly stops?: number;
  readonly waitsFor: readonly HoldReason[];
}

const APPLICATION: Matter["kinds"] = [
  ["new", 80],
  ["change", 20],
];
const MOSTLY_CHANGES: Matter["kinds"] = [
  ["new", 55],
  ["change", 33],
  ["followUp", 12],
];

const decided = (
  section: string,
  weight: Matter["weight"],
  pace: Pace,
  lasts: number,
  rest: Partial<Matter> = {},
): Matter => ({
  ...{ section, weight, pace, lasts, way: "decision", kinds: APPLICATION, waitsFor: ["citizen", "doctor"] },
  ...rest,
});

export const MATTERS: readonly Matter[] = [
  decided("BL § 86", { [CHILDREN]: 19 }, "stacked", 0.33, { kinds: MOSTLY_CHANGES, stops: 0.25 }),
  decided("SEL § 41", { [CHILDREN]: 2 }, "stacked", 0.33),
  decided("BL § 87", { [CHILDREN]: 20 }, "stacked", 0.36, {
    ...{ kinds: MOSTLY_CHANGES, stops: 0.85, waitsFor: ["citizen", "doctor", "otherAuthority"] },
  }),
  decided("SEL § 42", { [CHILDREN]: 1.5 }, "stacked", 0.33, { stops: 0.8 }),
  decided("BL § 32", { [CHILDREN]: 14 }, "steady", 0.41, { waitsFor: ["provider", "otherAuthority", "citizen"] }),
  decided("BL § 90", { [CHILDREN]: 9 }, "steady", 0.33, { waitsFor: ["citizen", "provider"] }),
  decided("BL § 85", { [CHILDREN]: 2 }, "steady", 0.44, { panel: true, waitsFor: ["doctor", "provider"] }),
  decided("BL § 20", { [CHILDREN]: 13 }, "caughtUp", 0, { way: "investigation", kinds: [["new", 1]] }),
  decided("BL § 136", { [CHILDREN]: 12 }, "steady", 0, { way: "notification", kinds: [["notification", 1]] }),
  decided("SEL § 112", { [CHILDREN]: 7, [ADULTS]: 12, [PSYCHIATRY]: 5 }, "stacked", 0.03, {
    ...{ subType: "technical", waitsFor: ["provider", "doctor", "citizen"] },
  }),
  decided("SEL § 112", { [ADULTS]: 8, [PSYCHIATRY]: 3 }, "steady", 0.06, { subType: "personal" }),
  decided("SEL § 114", { [CHILDREN]: 1, [ADULTS]: 6, [PSYCHIATRY]: 1.5 }, "stacked", 0.08, {
    waitsFor: ["doctor", "provider", "otherAuthority"],
  }),
  decided("SEL § 100", { [ADULTS]: 9, [PSYCHIATRY]: 7 }, "stacked", 0.33, { kinds: MOSTLY_CHANGES, stops: 0.1 }),
  decided("SEL § 85", { [ADULTS]: 24, [PSYCHIATRY]: 27 }, "steady", 0.41, {
    ...{ kinds: MOSTLY_CHANGES, waitsFor: ["citizen", "provider", "doctor"] },
  }),
  decided("SEL § 96", { [ADULTS]: 4, [PSYCHIATRY]: 1 }, "steady", 0.5, { panel: true, waitsFor: ["panel", "citizen"] }),
  decided("SEL § 97", { [ADULTS]: 6, [PSYCHIATRY]: 5 }, "steady", 0.44, { waitsFor: ["citizen", "provider"] }),
  decided("SEL § 103", { [ADULTS]: 4, [PSYCHIATRY]: 4 }, "steady", 0.41, { waitsFor: ["provider", "otherAuthority"] }),
  decided("SEL § 104", { [ADULTS]: 9, [PSYCHIATRY]: 7 }, "steady", 0.44, { waitsFor: ["provider", "citizen"] }),
  decided("SEL § 107", { [ADULTS]: 5, [PSYCHIATRY]: 8 }, "steady", 0.39, {
    panel: true,
    waitsFor: ["provider", "panel"],
  }),
  decided("SEL § 108", { [ADULTS]: 6, [PSYCHIATRY]: 7 }, "steady", 0.5, {
    panel: true,
    waitsFor: ["panel", "provider"],
  }),
  decided("SEL § 83, stk. 1, nr. 1", { [ADULTS]: 5, [PSYCHIATRY]: 3 }, "steady", 0.33, { waitsFor: ["citizen"] }),
  decided("SEL § 83, stk. 1, nr. 2", { [ADULTS]: 3, [PSYCHIATRY]: 3 }, "steady", 0.33, { waitsFor: ["citizen"] }),
  decided("SEL § 102", { [ADULTS]: 2, [PSYCHIATRY]: 1 }, "steady", 0.28, { panel: true, waitsFor: ["doctor"] }),
  decided("SEL § 99", { [PSYCHIATRY]: 3 }, "steady", 0.44, { way: "atOnce", kinds: [["new", 1]] }),
];

/** How much of all comes to each team. */
export const TEAM_WEIGHTS: readonly (readonly [UnitName, number])[] = [
  [CHILDREN, 37],
  [ADULTS, 37],
  [PSYCHIATRY, 26],
];

/** How long a team takes, against the others: psychiatry lacks hands. */
export const PRESSURE: Readonly<Record<UnitName, number>> = { [CHILDREN]: 1, [ADULTS]: 0.97, [PSYCHIATRY]: 1.22 };

/**
 * Case time as a share of the deadline, median and spread, by when it came: 0 two years ago, 1 today. Piles grow, peak,
 * and are worked down.
 */
export function shareOfDeadline(pace: Pace, when: number): readonly [median: number, sigma: number] {
  if (pace === "steady") return [0.98, 0.5];
  if (pace === "caughtUp") return [1.5 - 0.55 * when, 0.35];
  if (when < 0.35) return [1.1 + when, 0.5];
  if (when < 0.7) return [1.45 + (when - 0.35) * 2.3, 0.55];
  return [2.25 - (when - 0.7) * 1.8, 0.6];
}

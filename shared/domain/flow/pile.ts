import type { HoldReason, Stage } from "../case.ts";
import type { Day } from "../dates.ts";
import type { ProvisionId, UnitId } from "../ids.ts";
import type { Moment } from "../zone.ts";
import { type CaseFlow, daysInStage, isOn, isOverdueAt, type StaySpan, stayOn } from "./case-flow.ts";

/** What stands in one stage of a unit, of one paragraph or (null) of all: the pile that a bottleneck is told of. */
export interface Pile {
  readonly stage: Stage;
  readonly provision: ProvisionId | null;
  /** Days in the stage, one for each case that stands there. */
  readonly days: readonly number[];
  readonly overdue: number;
  readonly waits: ReadonlyMap<HoldReason, number>;
  /** Cases that came and went, for each week. */
  readonly came: readonly number[];
  readonly left: readonly number[];
}

interface Growing {
  readonly days: number[];
  overdue: number;
  readonly waits: Map<HoldReason, number>;
  readonly came: number[];
  readonly left: number[];
}

/**
 * Every pile of a unit at a moment, each stage as a whole and each of its paragraphs, with what came and went in these
 * weeks. Days are compared at their ends: who passes through within one day neither comes nor goes, so that what came less
 * what left is always what the pile grew by. Another column of the same stage is the same pile; another unit is not.
 */
export function pilesOf(
  cases: readonly CaseFlow[],
  unit: UnitId,
  moment: Moment,
  weeks: readonly Day[],
): readonly Pile[] {
  const piles = new Map<Stage, Map<ProvisionId | null, Pile & Growing>>();
  const none = () => weeks.map(() => 0);
  const pileOf = (stage: Stage, provision: ProvisionId | null): Growing => {
    const known = piles.get(stage)?.get(provision);
    if (known) return known;
    const begun = { ...{ stage, provision, days: [], overdue: 0, waits: new Map() }, came: none(), left: none() };
    piles.set(stage, (piles.get(stage) ?? new Map()).set(provision, begun));
    return begun;
  };
  for (const each of cases) {
    const parts = each.isRestricted ? [null] : [null, each.provision];
    const both = (stage: Stage) => parts.map((part) => pileOf(stage, part));
    countStanding(each, unit, moment, both);
    countPassing(each, unit, weeks, both);
  }
  return [...piles.values()].flatMap((ofStage) => [...ofStage.values()]);
}

type Both = (stage: Stage) => readonly Growing[];

function countStanding(each: CaseFlow, unit: UnitId, moment: Moment, both: Both): void {
  const stay = stayOn(each, moment.today);
  if (stay?.unit !== unit || stay.stage === "closed") return;
  const days = daysInStage(each, stay.stage, moment.today);
  const isOverdue = isOverdueAt(each, moment);
  const waiting = each.waits.find((wait) => isOn(wait, moment.today));
  for (const pile of both(stay.stage)) {
    pile.days.push(days);
    if (isOverdue) pile.overdue += 1;
    if (waiting) pile.waits.set(waiting.reason, (pile.waits.get(waiting.reason) ?? 0) + 1);
  }
}

function countPassing({ stays }: CaseFlow, unit: UnitId, weeks: readonly Day[], both: Both): void {
  const [first] = weeks;
  if (first === undefined) return;
  const count = (pass: Pass, counted: "came" | "left") => {
    const week = Math.floor((pass.on - first) / 7);
    if (pass.stage === "closed" || week < 0 || week >= weeks.length) return;
    for (const pile of both(pass.stage)) pile[counted][week] = (pile[counted][week] ?? 0) + 1;
  };
  for (const { came, left } of passages(stays, unit)) {
    count(came, "came");
    if (left) count(left, "left");
  }
}

interface Pass {
  readonly stage: Stage;
  readonly on: Day;
}

/** Every time the case came to a stage of the unit and left it; one stay after another in the same stage is one. */
function passages(stays: CaseFlow["stays"], unit: UnitId): readonly { came: Pass; left: Pass | null }[] {
  const found: { came: Pass; left: Pass | null }[] = [];
  let last: StaySpan | null = null;
  for (const stay of stays) {
    if (stay.to !== null && stay.to <= stay.from) continue;
    const { stage, from, to } = stay;
    const left = to === null ? null : { stage, on: to };
    const before = last?.unit === stay.unit && last.stage === stage ? found.at(-1) : undefined;
    if (stay.unit === unit && before) before.left = left;
    else if (stay.unit === unit) found.push({ came: { stage, on: from }, left });
    last = stay;
  }
  return found;
}

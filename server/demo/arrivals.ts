import type { Kind } from "#shared/domain/case.ts";
import { addDays, type Day, type Instant } from "#shared/domain/dates.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import type { Chance } from "./chance.ts";
import { minuteOf, rhythmOf } from "./days.ts";
import type { UnitName } from "./department.ts";
import { MATTERS, type Matter, TEAM_WEIGHTS } from "./matters.ts";
import { date } from "./story.ts";

/** Something that came in. */
export interface Arrival {
  readonly unit: UnitName;
  readonly matter: Matter;
  readonly kind: Kind;
  readonly provision: ProvisionId;
  readonly received: Day;
  readonly receivedAt: Instant;
  readonly isChild: boolean;
  /** A child's plan is due after a grant. */
  readonly needsPlan: boolean;
}

const NEED_PLANS: ReadonlySet<string> = new Set(["BL-32", "BL-46"]);

/** Draws what comes in: more from year to year, by the rhythm of the week and the year. */
export function makeArrivals(begin: Day, today: Day): (chance: Chance) => Arrival {
  const days = Array.from({ length: today - begin + 1 }, (_, index) => addDays(begin, index));
  const weights = days.map((day) => [day, rhythmOf(day) * (0.3 + (1.4 * (day - begin)) / (today - begin))] as const);
  const sums: number[] = [];
  for (const [, weight] of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const dayFor = (share: number): Day => days[firstAbove(sums, share * (sums.at(-1) ?? 0))] ?? today;
  return (chance) => {
    const unit = chance.weighed(TEAM_WEIGHTS);
    const matter = chance.weighed(MATTERS.map((each) => [each, each.weight[unit] ?? 0] as const));
    return arrivalOf(unit, matter, dayFor(chance.next()), chance);
  };
}

/** The first place whose sum is more, by halving. */
function firstAbove(sums: readonly number[], sum: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > sum) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function arrivalOf(
  unit: UnitName,
  matter: Matter,
  received: Day,
  chance: Chance,
  receivedAt = minuteOf(received, chance.whole(7 * 60, 21 * 60)),
): Arrival {
  const section = resolveSection(matter.section, date(received));
  if (!section.ok) throw new Error(`${matter.section} is no section`);
  const { provision } = section.value;
  return {
    ...{ unit, matter, provision, received, receivedAt },
    kind: chance.weighed(matter.kinds),
    isChild: provisionOf(provision).target === "child",
    needsPlan: NEED_PLANS.has(provision),
  };
}

import type { Bottleneck } from "../wall.ts";
import { ENOUGH, percentile, shareOf } from "./percentile.ts";
import type { Pile } from "./pile.ts";

/** History of fewer whole weeks says nothing of a pace. */
export const FEWEST_WEEKS = 4;
export const PACE_WEEKS = 8;
/** From so many percent overdue on a pile is stuck, whether it grows or not. */
const MUCH_OVERDUE = 25;
/** What a pile must change by to be called growing or shrinking: a tenth, and three cases at least. */
const MARKED = { share: 0.1, cases: 3 };

/**
 * The piles of a unit that are bottlenecks, most stuck first (FL2). A pile is one where at least ten cases stand and either
 * a quarter of them are overdue, or some are and the pile grows. Size alone is none: in *Opfølgning* cases stand for
 * years, as they should; a place is stuck where citizens wait beyond their date. So the order is by how many are overdue,
 * then by how much the pile has grown, then by its size.
 *
 * A stage is told of by its paragraphs where the stuck ones among them hold at least half of what is overdue there, since
 * that says where to act; else as a whole. No case is told of twice. Silent before four whole weeks of history.
 */
export function bottlenecksOf(piles: readonly Pile[], wholeWeeks: number): readonly Bottleneck[] {
  if (wholeWeeks < FEWEST_WEEKS) return [];
  const stuck = piles.filter(isStuck);
  const whole = stuck.filter(({ provision }) => provision === null);
  const told = whole.flatMap((stage) => {
    const parts = stuck.filter((pile) => pile.stage === stage.stage && pile.provision !== null);
    return 2 * sum(parts.map(({ overdue }) => overdue)) >= stage.overdue ? parts : [stage];
  });
  const alone = stuck.filter((pile) => pile.provision !== null && !whole.some(({ stage }) => stage === pile.stage));
  return [...told, ...alone].sort(byNeed).map(asBottleneck);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const grownBy = ({ came, left }: Pile): number => sum(came) - sum(left);

/** What passed in all weeks, by the week and to the half: what came less what left is then what the pile grew by. */
const paceOf = (passed: readonly number[]): number => Math.round((2 * sum(passed)) / passed.length) / 2;

function isStuck(pile: Pile): boolean {
  const stock = pile.days.length;
  if (stock < ENOUGH || pile.overdue === 0) return false;
  return 100 * pile.overdue >= MUCH_OVERDUE * stock || growthOf(pile) === "growing";
}

const byNeed = (a: Pile, b: Pile): number =>
  b.overdue - a.overdue || grownBy(b) - grownBy(a) || b.days.length - a.days.length || (nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = ({ stage, provision }: Pile): string => `${stage} ${provision ?? ""}`;

/** Over the whole weeks together, against what the pile would be without them; the week that runs counts as before them. */
export function growthOf(pile: Pile): Bottleneck["growing"] {
  const grown = grownBy(pile);
  const before = Math.max(0, pile.days.length - grown);
  if (Math.abs(grown) < Math.max(MARKED.cases, MARKED.share * before)) return "steady";
  return grown > 0 ? "growing" : "shrinking";
}

const asBottleneck = (pile: Pile): Bottleneck => ({
  stage: pile.stage,
  provision: pile.provision,
  inPerWeek: paceOf(pile.came),
  outPerWeek: paceOf(pile.left),
  stock: pile.days.length,
  oldestDays: pile.days.reduce((most, days) => Math.max(most, days), 0),
  p90Days: percentile(pile.days, 90),
  overdue: pile.overdue,
  overdueShare: shareOf(pile.overdue, pile.days.length),
  waits: [...pile.waits]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  growing: growthOf(pile),
});

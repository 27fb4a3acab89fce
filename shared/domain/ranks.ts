import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { CaseId } from "./ids.ts";

export interface Ranked {
  readonly caseId: CaseId;
  readonly rank: string;
}

/** Ranks longer than this are given anew for the whole column, in the same transaction (MV2). */
const LONGEST = 32;

/** By rank, in the order of code units: the same on every database and in every browser. */
export const byRank = (a: { rank: string }, b: { rank: string }): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;

export interface Placing {
  readonly rank: string;
  /** Cards whose rank changes too, because the column ran out of short ones. */
  readonly others: readonly Ranked[];
  /** The neighbour named is no longer in the column; the card goes last (MV3). */
  readonly neighbourGone: boolean;
}

/** The rank of a card placed before a neighbour (null: at the end) among the others of a hand-sorted column (MV2, MV3). */
export function placeBefore(column: readonly Ranked[], moving: CaseId, before: CaseId | null): Placing {
  const others = column.filter(({ caseId }) => caseId !== moving).sort(byRank);
  const found = before === null ? -1 : others.findIndex(({ caseId }) => caseId === before);
  const index = found < 0 ? others.length : found;
  const neighbourGone = before !== null && found < 0;
  const rank = generateKeyBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null);
  if (rank.length <= LONGEST) return { rank, others: [], neighbourGone };
  const order = [
    ...others.slice(0, index).map(({ caseId }) => caseId),
    moving,
    ...others.slice(index).map(({ caseId }) => caseId),
  ];
  const fresh = rankInOrder(order);
  return {
    rank: fresh[index]?.rank ?? rank,
    others: fresh.filter(({ caseId }) => caseId !== moving),
    neighbourGone,
  };
}

/** Evenly short ranks for cards in a given order. */
export function rankInOrder(order: readonly CaseId[]): readonly Ranked[] {
  const keys = generateNKeysBetween(null, null, order.length);
  return order.map((caseId, index) => ({ caseId, rank: keys[index] ?? "" }));
}

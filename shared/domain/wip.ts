import { type Column, columnOf, type Unit, type WipLimit } from "./board.ts";
import { type Kind, STAGES } from "./case.ts";
import { type Clock, isInstant } from "./deadline.ts";
import type { ColumnId, PersonId } from "./ids.ts";
import type { OverLimitReason } from "./reasons.ts";
import type { Rejection } from "./rejections.ts";
import { isOpenDuty } from "./standing.ts";

/** What a limit asks of a case: both server and browser can tell it. */
export interface LimitFacts {
  readonly kind: Kind;
  readonly remitted: boolean;
  readonly clocks: readonly Clock[];
}

/** Notifications, hour clocks and what was remitted are never held up by a limit (MV5). */
export const isBeyondLimits = ({ kind, remitted, clocks }: LimitFacts): boolean =>
  kind === "notification" || remitted || clocks.some((clock) => isOpenDuty(clock) && isInstant(clock.due));

/** Whether a limit is reached by so many; without a limit never. */
export const isFull = (limit: WipLimit | undefined, count: number): limit is WipLimit =>
  limit !== undefined && count >= limit.most;

export interface LimitedMove {
  readonly unit: Pick<Unit, "columns">;
  readonly from: ColumnId;
  readonly to: Column;
  readonly countIn: (column: ColumnId) => number;
}

/** The limit that stands in a move's way; null: none. A move forward out of a full column is never held up (MV5). */
export function limitOfMove({ unit, from, to, countIn }: LimitedMove): WipLimit | null {
  if (from === to.id || !isFull(to.wip, countIn(to.id))) return null;
  const source = columnOf(unit, from);
  const isForward = source !== undefined && STAGES.indexOf(to.stage) > STAGES.indexOf(source.stage);
  return source && isForward && isFull(source.wip, countIn(source.id)) ? null : to.wip;
}

export interface LimitedAssignment {
  readonly limit: WipLimit | undefined;
  readonly from: PersonId | null;
  readonly to: PersonId | null;
  /** Open cases in the unit. */
  readonly inHand: number;
  readonly byLeader: boolean;
}

/** The caseworker's limit that stands in the way of an assignment; a leader's is never held up (MV5). */
export function limitOfAssignment({ limit, from, to, inHand, byLeader }: LimitedAssignment): WipLimit | null {
  if (to === null || to === from || byLeader) return null;
  return isFull(limit, inHand) ? limit : null;
}

/** A hard limit refuses; a soft one lets a reason through. */
export function beyondLimit(
  { most, mode }: WipLimit,
  where: { readonly column: ColumnId | null; readonly person: PersonId | null },
  reason: OverLimitReason | undefined,
): Rejection | null {
  if (mode === "soft" && reason !== undefined) return null;
  return { code: "wip-limit-reached", data: { ...where, most, mode } };
}

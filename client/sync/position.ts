import type { Changes } from "#shared/protocol/messages.ts";

/** Which picture of the board this is: the unit's number, and the organisation's by which the cards were drawn. */
export interface Position {
  readonly seq: number;
  readonly organisation: number;
}

/** Whether a frame may be applied to a picture, says nothing new, or leaves a gap before it (SY2). */
export function judge(at: Position, { from, to, organisation }: Changes): "apply" | "old" | "gap" {
  if (to <= at.seq && organisation.to <= at.organisation) return "old";
  return from === at.seq && organisation.from === at.organisation ? "apply" : "gap";
}

export const isAhead = (other: Position, at: Position): boolean =>
  other.seq > at.seq || other.organisation > at.organisation;

export const isSame = (other: Position, at: Position): boolean =>
  other.seq === at.seq && other.organisation === at.organisation;

import type { Milestone, MilestoneName } from "#shared/domain/case.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { CorrectionReason } from "#shared/domain/reasons.ts";
import { type MilestoneDraft, milestoneFacts } from "./milestone-draft.ts";
import { missing, ordering, type Wanted } from "./order.ts";

/** A milestone among those of its name, counted from 1. */
export interface Counted {
  readonly milestone: Milestone;
  readonly name: MilestoneName;
  readonly nth: number;
}

/** What stands recorded, the latest first, each with its number among those of its name. */
export const countedMilestones = (milestones: readonly Milestone[]): readonly Counted[] =>
  milestones
    .map((milestone, index) => ({
      milestone,
      name: milestone.name,
      nth: milestones.slice(0, index + 1).filter(({ name }) => name === milestone.name).length,
    }))
    .reverse();

export interface Correction {
  readonly how: "correct" | "takeBack";
  readonly facts: MilestoneDraft;
  readonly reason: CorrectionReason | null;
}

/** Put right or taken back, always with a reason; both stay in the history (DL7). */
export function correctionWanted(
  { name, nth }: Pick<Counted, "name" | "nth">,
  draft: Correction,
  caseId: CaseId,
): Wanted {
  const { how, facts, reason } = draft;
  if (how === "correct" && facts.on === null) return missing("on");
  if (reason === null) return missing("reason");
  const to = how === "takeBack" || facts.on === null ? null : milestoneFacts(name, facts, facts.on);
  return ordering({ type: "correctMilestone", payload: { caseId, milestone: name, nth, to, reason } });
}

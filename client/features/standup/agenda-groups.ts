import type { CaseId } from "#shared/domain/ids.ts";
import { type AgendaItem, type AgendaReason, DEFAULT_STANDUP } from "#shared/domain/meeting.ts";
import type { AgendaView } from "#shared/protocol/meetings.ts";

export interface AgendaGroup {
  readonly why: AgendaItem["why"];
  readonly cases: readonly CaseId[];
  /** So many more there are of the same. */
  readonly more: number;
}

/** What would be drawn, by why, in the leader's order; a reason without any case is left out (ST1). */
export function groupAgenda(
  { items, more }: AgendaView,
  order: readonly AgendaReason[] = DEFAULT_STANDUP.order,
): readonly AgendaGroup[] {
  const reasons = [...order, ...items.map(({ why }) => why).filter((why) => !order.some((known) => known === why))];
  return [...new Set(reasons)]
    .map((why) => ({
      why,
      cases: items.filter((item) => item.why === why).map(({ caseId }) => caseId),
      more: why === "asked" ? 0 : more[why],
    }))
    .filter((group) => group.cases.length > 0 || group.more > 0);
}

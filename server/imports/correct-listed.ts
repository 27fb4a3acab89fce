import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { correctedClocks, delaysDecision } from "#shared/domain/corrections.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import type { Story } from "./case-story.ts";
import type { ListedCase } from "./listed-case.ts";
import { threeWay } from "./three-way.ts";
import type { Told } from "./told-events.ts";
import type { Updating } from "./updating.ts";

type Corrected = Extract<CaseEvent, { type: "factsCorrected" }>;

/** Provision, kind and date of receipt: a change by the list is the correction of an error (DL7). Returns what was kept. */
export function correctFacts(
  story: Story,
  earlier: ListedCase | null,
  listed: ListedCase,
  on: Updating,
): readonly ListField[] {
  const state = story.state();
  const verdicts = {
    section: answers(listed.provision, state.provision)
      ? ("same" as const)
      : threeWay(earlier?.provision, listed.provision, state.provision),
    kind: threeWay(earlier?.kind, listed.kind, state.kind),
    receivedOn: threeWay(earlier?.receivedOn, listed.receivedOn, state.receivedOn),
  };
  const fields = Object.keys(verdicts) as (keyof typeof verdicts)[];
  const kept = fields.filter((field) => verdicts[field] === "keep");
  const taken = fields.filter((field) => verdicts[field] === "take");
  if (taken.length === 0) return kept;
  const now: Corrected["now"] = {
    ...(verdicts.section === "take" ? { provision: listed.provision } : {}),
    ...(verdicts.kind === "take" ? { kind: listed.kind } : {}),
    ...(verdicts.receivedOn === "take" ? { receivedOn: listed.receivedOn } : {}),
  };
  const event: Corrected = { type: "factsCorrected", now };
  const clocks = clocksAfter(state, event, on);
  if (clocks.some(delaysDecision) && !on.byLeader) {
    story.doubt(...taken.map((field) => [field, "leader-needed"] as const));
    return [...kept, ...taken];
  }
  story.tell(...[event, ...clocks].map((told): Told => ({ event: told, on: on.asOf })));
  return kept;
}

/** A section without its number (§ 83) is answered by whichever of its numbers the board has been told (DL8). */
const answers = (listed: ProvisionId, board: ProvisionId): boolean => provisionOf(listed).ambiguous.includes(board);

function clocksAfter(state: CaseState, event: Corrected, { by, asOf, recorded }: Updating) {
  const after = applyEvent(state, { caseId: state.id, unit: state.unit, occurredOn: asOf, event }, recorded);
  return correctedClocks({ state, by }, { state: after, by }, "facts");
}
